import { afterEach, expect, it, vi } from 'vitest';
import { notSent, sendUnreadable } from '../../../testing/send-unreadable.ts';
import { InvolvementDialog } from './involvement-dialog.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

it.each(['Beginn', 'Ende'])('what cannot be read in "%s" is not sent, and its field says so', async (label) => {
  expect(await sendUnreadable(<InvolvementDialog involvement={undefined} onClose={() => undefined} />, label)).toEqual(
    notSent,
  );
});
