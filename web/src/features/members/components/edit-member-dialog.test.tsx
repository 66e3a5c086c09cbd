import type { Member } from '@agendawerk/shared/members/index.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { renderInAgenda } from '../../../testing/render-in-agenda.tsx';
import { EditMemberDialog } from './edit-member-dialog.tsx';

const member: Member = {
  id: '01a21000-0000-7000-8000-000000000002',
  name: 'Nora Neu',
  email: 'nora@musterlingen.example',
  roles: ['staff'],
  departmentIds: [],
  status: 'active',
  revision: 1,
};
afterEach(() => vi.unstubAllGlobals());

const openDialog = (isByService: boolean) =>
  renderInAgenda(<EditMemberDialog member={member} onClose={() => undefined} />, { '/sign-in': { isByService } });

it('offers a link to a new password where there is a password', async () => {
  const screen = openDialog(false);
  expect(await screen.findByRole('button', { name: 'Link für neues Passwort' })).toBeTruthy();
});

it('offers none for somebody who signs in by the service alone, and says why', async () => {
  const screen = openDialog(true);
  expect(await screen.findByText(/Meldet sich nur über den eigenen Anmeldedienst an/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Link für neues Passwort' })).toBeNull();
});
