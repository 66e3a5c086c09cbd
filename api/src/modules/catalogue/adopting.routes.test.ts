import { createAgenda } from '@agendawerk/shared/agendas/index.ts';
import { catalogue } from '@agendawerk/shared/catalogue/catalogue.content.ts';
import { toCreateField, toCreateGoal, toCreateKpi, toCreateMeasure } from '@agendawerk/shared/catalogue/index.ts';
import { createField, updateField } from '@agendawerk/shared/fields/index.ts';
import { createGoal, updateGoal } from '@agendawerk/shared/goals/index.ts';
import { createKpi, updateKpi } from '@agendawerk/shared/kpis/index.ts';
import { createMeasure, listMeasures, updateMeasure } from '@agendawerk/shared/measures/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

async function beginAgenda() {
  const { admin, workspaceId } = await api.createWorkspace();
  const agenda = await admin.call(createAgenda, { params: { workspaceId }, body: { title: 'Digitale Agenda' } });
  return { admin, workspaceId, params: { workspaceId, agendaId: agenda.id } };
}

const [field, goal, measure, kpi] = [catalogue.fields, catalogue.goals, catalogue.measures, catalogue.kpis].map(
  ([first]) => first,
) as [
  (typeof catalogue.fields)[number],
  (typeof catalogue.goals)[number],
  (typeof catalogue.measures)[number],
  (typeof catalogue.kpis)[number],
];
const nowhere = { fieldId: null };

test('a field stays a suggestion until somebody changes it; its place in the list is no change', async () => {
  const { admin, workspaceId, params } = await beginAgenda();
  const made = await admin.call(createField, { params, body: toCreateField(field) });
  expect(made.isAsSuggested).toBe(true);
  const one = { workspaceId, fieldId: made.id };
  const moved = await admin.call(updateField, { params: one, revision: made.revision, body: { position: 0 } });
  expect(moved.isAsSuggested).toBe(true);
  const changed = await admin.call(updateField, { params: one, revision: moved.revision, body: { name: 'Rathaus' } });
  expect(changed.isAsSuggested).toBe(false);
});

test('a goal stays a suggestion until somebody changes it', async () => {
  const { admin, workspaceId, params } = await beginAgenda();
  const made = await admin.call(createGoal, { params, body: toCreateGoal(goal, nowhere) });
  expect(made.isAsSuggested).toBe(true);
  const one = { workspaceId, goalId: made.id };
  const changed = await admin.call(updateGoal, { params: one, revision: 1, body: { resources: 'Eine halbe Stelle' } });
  expect(changed.isAsSuggested).toBe(false);
});

test('a measure stays a suggestion until somebody changes it, and the list says so', async () => {
  const { admin, workspaceId, params } = await beginAgenda();
  const made = await admin.call(createMeasure, { params, body: toCreateMeasure(measure, nowhere) });
  expect(made.isAsSuggested).toBe(true);
  expect((await admin.call(listMeasures, { params })).items).toMatchObject([{ isAsSuggested: true }]);
  const one = { workspaceId, measureId: made.id };
  const milestones = [{ title: 'Vergabe', due: null, doneOn: null }];
  const changed = await admin.call(updateMeasure, { params: one, revision: 1, body: { milestones } });
  expect(changed.isAsSuggested).toBe(false);
});

test('a KPI stays a suggestion until somebody changes it', async () => {
  const { admin, workspaceId, params } = await beginAgenda();
  const made = await admin.call(createKpi, { params, body: toCreateKpi(kpi) });
  expect(made.isAsSuggested).toBe(true);
  const one = { workspaceId, kpiId: made.id };
  expect(await admin.call(updateKpi, { params: one, revision: 1, body: { unit: 'Stück' } })).toMatchObject({
    isAsSuggested: false,
  });
});

test('what was adapted before it was saved, or written by hand, is no suggestion', async () => {
  const { admin, params } = await beginAgenda();
  const adapted = { ...toCreateGoal(goal, nowhere), title: 'Unser eigenes Ziel' };
  expect(await admin.call(createGoal, { params, body: adapted })).toMatchObject({ isAsSuggested: false });
  const unknown = { ...toCreateGoal(goal, nowhere), catalogueId: 'ein-anderer-katalog' };
  expect(await admin.call(createGoal, { params, body: unknown })).toMatchObject({ isAsSuggested: false });
  expect(await admin.call(createField, { params, body: { name: field.name } })).toMatchObject({ isAsSuggested: false });
});
