export * from './comment.contract.ts';
export * from './comment.rules.ts';
export * from './comment.schema.ts';
export * from './place.schema.ts';
export * from './quote.rules.ts';
export * from './suggestion.rules.ts';
export * from './suggestion.schema.ts';
