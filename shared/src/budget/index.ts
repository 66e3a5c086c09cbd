export * from './budget.rules.ts';
