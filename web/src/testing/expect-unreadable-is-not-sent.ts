import type { ReactNode } from 'react';
import { expect } from 'vitest';
import { renderInAgenda } from './render-in-agenda.tsx';

/** Types what cannot be read into a field of a form in a dialog, and sends it: the field says so, and nothing is written. */
export async function expectUnreadableIsNotSent(dialog: ReactNode, label: string): Promise<void> {
  const { user, written, submit, findByLabelText } = renderInAgenda(dialog);
  const field = await findByLabelText(label);
  await user.clear(field);
  await user.type(field, 'irgendwann');
  await submit();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
  expect(written).toEqual([]);
}
