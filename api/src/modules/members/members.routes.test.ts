import { createDepartment, listDepartments } from '@agendawerk/shared/departments/index.ts';
import { acceptInvitation } from '@agendawerk/shared/invitations/index.ts';
import { getMe } from '@agendawerk/shared/me/index.ts';
import { listActivity } from '@agendawerk/shared/activity/index.ts';
import { createResetLink, inviteMember, listMembers, updateMember } from '@agendawerk/shared/members/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../../test/support/browser.ts';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { newId } from '../../db/ids.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

const newAddress = () => `${newId()}@musterlingen.example`;

test('an administrator invites a colleague with roles and departments, and hands over the link without a mail server', async () => {
  const { admin, workspaceId } = await api.createWorkspace();
  const params = { workspaceId };
  const { id } = await admin.call(createDepartment, { params, body: { name: 'Bauamt' } });
  const email = newAddress();
  const { member, invitation } = await admin.call(inviteMember, {
    params,
    body: { name: 'Otto Bau', email, roles: ['head', 'head'], departmentIds: [id] },
  });
  expect(member).toMatchObject({
    name: 'Otto Bau',
    email,
    roles: ['head'],
    departmentIds: [id],
    status: 'invited',
    revision: 1,
  });
  expect(invitation.mail).toBe('waiting');
  expect((await admin.call(listMembers, { params })).items.map(({ name }) => name)).toEqual(['Ada Admin', 'Otto Bau']);
});

test('nobody is invited twice, however the address is written', async () => {
  const { admin, workspaceId } = await api.createWorkspace();
  const email = newAddress();
  await admin.call(inviteMember, { params: { workspaceId }, body: { name: 'Otto', email, roles: ['staff'] } });
  const refusal = await admin.refusal(inviteMember, {
    params: { workspaceId },
    body: { name: 'Otto', email: email.toUpperCase(), roles: ['staff'] },
  });
  expect(refusal).toMatchObject({ status: 409, code: 'member.already_there', fields: [{ path: ['body', 'email'] }] });
});

test('a department of another town is unknown here', async () => {
  const [here, there] = [await api.createWorkspace(), await api.createWorkspace()];
  const { id } = await there.admin.call(createDepartment, {
    params: { workspaceId: there.workspaceId },
    body: { name: 'Bauamt' },
  });
  const body = { name: 'Otto', email: newAddress(), roles: ['staff' as const], departmentIds: [id] };
  expect((await here.admin.refusal(inviteMember, { params: { workspaceId: here.workspaceId }, body })).code).toBe(
    'resource.unknown_reference',
  );
  expect((await here.admin.call(listMembers, { params: { workspaceId: here.workspaceId } })).items).toHaveLength(1);
});

test('colleagues see who works here, addresses are for the administration', async () => {
  const { admin, workspaceId, addMember } = await api.createWorkspace();
  const staff = await addMember({ roles: ['staff'] });
  const seen = await staff.call(listMembers, { params: { workspaceId } });
  expect(seen.items).toHaveLength(2);
  expect(seen.items.map(({ email }) => email)).toEqual([null, null]);
  const { items } = await admin.call(listMembers, { params: { workspaceId } });
  expect(items.every(({ email }) => email?.includes('@'))).toBe(true);
});

test('a council member, who reads versions alone, sees neither people nor departments', async () => {
  const { workspaceId, addMember } = await api.createWorkspace();
  const council = await addMember({ roles: ['council'] });
  const forbidden = { status: 403, code: 'access.forbidden', needs: 'agenda.read' };
  expect(await council.refusal(listMembers, { params: { workspaceId } })).toMatchObject(forbidden);
  expect(await council.refusal(listDepartments, { params: { workspaceId } })).toMatchObject(forbidden);
});

test('members of another town do not exist', async () => {
  const [here, there] = [await api.createWorkspace(), await api.createWorkspace()];
  const params = { workspaceId: here.workspaceId, memberId: there.admin.memberId };
  expect((await here.admin.refusal(updateMember, { params, revision: 1, body: { name: 'X' } })).code).toBe(
    'resource.not_found',
  );
  expect((await here.admin.refusal(createResetLink, { params })).code).toBe('resource.not_found');
  expect((await here.admin.refusal(listMembers, { params: { workspaceId: there.workspaceId } })).status).toBe(404);
});

test('only the administration invites and changes members', async () => {
  const { workspaceId, addMember } = await api.createWorkspace();
  for (const role of ['officer', 'head', 'staff', 'council'] as const) {
    const person = await addMember({ roles: [role] });
    const body = { name: 'Otto', email: newAddress(), roles: ['admin' as const] };
    expect(await person.refusal(inviteMember, { params: { workspaceId }, body })).toMatchObject({
      status: 403,
      needs: 'workspace.manage',
    });
    const own = { workspaceId, memberId: person.memberId };
    expect((await person.refusal(updateMember, { params: own, revision: 1, body: { roles: ['admin'] } })).code).toBe(
      'access.forbidden',
    );
  }
});

test('access that ends is gone at the next request, the name stays, and it can be given back', async () => {
  const { admin, workspaceId, addMember } = await api.createWorkspace();
  const leaver = await addMember({ roles: ['staff'] });
  const params = { workspaceId, memberId: leaver.memberId };
  await leaver.call(listMembers, { params: { workspaceId } });

  const ended = await admin.call(updateMember, { params, revision: 1, body: { status: 'ended' } });
  expect(ended).toMatchObject({ status: 'ended', revision: 2 });
  expect(await leaver.refusal(listMembers, { params: { workspaceId } })).toMatchObject({
    status: 404,
    code: 'resource.not_found',
  });
  expect((await leaver.call(getMe, {})).memberships).toEqual([]);
  expect((await admin.call(listMembers, { params: { workspaceId } })).items.map(({ id }) => id)).toContain(
    leaver.memberId,
  );

  await admin.call(updateMember, { params, revision: 2, body: { status: 'active' } });
  await leaver.call(listMembers, { params: { workspaceId } });
});

test('a role that is taken away is missing at the next request', async () => {
  const { admin, workspaceId, addMember } = await api.createWorkspace();
  const second = await addMember({ roles: ['admin'] });
  await admin.call(updateMember, {
    params: { workspaceId, memberId: second.memberId },
    revision: 1,
    body: { roles: ['council'] },
  });
  const body = { name: 'Otto', email: newAddress(), roles: ['staff' as const] };
  expect((await second.refusal(inviteMember, { params: { workspaceId }, body })).code).toBe('access.forbidden');
});

test('departments of a member are changed as a whole, and the record keeps who did it', async () => {
  const { admin, workspaceId, addMember } = await api.createWorkspace();
  const [first, second] = await Promise.all(
    ['Bauamt', 'Hauptamt'].map((name) => admin.call(createDepartment, { params: { workspaceId }, body: { name } })),
  );
  const member = await addMember({ roles: ['head'], departmentIds: [first?.id ?? ''] });
  const params = { workspaceId, memberId: member.memberId };
  const changed = await admin.call(updateMember, { params, revision: 1, body: { departmentIds: [second?.id ?? ''] } });
  expect(changed).toMatchObject({ departmentIds: [second?.id], roles: ['head'], revision: 2 });
  const { rows } = await api.owner.query(
    `select action, table_name from audit_entry where workspace_id = $1 and subject_id = $2 and member_id = $3 order by action`,
    [workspaceId, member.memberId, admin.memberId],
  );
  expect(rows).toEqual([
    { action: 'delete', table_name: 'member_department' },
    { action: 'insert', table_name: 'member_department' },
  ]);
});

test('a workspace never loses its last administrator, not even when two leave at the same moment', async () => {
  const { admin, workspaceId, addMember } = await api.createWorkspace();
  const params = { workspaceId, memberId: admin.memberId };
  expect(await admin.refusal(updateMember, { params, revision: 1, body: { status: 'ended' } })).toMatchObject({
    status: 409,
    code: 'member.last_admin',
  });
  expect((await admin.refusal(updateMember, { params, revision: 1, body: { roles: ['officer'] } })).code).toBe(
    'member.last_admin',
  );

  const second = await addMember({ roles: ['admin'] });
  const answers = await Promise.all([
    admin.send(updateMember, { params, revision: 1, body: { status: 'ended' } }),
    second.send(updateMember, {
      params: { workspaceId, memberId: second.memberId },
      revision: 1,
      body: { status: 'ended' },
    }),
  ]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
});

test('of two administrators who change the same member, the second is shown what the first did', async () => {
  const { admin, workspaceId, addMember } = await api.createWorkspace();
  const { memberId } = await addMember({ roles: ['staff'] });
  const params = { workspaceId, memberId };
  const first = await admin.call(updateMember, { params, revision: 1, body: { roles: ['officer'] } });
  expect(await admin.refusal(updateMember, { params, revision: 1, body: { name: 'Neu' } })).toMatchObject({
    status: 412,
    current: first,
  });
});

test('an invitation that nobody accepted cannot be turned into access', async () => {
  const { admin, workspaceId } = await api.createWorkspace();
  const { member } = await admin.call(inviteMember, {
    params: { workspaceId },
    body: { name: 'Otto', email: newAddress(), roles: ['staff'] },
  });
  const params = { workspaceId, memberId: member.id };
  expect((await admin.refusal(updateMember, { params, revision: 1, body: { status: 'active' } })).code).toBe(
    'invitation.expired',
  );
});

test('an administrator makes a link with which a colleague sets a new password', async () => {
  const { admin, workspaceId, addMember } = await api.createWorkspace();
  const person = await addMember({ roles: ['staff'] });
  const { link, expiresAt } = await admin.call(createResetLink, { params: { workspaceId, memberId: person.memberId } });
  const { items: record } = await admin.call(listActivity, { params: { workspaceId }, query: { kind: 'member' } });
  expect(record[0]).toMatchObject({ table: 'password_reset', subjectId: person.memberId, memberId: admin.memberId });
  expect(new Date(expiresAt).getTime()).toBeGreaterThan(Date.now() + 23 * 60 * 60 * 1000);
  const token = new URL(link).searchParams.get('token') ?? '';
  const browser = openBrowser(api.app);
  const newPassword = 'Vier Amseln im Kirschbaum';
  expect((await browser.post('reset-password', { token, newPassword })).status).toBe(200);
  await browser.signIn({ email: `${person.userId}@musterlingen.example`, password: newPassword });
  expect((await browser.caller.call(getMe, {})).userId).toBe(person.userId);
});

test('the administration of one town cannot get into another through a common member', async () => {
  const [here, there] = [await api.createWorkspace(), await api.createWorkspace()];
  const person = await here.addMember({ roles: ['staff'] });
  await api.owner.query(
    `insert into member (workspace_id, id, user_id, name, email, roles, status) values ($1, $2, $3, 'Erika', 'e@x.example', '{admin}', 'active')`,
    [there.workspaceId, newId(), person.userId],
  );
  const refusal = await here.admin.refusal(createResetLink, {
    params: { workspaceId: here.workspaceId, memberId: person.memberId },
  });
  expect(refusal).toMatchObject({ status: 409, code: 'member.other_workspaces' });
});

test('a link to a new password ends when its holder joins another town, or comes back there', async () => {
  const [here, there] = [await api.createWorkspace(), await api.createWorkspace()];
  const requestToken = async (memberId: string) => {
    const { link } = await here.admin.call(createResetLink, { params: { workspaceId: here.workspaceId, memberId } });
    return new URL(link).searchParams.get('token') ?? '';
  };
  const useLink = (token: string) =>
    openBrowser(api.app).refusal('reset-password', { token, newPassword: 'Vier Amseln im Kirschbaum' });
  const person = await here.addMember({ roles: ['staff'] });
  const early = await requestToken(person.memberId);
  const { member, invitation } = await there.admin.call(inviteMember, {
    params: { workspaceId: there.workspaceId },
    body: { name: 'Erika', email: `${person.userId}@musterlingen.example`, roles: ['admin'] },
  });
  await person.call(acceptInvitation, {
    params: { token: new URL(invitation.link).searchParams.get('token') ?? '' },
    body: {},
  });
  expect((await useLink(early)).code).toBe('password.reset_invalid');

  const params = { workspaceId: there.workspaceId, memberId: member.id };
  const ended = await there.admin.call(updateMember, {
    params,
    revision: member.revision + 1,
    body: { status: 'ended' },
  });
  const late = await requestToken(person.memberId);
  await there.admin.call(updateMember, { params, revision: ended.revision, body: { status: 'active' } });
  expect((await useLink(late)).code).toBe('password.reset_invalid');
});
