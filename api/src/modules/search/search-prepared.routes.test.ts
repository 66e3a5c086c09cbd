import {
  addParticipant,
  createChangeActivity,
  createTargetGroup,
  deleteChangeActivity,
  deleteTargetGroup,
  updateTraining,
} from '@agendawerk/shared/change/index.ts';
import { search } from '@agendawerk/shared/search/index.ts';
import { createSurvey } from '@agendawerk/shared/surveys/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { planTraining } from '../../../test/support/test-change.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

async function prepare() {
  const plan = await planTraining(api, { namesUntil: '2027-12-31' });
  const find = async (q: string) =>
    (await plan.admin.call(search, { params: { workspaceId: plan.workspaceId }, query: { q } })).items;
  return { ...plan, find };
}

test('a group is found by its title and description, and no longer once it is deleted', async () => {
  const { admin, inAgenda, workspaceId, find } = await prepare();
  const group = await admin.call(createTargetGroup, {
    params: inAgenda,
    body: { title: 'Empfang', description: 'Alle am Tresen der Ausländerbehörde' },
  });
  expect(await find('Tresen')).toMatchObject([{ kind: 'target_group', id: group.id, title: 'Empfang' }]);
  await admin.call(deleteTargetGroup, { params: { workspaceId, groupId: group.id }, revision: group.revision });
  expect(await find('Tresen')).toEqual([]);
});

test('a training is found by its words and by the place of its dates as it is now', async () => {
  const { admin, training, params, find } = await prepare();
  expect(await find('E-Akte praktisch')).toMatchObject([{ kind: 'training', id: training.id }]);
  const held = await admin.call(updateTraining, {
    params,
    revision: training.revision,
    body: { provider: 'Volkshochschule', sessions: [{ day: '2026-05-04', place: 'Kulturbahnhof' }] },
  });
  expect(await find('Volkshochschule')).toMatchObject([{ kind: 'training', id: training.id }]);
  expect(await find('Kulturbahnhof')).toMatchObject([{ kind: 'training', id: training.id }]);
  await admin.call(updateTraining, { params, revision: held.revision, body: { sessions: [] } });
  expect(await find('Kulturbahnhof')).toEqual([]);
});

test('who attended a training is not found by name', async () => {
  const { admin, params, clerks, find } = await prepare();
  await admin.call(addParticipant, { params, body: { groupId: clerks.id, name: 'Wilhelmine Zwickelsdorf' } });
  expect(await find('Zwickelsdorf')).toEqual([]);
});

test('a change activity is found by its message and leads to its measure', async () => {
  const { admin, workspaceId, measure, clerks, find } = await prepare();
  const activity = await admin.call(createChangeActivity, {
    params: { workspaceId, measureId: measure.id },
    body: {
      title: 'Rundbrief',
      kind: 'message',
      message: 'Niemand verliert seinen Arbeitsplatz.',
      groupIds: [clerks.id],
    },
  });
  const hit = { kind: 'change_activity', id: activity.id, subjectId: measure.id, title: 'Rundbrief' };
  expect(await find('Arbeitsplatz')).toMatchObject([hit]);
  const params = { workspaceId, activityId: activity.id };
  await admin.call(deleteChangeActivity, { params, revision: activity.revision });
  expect(await find('Arbeitsplatz')).toEqual([]);
});

test('a survey is found by its title and by what it asks', async () => {
  const { admin, inAgenda, find } = await prepare();
  const body = { kind: 'readiness_pulse' as const, title: 'Stimmung im Bauhof' };
  const survey = await admin.call(createSurvey, { params: inAgenda, body });
  expect(await find('Stimmung')).toMatchObject([{ kind: 'survey', id: survey.id }]);
  const [question] = survey.questions;
  const asked = await find(`"${question?.text ?? ''}"`);
  expect(asked).toMatchObject([{ kind: 'survey', id: survey.id }]);
});

test('heads and staff find them, the council and other municipalities do not', async () => {
  const { head, staff, council, workspaceId } = await prepare();
  const call = { params: { workspaceId }, query: { q: 'Sachbearbeitung' } };
  for (const person of [head, staff]) expect((await person.call(search, call)).items).toHaveLength(1);
  expect(await council.refusal(search, call)).toMatchObject({ status: 403 });
  const { admin, workspaceId: foreign } = await api.createWorkspace('Kleinhausen');
  expect((await admin.call(search, { params: { workspaceId: foreign }, query: call.query })).items).toEqual([]);
  expect(await admin.refusal(search, call)).toMatchObject({ status: 404 });
});
