export * from './dataset.contract.ts';
export * from './dataset.schema.ts';
export * from './dataset-kinds.rules.ts';
export * from './dataset-words.rules.ts';
export * from './import-datasets.rules.ts';
