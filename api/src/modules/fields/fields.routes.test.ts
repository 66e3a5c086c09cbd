import { createAgenda } from '@agendawerk/shared/agendas/index.ts';
import { createDepartment } from '@agendawerk/shared/departments/index.ts';
import { createField, deleteField, listFields, updateField } from '@agendawerk/shared/fields/index.ts';
import { createGoal } from '@agendawerk/shared/goals/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

async function beginAgenda() {
  const { admin, workspaceId } = await api.createWorkspace();
  const begin = async (title: string) =>
    (await admin.call(createAgenda, { params: { workspaceId }, body: { title } })).id;
  const params = { workspaceId, agendaId: await begin('Digitale Agenda') };
  const add = (name: string, parentId: string | null = null) =>
    admin.call(createField, { params, body: { name, parentId } });
  const one = (fieldId: string) => ({ workspaceId, fieldId });
  return { admin, workspaceId, params, add, one, begin };
}

test('an officer sets up fields, each with a number that nobody gets again', async () => {
  const { admin, workspaceId, params, add, one } = await beginAgenda();
  const department = await admin.call(createDepartment, { params: { workspaceId }, body: { name: 'Hauptamt' } });
  const service = await admin.call(createField, {
    params,
    body: {
      name: 'Verwaltung und Service',
      colour: '#1e6fa8',
      leadDepartmentId: department.id,
      catalogueId: 'verwaltung',
      description: 'Kurze Wege.',
    },
  });
  expect(service).toMatchObject({ number: 1, position: 0, leadDepartmentId: department.id, externalId: null });
  const dropped = await add('Bildung');
  await admin.call(deleteField, { params: one(dropped.id), revision: 1 });
  expect(await add('Mobilität')).toMatchObject({ number: 3, position: 1 });
  const { items } = await admin.call(listFields, { params });
  expect(items.map((field) => [field.number, field.name])).toEqual([
    [1, 'Verwaltung und Service'],
    [3, 'Mobilität'],
  ]);
});

test('fields are put in another order', async () => {
  const { admin, params, add, one } = await beginAgenda();
  for (const name of ['A', 'B', 'C']) await add(name);
  const d = await add('D');
  await admin.call(updateField, { params: one(d.id), revision: 1, body: { position: 1, name: 'D!' } });
  const { items } = await admin.call(listFields, { params });
  expect(items.map((field) => field.name)).toEqual(['A', 'D!', 'B', 'C']);
});

test('fields have two levels and no third', async () => {
  const { admin, add, one } = await beginAgenda();
  const upper = await add('Bildung und Kultur');
  const lower = await add('Schulen', upper.id);
  const refusal = await admin.refusal(updateField, {
    params: one(upper.id),
    revision: 1,
    body: { parentId: (await add('Soziales')).id },
  });
  expect(refusal).toMatchObject({
    status: 409,
    code: 'field.nested_too_deep',
    fields: [{ path: ['body', 'parentId'] }],
  });
  const third = await admin.refusal(updateField, {
    params: one((await add('Kitas')).id),
    revision: 1,
    body: { parentId: lower.id },
  });
  expect(third).toMatchObject({ status: 409, code: 'field.nested_too_deep' });
  expect(await admin.refusal(deleteField, { params: one(upper.id), revision: 1 })).toMatchObject({
    status: 409,
    code: 'resource.referenced',
  });
});

test('a field cannot stand below a field of another agenda', async () => {
  const { admin, workspaceId, add, begin } = await beginAgenda();
  const field = await add('Bildung');
  const params = { workspaceId, agendaId: await begin('Andere Agenda') };
  const refusal = await admin.refusal(createField, { params, body: { name: 'Schulen', parentId: field.id } });
  expect(refusal).toMatchObject({ status: 422, code: 'resource.unknown_reference' });
});

test('a field that holds a goal stays', async () => {
  const { admin, params, add, one } = await beginAgenda();
  const field = await add('Bildung');
  await admin.call(createGoal, { params, body: { title: 'Schulen am Netz', fieldId: field.id } });
  const refusal = await admin.refusal(deleteField, { params: one(field.id), revision: 1 });
  expect(refusal).toMatchObject({ status: 409, code: 'resource.referenced' });
});
