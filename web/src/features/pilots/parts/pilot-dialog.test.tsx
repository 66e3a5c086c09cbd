import { afterEach, expect, it, vi } from 'vitest';
import { notSent, sendUnreadable } from '../../../testing/send-unreadable.ts';
import { PilotDialog } from './pilot-dialog.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

it.each(['Geplanter Beginn', 'Geplantes Ende', 'Budget'])(
  'what cannot be read in "%s" is not sent, and its field says so',
  async (label) => {
    expect(await sendUnreadable(<PilotDialog pilot={undefined} onClose={() => undefined} />, label)).toEqual(notSent);
  },
);
