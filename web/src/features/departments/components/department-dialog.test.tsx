import type { Department } from '@agendawerk/shared/departments/index.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { renderInAgenda } from '../../../testing/render-in-agenda.tsx';
import { DepartmentDialog } from './department-dialog.tsx';

const department: Department = {
  id: '01a21000-0000-7000-8000-000000000002',
  name: 'Hauptamt',
  code: '10',
  kind: 'internal',
  parentId: null,
  headId: null,
  position: 0,
  revision: 1,
};
const dialog = <DepartmentDialog department={department} onClose={() => undefined} />;

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

it('only what was changed is sent, and what was typed is there again when the dialog is opened next', async () => {
  const first = renderInAgenda(dialog);
  await first.user.type(await first.findByLabelText(/^Name/), ' und Digitales');
  await first.submit();
  await vi.waitFor(() => expect(first.written).toEqual([{ name: 'Hauptamt und Digitales' }]));
  first.unmount();
  const second = renderInAgenda(dialog);
  expect(((await second.findByLabelText(/^Name/)) as HTMLInputElement).value).toBe('Hauptamt und Digitales');
});
