export * from './department.contract.ts';
export * from './department.schema.ts';
