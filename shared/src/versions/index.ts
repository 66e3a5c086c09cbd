export * from './canonical-json.rules.ts';
export * from './read-content.rules.ts';
export * from './version.contract.ts';
export * from './version.rules.ts';
export * from './version.schema.ts';
