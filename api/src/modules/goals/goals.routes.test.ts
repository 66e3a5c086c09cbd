import { createAgenda } from '@agendawerk/shared/agendas/index.ts';
import { createDepartment } from '@agendawerk/shared/departments/index.ts';
import { createField } from '@agendawerk/shared/fields/index.ts';
import {
  createGoal,
  deleteGoal,
  getGoal,
  listGoals,
  setGoalAcceptance,
  updateGoal,
} from '@agendawerk/shared/goals/index.ts';
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
  const body = { specific: '80 Anträge ganz online', resources: '0,5 Stellen', due };
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

test('only the head of the department that leads the field agrees to a goal', async () => {
  const { admin, addMember, workspaceId, params, one } = await beginAgenda();
  const make = (name: string) => admin.call(createDepartment, { params: { workspaceId }, body: { name } });
  const [central, schools] = [await make('Zentrale Dienste'), await make('Schulamt')];
  const body = { name: 'Verwaltung', leadDepartmentId: central.id };
  const field = await admin.call(createField, { params, body });
  const goal = await admin.call(createGoal, { params, body: { title: 'Anträge online', fieldId: field.id } });
  const agree = { params: one(goal.id), revision: 1, body: { isAccepted: true } };
  const forbidden = { code: 'access.forbidden', needs: 'goal.accept' };

  const foreignHead = await addMember({ roles: ['head'], departmentIds: [schools.id] });
  const staff = await addMember({ roles: ['staff'], departmentIds: [central.id] });
  const officer = await addMember({ roles: ['officer'], departmentIds: [central.id] });
  for (const person of [admin, foreignHead, staff, officer])
    expect(await person.refusal(setGoalAcceptance, agree)).toMatchObject(forbidden);
  // Nor by the way round the page: a goal cannot be made or edited as accepted.
  const edit = { params: one(goal.id), revision: 1, body: { isAccepted: true } as object };
  expect(await officer.refusal(updateGoal, edit)).toMatchObject({ code: 'request.invalid' });

  const head = await addMember({ roles: ['head'], departmentIds: [central.id] });
  const agreed = await head.call(setGoalAcceptance, agree);
  expect(agreed).toMatchObject({ isAccepted: true, acceptedById: head.memberId, revision: 2 });
  expect(agreed.acceptedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(await head.refusal(setGoalAcceptance, agree)).toMatchObject({ code: 'resource.changed_meanwhile' });

  const back = await head.call(setGoalAcceptance, { ...agree, revision: 2, body: { isAccepted: false } });
  expect(back).toMatchObject({ isAccepted: false, acceptedById: null, acceptedOn: null });
});

test('in a second level without a lead the head above agrees; without any lead nobody can', async () => {
  const { admin, addMember, workspaceId, params, one } = await beginAgenda();
  const department = await admin.call(createDepartment, { params: { workspaceId }, body: { name: 'Hauptamt' } });
  const head = await addMember({ roles: ['head'], departmentIds: [department.id] });
  const top = await admin.call(createField, { params, body: { name: 'Verwaltung', leadDepartmentId: department.id } });
  const below = await admin.call(createField, { params, body: { name: 'Bürgerbüro', parentId: top.id } });
  const agree = (goalId: string, revision: number) => ({
    params: one(goalId),
    revision,
    body: { isAccepted: true },
  });

  const goal = await admin.call(createGoal, { params, body: { title: 'Kurze Wege', fieldId: below.id } });
  expect(await head.call(setGoalAcceptance, agree(goal.id, 1))).toMatchObject({ isAccepted: true });

  const loose = await admin.call(createGoal, { params, body: { title: 'Ohne Feld' } });
  expect(await head.refusal(setGoalAcceptance, agree(loose.id, 1))).toMatchObject({ code: 'goal.lead_missing' });
});

test('a goal that moves to another field is agreed to anew', async () => {
  const { admin, addMember, workspaceId, params, one } = await beginAgenda();
  const department = await admin.call(createDepartment, { params: { workspaceId }, body: { name: 'Hauptamt' } });
  const head = await addMember({ roles: ['head'], departmentIds: [department.id] });
  const body = { name: 'Verwaltung', leadDepartmentId: department.id };
  const field = await admin.call(createField, { params, body });
  const other = await admin.call(createField, { params, body: { name: 'Schulen' } });
  const { id } = await admin.call(createGoal, { params, body: { title: 'Kurze Wege', fieldId: field.id } });
  await head.call(setGoalAcceptance, { params: one(id), revision: 1, body: { isAccepted: true } });
  const kept = await admin.call(updateGoal, { params: one(id), revision: 2, body: { title: 'Kürzere Wege' } });
  expect(kept.isAccepted).toBe(true);
  const moved = await admin.call(updateGoal, { params: one(id), revision: 3, body: { fieldId: other.id } });
  expect(moved).toMatchObject({ isAccepted: false, acceptedById: null });
});
