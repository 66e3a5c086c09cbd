export * from './align.ts';
export { listHunks } from './hunks.ts';
export * from './merge-nodes.ts';
export * from './merge-rich-text.ts';
export * from './nodes.ts';
export * from './normalize.ts';
export * from './resolve-conflict.ts';
export * from './words.ts';
