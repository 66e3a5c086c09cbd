export * from './chapter.contract.ts';
export * from './chapter.schema.ts';
