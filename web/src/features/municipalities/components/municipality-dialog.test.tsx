import type { Municipality } from '@agendawerk/shared/municipalities/index.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { notSent, sendUnreadable } from '../../../testing/send-unreadable.ts';
import { renderInAgenda } from '../../../testing/render-in-agenda.tsx';
import { MunicipalityDialog } from './municipality-dialog.tsx';

const municipality: Municipality = {
  id: '01a21000-0000-7000-8000-000000000002',
  name: 'Musterlingen',
  kind: 'stadt',
  ags: null,
  ars: null,
  state: null,
  district: null,
  population: 12_500,
  populationSource: null,
  revision: 1,
};
const dialog = <MunicipalityDialog municipality={municipality} onClose={() => undefined} />;

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

it('a population that cannot be read is not sent, and its field says so', async () => {
  expect(await sendUnreadable(dialog, 'Einwohnerzahl')).toEqual(notSent);
});

it('only what was changed is sent, and what was typed is there again when the dialog is opened next', async () => {
  const first = renderInAgenda(dialog);
  const source = await first.findByLabelText(/Quelle/);
  await first.user.type(source, 'Melderegister');
  await first.submit();
  await vi.waitFor(() => expect(first.written).toEqual([{ populationSource: 'Melderegister' }]));
  first.unmount();
  const second = renderInAgenda(dialog);
  expect(((await second.findByLabelText(/Quelle/)) as HTMLInputElement).value).toBe('Melderegister');
});
