export * from './member.contract.ts';
export * from './member.schema.ts';
