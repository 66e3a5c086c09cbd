export * from './export.contract.ts';
export * from './export.schema.ts';
