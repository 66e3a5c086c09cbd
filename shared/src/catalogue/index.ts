export * from './adopt-catalogue-entry.ts';
export * from './as-suggested.rules.ts';
export * from './catalogue.contract.ts';
export * from './catalogue.schema.ts';
export * from './suggest.rules.ts';
