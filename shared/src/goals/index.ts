export * from './acceptance.rules.ts';
export * from './goal.contract.ts';
export * from './goal.schema.ts';
export * from './smart.rules.ts';
