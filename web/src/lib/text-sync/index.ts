export * from './text-draft.ts';
export * from './text-sync.ts';
export * from './text-sync.types.ts';
