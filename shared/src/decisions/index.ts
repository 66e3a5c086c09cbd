export * from './decision.contract.ts';
export * from './decision.rules.ts';
export * from './decision.schema.ts';
export * from './present-value.rules.ts';
export * from './ranking.rules.ts';
export * from './sensitivity.rules.ts';
export * from './weights.rules.ts';
