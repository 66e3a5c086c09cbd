import { afterEach, expect, it, vi } from 'vitest';
import { notSent, sendUnreadable } from '../../../testing/send-unreadable.ts';
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
    expect(
      await sendUnreadable(<ProgressDialog measure={measure} today="2027-03-15" onClose={() => undefined} />, label),
    ).toEqual(notSent);
  },
);
