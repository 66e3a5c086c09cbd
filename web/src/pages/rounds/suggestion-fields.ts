import { lazy } from 'react';

/** Loaded when somebody proposes something: the editor is large, and most who co-sign never open it. */
export const SuggestionFields = lazy(async () => ({
  default: (await import('../../features/comments/index.ts')).SuggestionFields,
}));
