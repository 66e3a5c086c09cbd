export * from './live.contract.ts';
export * from './live.schema.ts';
