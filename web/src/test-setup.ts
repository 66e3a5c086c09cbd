import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { loadTexts, startI18n } from './app/i18n.ts';
import { connectionStore } from './lib/connection.ts';
import { toastStore } from './ui/feedback/toast-store.ts';

await startI18n();
await loadTexts('de');

afterEach(() => {
  cleanup();
  localStorage.clear();
  connectionStore.set('online');
  toastStore.set([]);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
