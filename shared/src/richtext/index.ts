export * from './passage.ts';
export * from './plain-text.ts';
export * from './richtext.schema.ts';
