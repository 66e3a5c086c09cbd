import type { Member } from '@agendawerk/shared/members/index.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { renderInAgenda } from '../../../testing/render-in-agenda.tsx';
import { EditMemberDialog } from './edit-member-dialog.tsx';
import { InviteMemberDialog } from './invite-member-dialog.tsx';

const member: Member = {
  id: '01a21000-0000-7000-8000-000000000002',
  name: 'Nora',
  email: 'nora@musterlingen.example',
  roles: ['staff'],
  departmentIds: [],
  status: 'ended',
  revision: 1,
};
const close = () => undefined;

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

it.each([
  ['a member', <EditMemberDialog key="edit" member={member} onClose={close} />, 'NoraNeu', { name: 'NoraNeu' }],
  [
    'an invitation',
    <InviteMemberDialog key="invite" onClose={close} />,
    'Neu',
    { name: 'Neu', email: '', roles: ['head'], departmentIds: [] },
  ],
])('what was typed of %s is sent, and is there again when the dialog is opened next', async (_, dialog, name, body) => {
  const first = renderInAgenda(dialog);
  await first.user.type(await first.findByLabelText(/^Name/), 'Neu');
  await first.submit();
  await vi.waitFor(() => expect(first.written).toEqual([body]));
  first.unmount();
  const second = renderInAgenda(dialog);
  expect(((await second.findByLabelText(/^Name/)) as HTMLInputElement).value).toBe(name);
});
