export * from './setup.contract.ts';
export * from './setup.schema.ts';
