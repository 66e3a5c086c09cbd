import {
  closeSurvey,
  createSurvey,
  deleteSurvey,
  getOpenSurvey,
  getSurvey,
  listSurveys,
  openSurvey,
  pulseStatements,
  renewSurveyLink,
  updateSurvey,
} from '@agendawerk/shared/surveys/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { answerAll, runSurvey, tokenIn } from '../../../test/support/test-survey.ts';

let api: TestApp;
let now = new Date('2026-11-26T10:00:00Z');
beforeAll(async () => {
  api = await createTestApp({ now: () => now });
});
afterAll(() => api.close());

test('a pulse is made from the preset, opened, answered by five, closed and read', async () => {
  const pulse = await runSurvey(api);
  const { admin, params, inAgenda, survey } = pulse;
  expect(survey).toMatchObject({ openedOn: '2026-11-26', closesOn: '2026-12-31', answers: 0, results: null });
  expect(survey.questions.map(({ presetId, text }) => ({ presetId, text }))).toEqual(
    pulseStatements.map(({ id, text }) => ({ presetId: id, text })),
  );
  await answerAll(api, pulse, [2, 3, 4, 4, 5]);
  const closed = await admin.call(closeSurvey, { params, revision: 2 });
  expect(closed).toMatchObject({ closedOn: '2026-11-26', answers: 5, revision: 3 });
  expect(closed.results).toEqual(survey.questions.map(({ id }) => ({ questionId: id, mean: 3.6, groups: [] })));
  expect((await admin.call(listSurveys, { params: inAgenda })).items).toEqual([closed]);
});

describe('what can still change', () => {
  test('in a draft everything, and a draft can be deleted', async () => {
    const { admin, workspaceId, inAgenda } = await runSurvey(api);
    const body = { kind: 'readiness_pulse' as const, title: 'Puls' };
    const draft = await admin.call(createSurvey, { params: inAgenda, body });
    const params = { workspaceId, surveyId: draft.id };
    const change = { title: 'Puls im Herbst', titleEn: 'Autumn pulse', intro: null, closesOn: '2026-12-01' };
    expect(await admin.call(updateSurvey, { params, revision: 1, body: change })).toMatchObject(change);
    await admin.call(deleteSurvey, { params, revision: 2 });
    expect((await admin.refusal(getSurvey, { params })).status).toBe(404);
  });

  test('once it is open only its last day, and not into the past', async () => {
    const { admin, params } = await runSurvey(api);
    const change = (body: object) => ({ params, revision: 2, body });
    expect(await admin.refusal(updateSurvey, change({ title: 'Anders' }))).toMatchObject({ code: 'survey.frozen' });
    expect(await admin.refusal(updateSurvey, change({ closesOn: '2026-11-25' }))).toMatchObject({
      code: 'survey.end_in_past',
      fields: [{ path: ['body', 'closesOn'] }],
    });
    expect(await admin.refusal(openSurvey, change({ closesOn: '2026-12-31' }) as never)).toMatchObject({
      code: 'survey.frozen',
    });
    expect(await admin.refusal(deleteSurvey, { params, revision: 2 })).toMatchObject({ code: 'survey.frozen' });
    expect(await admin.call(updateSurvey, change({ closesOn: '2027-01-15' }))).toMatchObject({
      closesOn: '2027-01-15',
    });
  });

  test('once it is closed nothing, and it is never opened again', async () => {
    const { admin, params } = await runSurvey(api);
    await admin.call(closeSurvey, { params, revision: 2 });
    const refused = { params, revision: 3 };
    expect(await admin.refusal(updateSurvey, { ...refused, body: { closesOn: '2027-01-15' } })).toMatchObject({
      status: 410,
      code: 'survey.closed',
    });
    expect(await admin.refusal(openSurvey, { ...refused, body: { closesOn: '2027-01-15' } })).toMatchObject({
      code: 'survey.frozen',
    });
    expect(await admin.refusal(closeSurvey, refused)).toMatchObject({ code: 'survey.not_open' });
    expect(await admin.refusal(renewSurveyLink, refused)).toMatchObject({ code: 'survey.not_open' });
  });

  test('is kept by the database too', async () => {
    const { admin, params, inAgenda, workspaceId } = await runSurvey(api);
    const run = (sql: string) => api.owner.query(sql, [params.workspaceId, params.surveyId]);
    const key = 'workspace_id = $1 and survey_id = $2';
    const survey = 'workspace_id = $1 and id = $2';
    await expect(run(`update survey_question set text = 'x' where ${key}`)).rejects.toThrow('fixed when it opens');
    await expect(run(`delete from survey_question where ${key}`)).rejects.toThrow('fixed when it opens');
    await expect(
      run(`insert into survey_question (workspace_id, id, survey_id, kind, text)
        select $1, gen_random_uuid(), $2, 'scale', 'x'`),
    ).rejects.toThrow('fixed when it opens');
    await expect(run(`update survey set title = 'x' where ${survey}`)).rejects.toThrow('fixed when it opens');
    await expect(run(`update survey set opened_on = null where ${survey}`)).rejects.toThrow('fixed when it opens');
    await expect(run(`delete from survey where ${survey}`)).rejects.toThrow('stays');
    const body = { kind: 'readiness_pulse' as const, title: 'Entwurf' };
    const draft = await admin.call(createSurvey, { params: inAgenda, body });
    await expect(
      api.owner.query('update survey set closed_on = current_date where workspace_id = $1 and id = $2', [
        workspaceId,
        draft.id,
      ]),
    ).rejects.toThrow('only an open survey');
    await admin.call(closeSurvey, { params, revision: 2 });
    await expect(run(`update survey set closed_on = null where ${survey}`)).rejects.toThrow('never changes');
    await expect(run(`update survey set closes_on = '2099-12-31' where ${survey}`)).rejects.toThrow('never changes');
  });
});

describe('the link', () => {
  test('can be shown again although the database knows only its hash', async () => {
    const { admin, params, link, token } = await runSurvey(api);
    expect(link).toMatch(/^http:\/\/.*\/survey\/[A-Za-z0-9_-]{43}$/);
    expect((await admin.call(getSurvey, { params })).link).toBe(link);
    const { rows } = await api.owner.query<{ survey: string }>(
      'select to_jsonb(s)::text as survey from survey s where workspace_id = $1 and id = $2',
      [params.workspaceId, params.surveyId],
    );
    expect(rows[0]?.survey).not.toContain(token);
    const audited = await api.owner.query<{ text: string }>(
      'select string_agg(to_jsonb(a)::text, chr(10)) as text from audit_entry a where workspace_id = $1',
      [params.workspaceId],
    );
    expect(audited.rows[0]?.text).not.toContain(token);
  });

  test('is withdrawn by a new one', async () => {
    const { admin, params, token } = await runSurvey(api);
    await admin.call(renewSurveyLink, { params, revision: 2 });
    expect((await api.stranger.refusal(getOpenSurvey, { params: { token } })).status).toBe(404);
    const { link } = await admin.call(getSurvey, { params });
    expect(await api.stranger.call(getOpenSurvey, { params: { token: tokenIn(link) } })).toMatchObject({
      title: 'Wie bereit sind wir?',
    });
  });

  test('that was made with another secret is not shown, and goes on working', async () => {
    const { admin, params, token } = await runSurvey(api);
    const other = 'update survey set link_number = gen_random_uuid() where workspace_id = $1 and id = $2';
    await api.owner.query(other, [params.workspaceId, params.surveyId]);
    expect((await admin.call(getSurvey, { params })).link).toBeNull();
    await api.stranger.call(getOpenSurvey, { params: { token } });
  });

  test('is told to those who run the survey, and to nobody else', async () => {
    const { addMember, params } = await runSurvey(api);
    for (const role of ['head', 'staff'] as const) {
      const person = await addMember({ roles: [role] });
      expect(await person.call(getSurvey, { params })).toMatchObject({
        link: null,
        abilities: { manage: false, remove: false },
      });
      expect(await person.refusal(closeSurvey, { params, revision: 2 })).toMatchObject({
        status: 403,
        needs: 'survey.manage',
      });
    }
    const council = await addMember({ roles: ['council'] });
    expect((await council.refusal(getSurvey, { params })).status).toBe(403);
  });
});

test('of two who close it at once one is told', async () => {
  const { admin, params } = await runSurvey(api);
  const close = () => admin.send(closeSurvey, { params, revision: 2 });
  const answers = await Promise.all([close(), close()]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
});

test('after its last day nobody can answer, and whoever runs it still has to close it', async () => {
  const { admin, params, token } = await runSurvey(api);
  now = new Date('2027-01-01T10:00:00Z');
  try {
    expect(await api.stranger.refusal(getOpenSurvey, { params: { token } })).toMatchObject({
      status: 410,
      code: 'survey.closed',
    });
    expect(await admin.call(getSurvey, { params })).toMatchObject({ survey: { closedOn: null, results: null } });
    expect(await admin.call(closeSurvey, { params, revision: 2 })).toMatchObject({ closedOn: '2027-01-01' });
  } finally {
    now = new Date('2026-11-26T10:00:00Z');
  }
});
