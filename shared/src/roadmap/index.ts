export * from './field-balance.rules.ts';
export * from './measure-parts.rules.ts';
export * from './monitoring.rules.ts';
export * from './point.rules.ts';
export * from './roadmap.contract.ts';
export * from './roadmap.rules.ts';
export * from './roadmap.schema.ts';
export * from './roadmap-facts.rules.ts';
