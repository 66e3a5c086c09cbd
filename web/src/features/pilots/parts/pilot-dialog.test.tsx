import { afterEach, it, vi } from 'vitest';
import { expectUnreadableIsNotSent } from '../../../testing/expect-unreadable-is-not-sent.ts';
import { PilotDialog } from './pilot-dialog.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

it.each(['Geplanter Beginn', 'Geplantes Ende', 'Budget'])(
  'what cannot be read in "%s" is not sent, and its field says so',
  async (label) => {
    await expectUnreadableIsNotSent(<PilotDialog pilot={undefined} onClose={() => undefined} />, label);
  },
);
