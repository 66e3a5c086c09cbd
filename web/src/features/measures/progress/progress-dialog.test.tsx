import { afterEach, expect, it, vi } from 'vitest';
import { renderInAgenda } from '../../../testing/render-in-agenda.tsx';
import type { Measure } from '@agendawerk/shared/measures/index.ts';
import { ProgressDialog } from './progress-dialog.tsx';

const measure = {
  id: '01a21000-0000-7000-8000-000000000002',
  number: '1.1',
  status: 'running',
  light: 'green',
  percent: 20,
} as Measure;

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

it.each(['Stand vom', 'Fortschritt'])(
  'what cannot be read in "%s" is not sent, and its field says so',
  async (label) => {
    const { user, written, findByLabelText, findByRole } = renderInAgenda(
      <ProgressDialog measure={measure} today="2027-03-15" onClose={() => undefined} />,
    );
    const field = await findByLabelText(label);
    await user.clear(field);
    await user.type(field, 'irgendwann');
    const [send] = (await findByRole('dialog')).querySelectorAll('button[type="submit"]');
    if (send) await user.click(send);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field);
    expect(written).toEqual([]);
  },
);
