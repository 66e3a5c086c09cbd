export * from './municipality.contract.ts';
export * from './municipality.schema.ts';
export * from './states.ts';
