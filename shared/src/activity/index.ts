export * from './activity.contract.ts';
export * from './activity.schema.ts';
