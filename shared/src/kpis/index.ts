export * from './kpi.contract.ts';
export * from './kpi.schema.ts';
export * from './kpi-line.rules.ts';
export * from './kpi-status.rules.ts';
