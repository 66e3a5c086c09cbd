export * from './involvement.contract.ts';
export * from './involvement.rules.ts';
export * from './involvement.schema.ts';
