import { afterEach, it, vi } from 'vitest';
import { expectUnreadableIsNotSent } from '../../../testing/expect-unreadable-is-not-sent.ts';
import { InvolvementDialog } from './involvement-dialog.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

it.each(['Beginn', 'Ende'])('what cannot be read in "%s" is not sent, and its field says so', async (label) => {
  await expectUnreadableIsNotSent(<InvolvementDialog involvement={undefined} onClose={() => undefined} />, label);
});
