import type { ReactNode } from 'react';
import { renderInAgenda } from './render-in-agenda.tsx';

/** Types what cannot be read into a field of a form in a dialog, and sends it. @returns what the field says, and what was written. */
export async function sendUnreadable(dialog: ReactNode, label: string) {
  const { user, written, submit, findByLabelText } = renderInAgenda(dialog);
  const field = await findByLabelText(label);
  await user.clear(field);
  await user.type(field, 'irgendwann');
  await submit();
  return {
    isRefused: field.getAttribute('aria-invalid') === 'true',
    hasFocus: document.activeElement === field,
    written,
  };
}

/** The field says so, and nothing is written. */
export const notSent = { isRefused: true, hasFocus: true, written: [] };
