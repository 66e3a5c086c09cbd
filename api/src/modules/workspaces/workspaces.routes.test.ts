import { createDepartment } from '@agendawerk/shared/departments/index.ts';
import { createField } from '@agendawerk/shared/fields/index.ts';
import { createAgenda, listAgendas } from '@agendawerk/shared/agendas/index.ts';
import { getDirectory, getWorkspace, updateWorkspace } from '@agendawerk/shared/workspaces/index.ts';
import { listMembers } from '@agendawerk/shared/members/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

test('a workspace tells each person what they may do in it', async () => {
  const { admin, workspaceId, slug, addMember } = await api.createWorkspace();
  const params = { workspaceId };
  expect(await admin.call(getWorkspace, { params })).toEqual({
    id: workspaceId,
    slug,
    name: 'Musterlingen',
    isDemo: false,
    revision: 1,
    abilities: { manage: true, editAgenda: true, readAgenda: true },
  });
  const abilitiesOf = async (role: 'officer' | 'staff' | 'council') =>
    (await (await addMember({ roles: [role] })).call(getWorkspace, { params })).abilities;
  expect(await abilitiesOf('officer')).toEqual({ manage: false, editAgenda: true, readAgenda: true });
  expect(await abilitiesOf('staff')).toEqual({ manage: false, editAgenda: false, readAgenda: true });
  expect(await abilitiesOf('council')).toEqual({ manage: false, editAgenda: false, readAgenda: false });
});

test('one look gives agendas, departments and members, to each as much as they may read', async () => {
  const { admin, workspaceId, addMember } = await api.createWorkspace();
  const params = { workspaceId };
  const department = await admin.call(createDepartment, { params, body: { name: 'Hauptamt' } });
  const agenda = await admin.call(createAgenda, { params, body: { title: 'Agenda' } });
  const [staff, council] = [await addMember({ roles: ['staff'] }), await addMember({ roles: ['council'] })];
  const { items: members } = await admin.call(listMembers, { params });
  expect(await admin.call(getDirectory, { params })).toEqual({ agendas: [agenda], departments: [department], members });
  expect(await staff.call(getDirectory, { params })).toEqual({
    agendas: [agenda],
    departments: [department],
    members: members.map((member) => ({ ...member, email: null })),
  });
  expect(await council.call(getDirectory, { params })).toEqual({ agendas: [], departments: [], members: [] });
});

test('what a browser remembers from before a backup was restored is not confirmed to it', async () => {
  const { admin, workspaceId } = await api.createWorkspace();
  const params = { workspaceId };
  await admin.call(createAgenda, { params, body: { title: 'Geht mit der Sicherung verloren' } });
  const { headers } = await admin.send(listAgendas, { params });
  const known = { 'if-none-match': String(headers['etag']) };
  expect((await admin.send(listAgendas, { params }, known)).status).toBe(304);
  await api.owner.query('update workspace set clock = 1 where id = $1', [workspaceId]);
  await admin.call(createAgenda, { params, body: { title: 'Nach der Sicherung' } });
  expect((await admin.send(listAgendas, { params }, known)).status).toBe(200);
});

test('an administrator renames the workspace, whatever else was written meanwhile', async () => {
  const { admin, workspaceId, slug } = await api.createWorkspace();
  const params = { workspaceId };
  const agenda = await admin.call(createAgenda, { params, body: { title: 'Agenda' } });
  await admin.call(createField, { params: { workspaceId, agendaId: agenda.id }, body: { name: 'Bildung' } });
  const renamed = await admin.call(updateWorkspace, { params, revision: 1, body: { name: 'Stadt Musterlingen' } });
  expect(renamed).toMatchObject({ name: 'Stadt Musterlingen', slug, revision: 2 });
  const stale = await admin.refusal(updateWorkspace, { params, revision: 1, body: { slug: 'musterlingen-neu' } });
  expect(stale).toMatchObject({ status: 412, current: { name: 'Stadt Musterlingen' } });
});

test('an address that is taken is refused', async () => {
  const { admin, workspaceId } = await api.createWorkspace();
  const other = await api.createWorkspace('Kleinhausen');
  const change = { params: { workspaceId }, revision: 1, body: { slug: other.slug } };
  expect(await admin.refusal(updateWorkspace, change)).toMatchObject({ status: 409, code: 'resource.duplicate' });
});

test('an officer cannot rename the workspace', async () => {
  const { workspaceId, addMember } = await api.createWorkspace();
  const officer = await addMember({ roles: ['officer'] });
  const change = { params: { workspaceId }, revision: 1, body: { name: 'Meins' } };
  expect(await officer.refusal(updateWorkspace, change)).toMatchObject({ status: 403, needs: 'workspace.manage' });
});
