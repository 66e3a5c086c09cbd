export * from './me.contract.ts';
export * from './me.schema.ts';
