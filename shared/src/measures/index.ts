export * from './measure.contract.ts';
export * from './measure.schema.ts';
