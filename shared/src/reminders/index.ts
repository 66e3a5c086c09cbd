export * from './digest.rules.ts';
export * from './reminder.rules.ts';
