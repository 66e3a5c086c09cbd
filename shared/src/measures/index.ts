export * from './measure.contract.ts';
export * from './measure.schema.ts';
export * from './measure-line.schema.ts';
export * from './progress-update.schema.ts';
export * from './measure-edit.rules.ts';
