export * from './workspace.contract.ts';
export * from './workspace.schema.ts';
