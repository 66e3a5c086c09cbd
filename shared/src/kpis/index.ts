export * from './kpi.contract.ts';
export * from './kpi.schema.ts';
