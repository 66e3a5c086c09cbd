import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { loadTexts, startI18n } from './app/i18n.ts';
import { connectionStore } from './lib/connection.ts';
import { openSessionGate } from './lib/session-gate.ts';
import { toastStore } from './ui/feedback/toast-store.ts';

// Parts of the interface are fetched when they are needed; on a busy machine that takes its time.
configure({ asyncUtilTimeout: 8000 });
await startI18n();
await loadTexts('de');

afterEach(() => {
  cleanup();
  localStorage.clear();
  connectionStore.set('online');
  openSessionGate(false);
  toastStore.set([]);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
