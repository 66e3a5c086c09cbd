import { listActivity } from '@agendawerk/shared/activity/index.ts';
import { getAgendaContent } from '@agendawerk/shared/agendas/index.ts';
import {
  createChangeActivity,
  createCompetence,
  createTargetGroup,
  createTraining,
  deleteTargetGroup,
  getChangePlan,
  updateChangeActivity,
  updateMeasureChange,
  updateTargetGroup,
} from '@agendawerk/shared/change/index.ts';
import { createMeasure, updateMeasure } from '@agendawerk/shared/measures/index.ts';
import { getRoadmap } from '@agendawerk/shared/roadmap/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { planChange } from '../../../test/support/test-change.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp({ now: () => new Date('2026-11-26T10:00:00Z') });
});
afterAll(() => api.close());

describe('a group', () => {
  test('has levels needed and present for each competence', async () => {
    const { admin, inAgenda, workspaceId, clerks } = await planChange(api);
    const competence = await admin.call(createCompetence, {
      params: inAgenda,
      body: { title: 'Sicherheit', catalogueId: 'digcomp-4' },
    });
    const params = { workspaceId, groupId: clerks.id };
    const levels = [{ competenceId: competence.id, needed: 3, present: 1 }];
    const saved = await admin.call(updateTargetGroup, { params, revision: 1, body: { levels } });
    expect(saved).toMatchObject({ levels, revision: 2 });
    const emptied = await admin.call(updateTargetGroup, {
      params,
      revision: 2,
      body: { levels: [{ competenceId: competence.id, needed: null, present: null }] },
    });
    expect(emptied.levels).toEqual([]);
    const unknown = [{ competenceId: clerks.id, needed: 1, present: 1 }];
    expect(await admin.refusal(updateTargetGroup, { params, revision: 3, body: { levels: unknown } })).toMatchObject({
      code: 'resource.unknown_reference',
      fields: [{ path: ['body', 'levels'] }],
    });
    const twice = await admin.refusal(createCompetence, {
      params: inAgenda,
      body: { title: 'Noch einmal', catalogueId: 'digcomp-4' },
    });
    expect(twice).toMatchObject({ code: 'resource.duplicate', fields: [{ path: ['body', 'catalogueId'] }] });
  });

  test('is refused at its field, and nothing of it is kept', async () => {
    const { admin, inAgenda, workspaceId, clerks } = await planChange(api);
    const refuse = async (body: object) =>
      (await admin.refusal(createTargetGroup, { params: inAgenda, body: { title: 'Gruppe', ...body } })).fields;
    expect(await refuse({ headCount: -1 })).toMatchObject([{ path: ['body', 'headCount'] }]);
    expect(await refuse({ title: ' ' })).toEqual([{ path: ['body', 'title'], code: 'text.empty' }]);
    expect(await refuse({ description: 'x'.repeat(40_000) })).toEqual([
      { path: ['body', 'description'], code: 'text.too_long' },
    ]);
    expect((await admin.call(getChangePlan, { params: inAgenda })).groups).toHaveLength(2);
    const params = { workspaceId, groupId: clerks.id };
    await admin.call(updateTargetGroup, { params, revision: 1, body: { headCount: 21 } });
    expect(await admin.refusal(updateTargetGroup, { params, revision: 1, body: { headCount: 22 } })).toMatchObject({
      code: 'resource.changed_meanwhile',
      current: { headCount: 21 },
    });
  });

  test('belongs to the head of its department', async () => {
    const { head, staff, council, inAgenda, workspaceId, office, works, clerks, drivers } = await planChange(api);
    const body = { title: 'Bürgerbüro', departmentId: office.id };
    await head.call(createTargetGroup, { params: inAgenda, body });
    const refused = (departmentId: string | null) =>
      head.refusal(createTargetGroup, { params: inAgenda, body: { title: 'Andere', departmentId } });
    expect(await refused(null)).toMatchObject({
      code: 'change.department_required',
      fields: [{ path: ['body', 'departmentId'] }],
    });
    expect(await refused(works.id)).toMatchObject({ status: 403, needs: 'group.edit' });
    const edit = { revision: 1, body: { headCount: 8 } };
    await head.call(updateTargetGroup, { params: { workspaceId, groupId: clerks.id }, ...edit });
    const foreign = { params: { workspaceId, groupId: drivers.id }, ...edit };
    expect((await head.refusal(updateTargetGroup, foreign)).status).toBe(403);
    const given = { params: { workspaceId, groupId: clerks.id }, revision: 2, body: { departmentId: works.id } };
    expect((await head.refusal(updateTargetGroup, given)).status).toBe(403);
    for (const person of [staff, council])
      expect((await person.refusal(createTargetGroup, { params: inAgenda, body })).status).toBe(403);
    expect((await council.refusal(getChangePlan, { params: inAgenda })).status).toBe(403);
  });
});

describe('the change of a measure', () => {
  const message = (groupId: string) => ({
    title: 'Rundschreiben der Verwaltungsspitze',
    kind: 'message' as const,
    message: 'Ab Juni arbeiten wir mit der E-Akte.',
    channel: 'Intranet',
    plannedOn: '2026-05-04',
    groupIds: [groupId],
  });

  test('names the groups and the day of the staff council; the measure itself stays as it is', async () => {
    const { admin, staff, inAgenda, workspaceId, measure, clerks } = await planChange(api);
    const params = { workspaceId, measureId: measure.id };
    const groups = [{ groupId: clerks.id, impact: 'high' as const, attitude: 'waiting' as const }];
    const first = await staff.call(updateMeasureChange, { params, revision: 0, body: { groups } });
    expect(first).toEqual({ measureId: measure.id, groups, staffCouncilOn: null, revision: 1 });
    const second = await staff.call(updateMeasureChange, {
      params,
      revision: 1,
      body: { staffCouncilOn: '2026-03-02' },
    });
    expect(second).toEqual({ measureId: measure.id, groups, staffCouncilOn: '2026-03-02', revision: 2 });
    await admin.call(updateMeasure, { params, revision: measure.revision, body: { title: 'E-Akte im ganzen Haus' } });
    const plan = await admin.call(getChangePlan, { params: inAgenda });
    expect(plan.measures).toEqual([second]);
    const { items } = await admin.call(listActivity, { params: { workspaceId }, query: { subjectId: measure.id } });
    expect(items.map(({ table }) => table)).toContain('measure_group');
  });

  test('of two who say it first one is told what the other said', async () => {
    const { admin, workspaceId, measure, clerks } = await planChange(api);
    const send = (attitude: 'waiting' | 'sceptical') =>
      admin.send(updateMeasureChange, {
        params: { workspaceId, measureId: measure.id },
        revision: 0,
        body: { groups: [{ groupId: clerks.id, impact: null, attitude }] },
      });
    const answers = await Promise.all([send('waiting'), send('sceptical')]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    const refused = answers.find(({ status }) => status === 412)?.body as { current: { groups: unknown[] } };
    expect(refused.current.groups).toHaveLength(1);
  });

  test('refuses what cannot be, at its field', async () => {
    const { admin, inAgenda, workspaceId, measure, clerks } = await planChange(api);
    const params = { workspaceId, measureId: measure.id };
    const affected = (groupId: string) => ({ groupId, impact: null, attitude: null });
    const refuse = async (body: object) => admin.refusal(updateMeasureChange, { params, revision: 0, body });
    expect(await refuse({ staffCouncilOn: '2026-11-27' })).toMatchObject({
      fields: [{ path: ['body', 'staffCouncilOn'], code: 'date.in_future' }],
    });
    expect(await refuse({ groups: [affected(clerks.id), affected(clerks.id)] })).toMatchObject({
      fields: [{ path: ['body', 'groups'], code: 'change.twice' }],
    });
    expect(await refuse({ groups: [affected(measure.id)] })).toMatchObject({
      code: 'resource.unknown_reference',
      fields: [{ path: ['body', 'groups'] }],
    });
    expect((await admin.call(getChangePlan, { params: inAgenda })).measures).toEqual([]);
    const bad = await admin.refusal(createChangeActivity, {
      params,
      body: { ...message(clerks.id), message: 'x'.repeat(40_000), doneOn: '2026-11-27' },
    });
    expect(bad.fields).toEqual([{ path: ['body', 'message'], code: 'text.too_long' }]);
  });

  test('belongs to the owner of the measure and the head of its lead department, not to others', async () => {
    const { admin, head, staff, council, inAgenda, workspaceId, measure, clerks } = await planChange(api);
    const other = await admin.call(createMeasure, { params: inAgenda, body: { title: 'Fremde Maßnahme' } });
    const on = (measureId: string) => ({ params: { workspaceId, measureId }, body: message(clerks.id) });
    const made = await staff.call(createChangeActivity, on(measure.id));
    await head.call(createChangeActivity, on(measure.id));
    const done = { params: { workspaceId, activityId: made.id }, revision: 1, body: { doneOn: '2026-05-05' } };
    expect(await staff.call(updateChangeActivity, done)).toMatchObject({ doneOn: '2026-05-05', revision: 2 });
    for (const person of [head, staff])
      expect(await person.refusal(createChangeActivity, on(other.id))).toMatchObject({
        status: 403,
        needs: 'change.edit',
      });
    expect((await council.refusal(createChangeActivity, on(measure.id))).status).toBe(403);
  });

  test('meets the points of step 3 one after the other', async () => {
    const { admin, inAgenda, workspaceId, measure, clerks } = await planChange(api);
    const params = { workspaceId, measureId: measure.id };
    const states = async () => {
      const { steps } = await admin.call(getRoadmap, { params: inAgenda });
      return steps.find(({ number }) => number === 3)?.points.map(({ state }) => state);
    };
    expect(await states()).toEqual(['unmet', 'not_applicable', 'not_applicable', 'not_applicable']);
    const groups = [{ groupId: clerks.id, impact: 'high' as const, attitude: null }];
    await admin.call(updateMeasureChange, { params, revision: 0, body: { groups } });
    expect(await states()).toEqual(['met', 'unmet', 'unmet', 'not_applicable']);
    const body = { title: 'E-Akte', groupIds: [clerks.id] };
    await admin.call(createTraining, { params: inAgenda, body: { ...body, sessions: [{ day: '2026-06-02' }] } });
    expect(await states()).toEqual(['met', 'unmet', 'unmet', 'not_applicable']);
    await admin.call(createTraining, { params: inAgenda, body: { ...body, sessions: [{ day: '2026-05-04' }] } });
    await admin.call(createChangeActivity, { params, body: message(clerks.id) });
    expect(await states()).toEqual(['met', 'met', 'met', 'not_applicable']);
  });

  test('that brings in AI is told to the staff, whether or not their work changes', async () => {
    const { admin, inAgenda, workspaceId, measure, clerks } = await planChange(api);
    const params = { workspaceId, measureId: measure.id };
    await admin.call(updateMeasure, { params, revision: measure.revision, body: { usesAi: true } });
    const explained = async () => {
      const { steps } = await admin.call(getRoadmap, { params: inAgenda });
      return steps.flatMap(({ points }) => points).find(({ id }) => id === 'aiExplained');
    };
    expect(await explained()).toMatchObject({
      state: 'unmet',
      open: [{ subject: { id: measure.id }, part: 'aiMessage' }],
    });
    await admin.call(createChangeActivity, { params, body: message(clerks.id) });
    expect(await explained()).toMatchObject({ state: 'met', open: [] });
  });

  test('says that it changes nobody’s work', async () => {
    const { admin, inAgenda, workspaceId, measure } = await planChange(api);
    await admin.call(updateMeasure, {
      params: { workspaceId, measureId: measure.id },
      revision: measure.revision,
      body: { unneededParts: [{ part: 'training', reason: 'Läuft im Hintergrund.' }] },
    });
    const { steps } = await admin.call(getRoadmap, { params: inAgenda });
    expect(steps.find(({ number }) => number === 3)).toMatchObject({ state: 'open', total: 0 });
  });
});

test('a group that is deleted is named nowhere any more', async () => {
  const { admin, inAgenda, workspaceId, measure, clerks } = await planChange(api);
  const groups = [{ groupId: clerks.id, impact: null, attitude: null }];
  await admin.call(updateMeasureChange, {
    params: { workspaceId, measureId: measure.id },
    revision: 0,
    body: { groups },
  });
  await admin.call(createTraining, { params: inAgenda, body: { title: 'E-Akte', groupIds: [clerks.id] } });
  await admin.call(deleteTargetGroup, { params: { workspaceId, groupId: clerks.id }, revision: 1 });
  const plan = await admin.call(getChangePlan, { params: inAgenda });
  expect(plan).toMatchObject({ measures: [{ groups: [] }], trainings: [{ attendance: [] }] });
  expect((await admin.call(getAgendaContent, { params: inAgenda })).change).toEqual(plan);
});
