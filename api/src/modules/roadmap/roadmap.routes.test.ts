import { createAgenda, updateAgenda } from '@agendawerk/shared/agendas/index.ts';
import { createDepartment } from '@agendawerk/shared/departments/index.ts';
import { createField } from '@agendawerk/shared/fields/index.ts';
import { createGoal } from '@agendawerk/shared/goals/index.ts';
import { createKpi, createReading } from '@agendawerk/shared/kpis/index.ts';
import { createMeasure, createProgressUpdate, getMeasure, updateMeasure } from '@agendawerk/shared/measures/index.ts';
import { getRoadmap, type RoadmapPointId, type RoadmapStep } from '@agendawerk/shared/roadmap/index.ts';
import { listActivity } from '@agendawerk/shared/activity/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

async function beginAgenda() {
  const workspace = await api.createWorkspace();
  const { admin, workspaceId } = workspace;
  const agenda = await admin.call(createAgenda, { params: { workspaceId }, body: { title: 'Digitale Agenda' } });
  const params = { workspaceId, agendaId: agenda.id };
  const lookAtStepOne = async () => {
    const [first] = (await admin.call(getRoadmap, { params })).steps;
    if (!first) throw new Error('there is no first step');
    return first;
  };
  return { ...workspace, agenda, params, lookAtStepOne };
}

function stateOf(step: RoadmapStep, id: RoadmapPointId) {
  const point = step.points.find((candidate) => candidate.id === id);
  return point && { state: point.state, open: point.open.map(({ subject, part }) => `${subject.title}: ${part}`) };
}

test('an empty agenda begins with the question who makes it a matter of the top', async () => {
  const { admin, agenda, params } = await beginAgenda();
  const { next } = await admin.call(getRoadmap, { params });
  const subject = { kind: 'agenda', id: agenda.id, title: 'Digitale Agenda' };
  expect(next).toEqual({ step: 1, pointId: 'sponsorNamed', count: 1, first: { subject, part: 'sponsor' } });
});

test('what is entered is met at the next look, what it brings along is asked for', async () => {
  const { admin, workspaceId, agenda, params, lookAtStepOne } = await beginAgenda();
  expect(await lookAtStepOne()).toMatchObject({ state: 'open', met: 0, total: 3 });

  const one = { params, revision: agenda.revision, body: { sponsor: 'Bürgermeisterin Aydın' } };
  await admin.call(updateAgenda, one);
  const department = await admin.call(createDepartment, { params: { workspaceId }, body: { name: 'Hauptamt' } });
  const body = { name: 'Verwaltung', leadDepartmentId: department.id };
  const field = await admin.call(createField, { params, body });
  const goal = await admin.call(createGoal, { params, body: { title: 'Anträge online', fieldId: field.id } });
  await admin.call(createMeasure, {
    params,
    body: { title: 'Serviceportal', fieldId: field.id, goalIds: [goal.id], benefitService: 'Weniger Wege' },
  });

  const step = await lookAtStepOne();
  expect(step).toMatchObject({ state: 'started', met: 5, total: 9 });
  expect(stateOf(step, 'sponsorNamed')).toEqual({ state: 'met', open: [] });
  expect(stateOf(step, 'measuresHaveBenefit')).toEqual({ state: 'met', open: [] });
  expect(stateOf(step, 'visionWritten')?.open).toEqual(['Leitbild: body']);
  expect(stateOf(step, 'measuresHaveDates')?.open).toEqual(['1.1 Serviceportal: start', '1.1 Serviceportal: end']);
  expect(stateOf(step, 'goalsSmart')?.open).toEqual(
    ['specific', 'kpiIds', 'resources', 'due', 'isAccepted'].map((part) => `Anträge online: ${part}`),
  );
});

test('monitoring comes with the first KPI, and asks for what has grown old', async () => {
  const { admin, workspaceId, params } = await beginAgenda();
  const lookAtMonitoring = async () => (await admin.call(getRoadmap, { params })).duties[0];
  expect(await lookAtMonitoring()).toBeUndefined();

  const kpi = await admin.call(createKpi, {
    params,
    body: { name: 'Anträge online', frequency: 'monthly', responsibleId: admin.memberId },
  });
  const subject = { kind: 'kpi', id: kpi.id, title: 'Anträge online' };
  expect(await lookAtMonitoring()).toMatchObject({
    id: 'monitoring',
    met: 1,
    total: 2,
    next: { pointId: 'readingsCurrent', first: { subject, part: 'readings' } },
  });
  const read = (readOn: string) =>
    admin.call(createReading, { params: { workspaceId, kpiId: kpi.id }, body: { value: 12, readOn } });
  await read('2020-01-31');
  expect(await lookAtMonitoring()).toMatchObject({ met: 1 });
  const today = new Date().toISOString().slice(0, 10);
  await read(today);
  expect(await lookAtMonitoring()).toMatchObject({ state: 'done', met: 2, next: null });

  const { id: measureId } = await admin.call(createMeasure, { params, body: { title: 'Serviceportal' } });
  const report = (reportedOn: string) =>
    admin.call(createProgressUpdate, {
      params: { workspaceId, measureId },
      body: { reportedOn, status: 'running', light: 'green' },
    });
  await report('2020-01-31');
  expect(await lookAtMonitoring()).toMatchObject({
    met: 2,
    total: 3,
    next: { pointId: 'measuresReported', first: { subject: { title: '0.1 Serviceportal' }, part: 'report' } },
  });
  await report(today);
  expect(await lookAtMonitoring()).toMatchObject({ state: 'done', met: 3 });
});

test('a measure says which steps it does not need and why, and the record of changes keeps it', async () => {
  const { admin, workspaceId, params } = await beginAgenda();
  const { id: measureId } = await admin.call(createMeasure, { params, body: { title: 'Baumkataster' } });
  const one = { workspaceId, measureId };
  const change = (revision: number, unneededParts: { part: 'pilot' | 'training'; reason: string }[]) =>
    admin.call(updateMeasure, { params: one, revision, body: { unneededParts } });

  await change(1, [{ part: 'pilot', reason: 'Der Nachbarkreis hat es zwei Jahre erprobt' }]);
  const both = await change(2, [
    { part: 'pilot', reason: 'In Kreis und Stadt erprobt' },
    { part: 'training', reason: 'Niemand arbeitet anders als zuvor' },
  ]);
  expect(both.unneededParts).toHaveLength(2);
  const { measure } = await admin.call(getMeasure, { params: one });
  expect(measure.unneededParts).toEqual(both.unneededParts);

  const cleared = await change(3, []);
  expect(cleared.unneededParts).toEqual([]);
  const { items } = await admin.call(listActivity, { params: { workspaceId }, query: { subjectId: measureId } });
  const changes = items.filter(({ table }) => table === 'measure_unneeded_part').map(({ action }) => action);
  expect(changes.toSorted()).toEqual(['delete', 'delete', 'insert', 'insert', 'update']);
});

test.each([
  ['without a reason', [{ part: 'pilot', reason: ' ' }]],
  ['twice for one step', [1, 2].map((number) => ({ part: 'pilot', reason: `Grund ${number}` }))],
  ['for its goal, which it always needs', [{ part: 'goal', reason: 'Überflüssig' }]],
])('"not needed" is refused %s', async (_why, unneededParts) => {
  const { admin, workspaceId, params } = await beginAgenda();
  const { id: measureId } = await admin.call(createMeasure, { params, body: { title: 'Baumkataster' } });
  const request = { params: { workspaceId, measureId }, revision: 1, body: { unneededParts } };
  expect(await admin.refusal(updateMeasure, request as never)).toMatchObject({ code: 'request.invalid' });
});
