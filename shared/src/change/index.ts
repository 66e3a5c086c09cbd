export * from './change.contract.ts';
export * from './change.rules.ts';
export * from './change.schema.ts';
