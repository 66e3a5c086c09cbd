export * from './activity.contract.ts';
