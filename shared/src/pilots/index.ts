export * from './pilot.contract.ts';
export * from './pilot.rules.ts';
export * from './pilot.schema.ts';
