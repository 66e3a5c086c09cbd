import { createAgenda } from '@agendawerk/shared/agendas/index.ts';
import { createField } from '@agendawerk/shared/fields/index.ts';
import { createGoal, deleteGoal, getGoal, listGoals, updateGoal } from '@agendawerk/shared/goals/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { newId } from '../../db/ids.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

async function beginAgenda() {
  const { admin, workspaceId, addMember } = await api.createWorkspace();
  const agenda = await admin.call(createAgenda, { params: { workspaceId }, body: { title: 'Digitale Agenda' } });
  const params = { workspaceId, agendaId: agenda.id };
  const one = (goalId: string) => ({ workspaceId, goalId });
  return { admin, addMember, workspaceId, params, one };
}

test('an officer writes a goal part by part until it is SMART', async () => {
  const { admin, params, one } = await beginAgenda();
  const field = await admin.call(createField, { params, body: { name: 'Verwaltung' } });
  const goal = await admin.call(createGoal, { params, body: { title: 'Alle Anträge online', fieldId: field.id } });
  expect(goal).toMatchObject({ number: 1, level: 'strategic', due: null, kpiIds: [], measureIds: [], position: 0 });

  const due = { date: '2027-07-01', precision: 'quarter' as const, note: 'ff.' };
  const body = { specific: '80 Anträge ganz online', isAccepted: true, resources: '0,5 Stellen', due };
  const smart = await admin.call(updateGoal, { params: one(goal.id), revision: 1, body });
  expect(smart).toMatchObject({ ...body, revision: 2 });
  expect(await admin.call(getGoal, { params: one(goal.id) })).toEqual(smart);

  const open = await admin.call(updateGoal, { params: one(goal.id), revision: 2, body: { due: null, specific: '' } });
  expect(open).toMatchObject({ due: null, specific: null, resources: '0,5 Stellen' });
});

test('a goal tells which KPIs and measures serve it', async () => {
  const { admin, workspaceId, params } = await beginAgenda();
  const goal = await admin.call(createGoal, { params, body: { title: 'Schulen am Netz' } });
  const [measure, kpi] = [newId(), newId()];
  const { agendaId } = params;
  await api.owner.query(
    `insert into measure (workspace_id, id, agenda_id, number, title) values ($1, $2, $3, '0.1', 'WLAN')`,
    [workspaceId, measure, agendaId],
  );
  await api.owner.query('insert into measure_goal values ($1, $2, $3, $4)', [workspaceId, agendaId, measure, goal.id]);
  await api.owner.query(
    `insert into kpi (workspace_id, id, agenda_id, number, name) values ($1, $2, $3, 1, 'Anschlüsse')`,
    [workspaceId, kpi, agendaId],
  );
  await api.owner.query('insert into kpi_goal values ($1, $2, $3, $4)', [workspaceId, agendaId, kpi, goal.id]);
  const { items } = await admin.call(listGoals, { params });
  expect(items).toMatchObject([{ id: goal.id, measureIds: [measure], kpiIds: [kpi] }]);
});

test('an operational goal stands below a strategic one; without one it is a gap, not an error', async () => {
  const { admin, params, one } = await beginAgenda();
  const add = (title: string, more: object = {}) => admin.call(createGoal, { params, body: { title, ...more } });
  const strategic = await add('Bürgernah');
  const operational = await add('Terminvergabe', { level: 'operational', parentId: strategic.id });
  const orphan = await add('Aus einer alten Liste', { level: 'operational' });
  expect(orphan.parentId).toBeNull();

  const misplaced = { status: 422, code: 'goal.parent_not_strategic', fields: [{ path: ['body', 'parentId'] }] };
  const below = { title: 'Dritte Ebene', level: 'operational' as const, parentId: operational.id };
  expect(await admin.refusal(createGoal, { params, body: below })).toMatchObject(misplaced);
  const change = { level: 'strategic' as const, parentId: strategic.id };
  expect(await admin.refusal(updateGoal, { params: one(operational.id), revision: 1, body: change })).toMatchObject(
    misplaced,
  );
  const demoted = await admin.refusal(updateGoal, {
    params: one(strategic.id),
    revision: 1,
    body: { level: 'operational' },
  });
  expect(demoted).toMatchObject({ status: 409, code: 'goal.has_children', fields: [{ path: ['body', 'level'] }] });

  const promoted = await admin.call(updateGoal, {
    params: one(operational.id),
    revision: 1,
    body: { level: 'strategic' },
  });
  expect(promoted).toMatchObject({ level: 'strategic', parentId: null });
});

test('a goal with operational goals below it stays', async () => {
  const { admin, params, one } = await beginAgenda();
  const parent = await admin.call(createGoal, { params, body: { title: 'Bürgernah' } });
  const child = await admin.call(createGoal, {
    params,
    body: { title: 'Termine', level: 'operational', parentId: parent.id },
  });
  expect(await admin.refusal(deleteGoal, { params: one(parent.id), revision: 1 })).toMatchObject({
    status: 409,
    code: 'resource.referenced',
  });
  await admin.call(deleteGoal, { params: one(child.id), revision: 1 });
  await admin.call(deleteGoal, { params: one(parent.id), revision: 1 });
  expect((await admin.call(listGoals, { params })).items).toEqual([]);
});

test('a goal that was deleted meanwhile is gone, one that was changed is shown', async () => {
  const { admin, params, one } = await beginAgenda();
  const goal = await admin.call(createGoal, { params, body: { title: 'Bürgernah' } });
  await admin.call(updateGoal, { params: one(goal.id), revision: 1, body: { title: 'Bürgernäher' } });
  const stale = { params: one(goal.id), revision: 1, body: { title: 'Am bürgernächsten' } };
  expect(await admin.refusal(updateGoal, stale)).toMatchObject({
    status: 412,
    current: { title: 'Bürgernäher', revision: 2 },
  });
  await admin.call(deleteGoal, { params: one(goal.id), revision: 2 });
  expect(await admin.refusal(updateGoal, stale)).toMatchObject({ status: 404 });
});

test('a department head reads goals and changes none', async () => {
  const { addMember, params } = await beginAgenda();
  const head = await addMember({ roles: ['head'] });
  await head.call(listGoals, { params });
  expect(await head.refusal(createGoal, { params, body: { title: 'Ziel' } })).toMatchObject({
    status: 403,
    needs: 'agenda.edit',
  });
});
