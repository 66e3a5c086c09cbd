import {
  createDepartment,
  deleteDepartment,
  listDepartments,
  updateDepartment,
} from '@agendawerk/shared/departments/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

test('an administrator builds up the departments of the town hall', async () => {
  const { admin, workspaceId } = await api.createWorkspace();
  const params = { workspaceId };
  const office = await admin.call(createDepartment, { params, body: { name: 'Hauptamt', code: '10' } });
  const desk = await admin.call(createDepartment, { params, body: { name: 'Bürgerbüro', parentId: office.id } });
  expect(desk).toMatchObject({ kind: 'internal', position: 1, revision: 1 });

  const renamed = await admin.call(updateDepartment, {
    params: { ...params, departmentId: desk.id },
    revision: 1,
    body: { name: 'Bürgerservice' },
  });
  expect(renamed).toMatchObject({ name: 'Bürgerservice', parentId: office.id, revision: 2 });
  const { items } = await admin.call(listDepartments, { params });
  expect(items.map((item) => item.name)).toEqual(['Hauptamt', 'Bürgerservice']);
});

test('of two people who change the same department, the second is shown the change of the first', async () => {
  const { admin, workspaceId } = await api.createWorkspace();
  const { id } = await admin.call(createDepartment, { params: { workspaceId }, body: { name: 'Kämmerei' } });
  const change = (name: string) =>
    admin.send(updateDepartment, { params: { workspaceId, departmentId: id }, revision: 1, body: { name } });
  const answers = await Promise.all([change('Finanzen'), change('Finanzwesen')]);
  const winner = answers.find((answer) => answer.status === 200);
  const loser = answers.find((answer) => answer.status === 412);
  expect(loser?.body).toMatchObject({ code: 'resource.changed_meanwhile', current: winner?.body });
});

test('a change without a revision is not accepted', async () => {
  const { admin, workspaceId } = await api.createWorkspace();
  const { id } = await admin.call(createDepartment, { params: { workspaceId }, body: { name: 'Bauamt' } });
  const refusal = await admin.refusal(updateDepartment, {
    params: { workspaceId, departmentId: id },
    body: { name: 'Bauen' },
  });
  expect(refusal).toMatchObject({ status: 428, code: 'request.if_match_required' });
});

test('a department cannot become part of its own branch', async () => {
  const { admin, workspaceId } = await api.createWorkspace();
  const upper = await admin.call(createDepartment, { params: { workspaceId }, body: { name: 'Dezernat I' } });
  const lower = await admin.call(createDepartment, {
    params: { workspaceId },
    body: { name: 'Ordnungsamt', parentId: upper.id },
  });
  const refusal = await admin.refusal(updateDepartment, {
    params: { workspaceId, departmentId: upper.id },
    revision: 1,
    body: { parentId: lower.id },
  });
  expect(refusal).toMatchObject({ status: 409, code: 'department.cycle', fields: [{ path: ['body', 'parentId'] }] });
});

test('a department that has others below it stays', async () => {
  const { admin, workspaceId } = await api.createWorkspace();
  const upper = await admin.call(createDepartment, { params: { workspaceId }, body: { name: 'Dezernat II' } });
  await admin.call(createDepartment, { params: { workspaceId }, body: { name: 'Jugendamt', parentId: upper.id } });
  const params = { workspaceId, departmentId: upper.id };
  expect(await admin.refusal(deleteDepartment, { params, revision: 1 })).toMatchObject({
    status: 409,
    code: 'resource.referenced',
  });
});

test('a name that is missing and a kind that is none are told together, by field', async () => {
  const { admin, workspaceId } = await api.createWorkspace();
  const body = { name: '  ', kind: 'ministry' } as never;
  const refusal = await admin.refusal(createDepartment, { params: { workspaceId }, body });
  expect(refusal.fields).toEqual([
    { path: ['body', 'name'], code: 'text.empty' },
    { path: ['body', 'kind'], code: 'value.invalid_value' },
  ]);
});

test('an officer reads the departments and changes none', async () => {
  const { workspaceId, addMember } = await api.createWorkspace();
  const officer = await addMember({ roles: ['officer'] });
  await officer.call(listDepartments, { params: { workspaceId } });
  const refusal = await officer.refusal(createDepartment, { params: { workspaceId }, body: { name: 'Presse' } });
  expect(refusal).toMatchObject({ status: 403, code: 'access.forbidden', needs: 'workspace.manage' });
});

test('an unchanged list is not sent again', async () => {
  const { admin, workspaceId } = await api.createWorkspace();
  const first = await admin.send(listDepartments, { params: { workspaceId } });
  const etag = String(first.headers['etag']);
  expect((await admin.send(listDepartments, { params: { workspaceId } }, { 'if-none-match': etag })).status).toBe(304);
  const fromOlderProgram = etag.replace(/"[^-]+-/, '"0.0.9-');
  expect(fromOlderProgram).not.toBe(etag);
  const given = { 'if-none-match': fromOlderProgram };
  expect((await admin.send(listDepartments, { params: { workspaceId } }, given)).status).toBe(200);
  await admin.call(createDepartment, { params: { workspaceId }, body: { name: 'Archiv' } });
  expect((await admin.send(listDepartments, { params: { workspaceId } }, { 'if-none-match': etag })).status).toBe(200);
});
