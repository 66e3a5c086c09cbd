export * from './co-signing.contract.ts';
export * from './concerns.rules.ts';
export * from './conflicts.rules.ts';
export * from './place.rules.ts';
export * from './proposal.rules.ts';
export * from './round.contract.ts';
export * from './round.rules.ts';
export * from './round.schema.ts';
