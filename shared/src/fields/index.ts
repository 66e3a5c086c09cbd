export * from './field.contract.ts';
export * from './field.schema.ts';
