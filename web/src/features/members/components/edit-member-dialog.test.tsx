import type { Member } from '@agendawerk/shared/members/index.ts';
import { Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { json } from '../../../testing/fake-server.ts';
import { renderScreen } from '../../../testing/render-screen.tsx';
import { EditMemberDialog } from './edit-member-dialog.tsx';

const id = '01a21000-0000-7000-8000-000000000001';
const member: Member = {
  id,
  name: 'Nora Neu',
  email: 'nora@musterlingen.example',
  roles: ['staff'],
  departmentIds: [],
  status: 'active',
  revision: 1,
};
const me = {
  userId: id,
  name: 'Ada Admin',
  email: 'ada@musterlingen.example',
  locale: 'de',
  hasTwoFactor: false,
  signsInByService: false,
  memberships: [
    {
      workspaceId: id,
      slug: 'musterlingen',
      name: 'Stadt Musterlingen',
      isDemo: false,
      memberId: id,
      memberName: 'Ada Admin',
      roles: ['admin'],
      departmentIds: [],
    },
  ],
};

afterEach(() => vi.unstubAllGlobals());

function openDialog(isByService: boolean) {
  vi.stubGlobal('fetch', async (url: string) => {
    if (url === '/api/me') return json(me);
    return url.endsWith('/sign-in') ? json({ isByService }) : json({ items: [] });
  });
  return renderScreen(
    <Suspense>
      <Routes>
        <Route path=":workspace" element={<EditMemberDialog member={member} onClose={() => undefined} />} />
      </Routes>
    </Suspense>,
    { path: '/musterlingen' },
  );
}

it('offers a link to a new password where there is a password', async () => {
  const screen = openDialog(false);
  expect(await screen.findByRole('button', { name: 'Link für neues Passwort' })).toBeTruthy();
});

it('offers none for somebody who signs in by the service alone, and says why', async () => {
  const screen = openDialog(true);
  expect(await screen.findByText(/Meldet sich nur über den eigenen Anmeldedienst an/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Link für neues Passwort' })).toBeNull();
});
