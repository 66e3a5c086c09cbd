import { afterEach, expect, it, vi } from 'vitest';
import { renderInAgenda } from '../../../testing/render-in-agenda.tsx';
import { InvolvementDialog } from './involvement-dialog.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

it.each(['Beginn', 'Ende'])('what cannot be read in "%s" is not sent, and its field says so', async (label) => {
  const { user, written, findByLabelText, findByRole } = renderInAgenda(
    <InvolvementDialog involvement={undefined} onClose={() => undefined} />,
  );
  const field = await findByLabelText(label);
  await user.clear(field);
  await user.type(field, 'irgendwann');
  const [send] = (await findByRole('dialog')).querySelectorAll('button[type="submit"]');
  if (send) await user.click(send);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
  expect(written).toEqual([]);
});
