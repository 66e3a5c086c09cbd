import { listActivity } from '@agendawerk/shared/activity/index.ts';
import { createAgenda, deleteAgenda } from '@agendawerk/shared/agendas/index.ts';
import { answerSurvey, closeSurvey, getOpenSurvey, getSurvey, listSurveys } from '@agendawerk/shared/surveys/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { answerAll, runSurvey, sheetOf } from '../../../test/support/test-survey.ts';
import { createLogger } from '../../platform/logging.ts';

let api: TestApp;
const logged: object[] = [];
beforeAll(async () => {
  const logger = createLogger('silent');
  const keep = (fields: object) => logged.push(fields);
  const spied = Object.assign(Object.create(logger) as typeof logger, { info: keep, warn: keep, error: keep });
  spied.child = () => spied;
  api = await createTestApp({ now: () => new Date('2026-11-26T10:00:00Z'), logger: spied });
});
afterAll(() => api.close());

describe('nothing is shown', () => {
  test('while it is open, but for how many have answered, to whomever', async () => {
    const pulse = await runSurvey(api);
    const head = await pulse.addMember({ roles: ['head'] });
    for (const [index, value] of [1, 2, 3, 4, 5, 5, 5].entries()) {
      await answerAll(api, pulse, [value]);
      for (const person of [pulse.admin, head]) {
        const { survey } = await person.call(getSurvey, { params: pulse.params });
        expect(survey).toMatchObject({ answers: index + 1, results: null });
        const { items } = await person.call(listSurveys, { params: pulse.inAgenda });
        expect(items).toEqual([survey]);
      }
    }
  });

  test('of four answers, for good', async () => {
    const pulse = await runSurvey(api);
    await answerAll(api, pulse, [1, 2, 3, 4]);
    const closed = await pulse.admin.call(closeSurvey, { params: pulse.params, revision: 2 });
    expect(closed).toMatchObject({ answers: 4, results: null });
  });

  test('of a cell behind which fewer than five stand', async () => {
    const pulse = await runSurvey(api);
    await answerAll(api, pulse, [1, 1, 1, 2, 2, 2, 4, 5, 5, 5, 5, 5]);
    const { results } = await pulse.admin.call(closeSurvey, { params: pulse.params, revision: 2 });
    expect(results?.[0]).toMatchObject({
      mean: 3.2,
      groups: [
        { from: 1, to: 2, answers: 6 },
        { from: 3, to: 5, answers: 6 },
      ],
    });
  });
});

describe('a single answer cannot be got at', () => {
  test('by the API role of the database, whatever it tries', async () => {
    const pulse = await runSurvey(api);
    await answerAll(api, pulse, [5]);
    const client = await api.db.api.connect();
    const asMember = `select set_config('app.workspace_id', '${pulse.workspaceId}', false)`;
    try {
      await client.query(asMember);
      for (const sql of [
        'select * from survey_tally',
        'update survey_tally set answers = answers + 1',
        'delete from survey_tally',
        'insert into survey_tally select * from survey_tally',
        'copy survey_tally to stdout',
      ])
        await expect(client.query(sql), sql).rejects.toThrow('permission denied');
      const { rows } = await client.query<{ results: object }>('select app.survey_results($1) as results', [
        pulse.params.surveyId,
      ]);
      expect(rows).toEqual([{ results: { answers: 1, counts: null } }]);
      await client.query(`select set_config('app.workspace_id', '', false)`);
      const foreign = await client.query('select app.survey_results($1) as results', [pulse.params.surveyId]);
      expect(foreign.rows).toEqual([{ results: null }]);
    } finally {
      client.release();
    }
  });

  test('by looking which rows the last transaction wrote: all of them, chosen or not', async () => {
    const pulse = await runSurvey(api);
    await answerAll(api, pulse, [2, 5]);
    const { rows } = await api.owner.query<{ marks: number; rows: number }>(
      `select count(distinct xmin::text)::int as marks, count(*)::int as rows from survey_tally where workspace_id = $1 and survey_id = $2`,
      [pulse.params.workspaceId, pulse.params.surveyId],
    );
    expect(rows).toEqual([{ marks: 1, rows: 25 }]);
  });

  test('in the record of changes, the clock of the workspace or the log', async () => {
    const pulse = await runSurvey(api);
    const clock = async () =>
      (await api.owner.query<{ clock: string }>('select clock from workspace where id = $1', [pulse.workspaceId])).rows;
    const entries = async () =>
      (await pulse.admin.call(listActivity, { params: pulse.params, query: {} })).items.length;
    const before = [await clock(), await entries()];
    logged.length = 0;
    // Whoever is signed in is not recognised either.
    await pulse.admin.call(answerSurvey, { params: { token: pulse.token }, body: sheetOf(pulse.survey, 4) });
    await pulse.admin.call(getOpenSurvey, { params: { token: pulse.token } });
    expect(logged).toEqual([]);
    await pulse.admin.call(getSurvey, { params: pulse.params });
    expect(logged).toMatchObject([{ route: expect.stringContaining('/surveys/:surveyId') as unknown }]);
    expect([await clock(), await entries()]).toEqual(before);
  });

  test('in any table: there is no sheet, no time, no address and no person', async () => {
    const { rows } = await api.owner.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'survey_tally'::regclass and attnum > 0 order by attnum`,
    );
    expect(rows.map(({ name }) => name)).toEqual(['workspace_id', 'survey_id', 'question_id', 'value', 'answers']);
  });
});

describe('an answer', () => {
  test('is neither taken back nor changed, not even by the owner of the database', async () => {
    const pulse = await runSurvey(api);
    await answerAll(api, pulse, [5]);
    const run = (sql: string) => api.owner.query(sql, [pulse.params.workspaceId, pulse.params.surveyId]);
    const where = 'where workspace_id = $1 and survey_id = $2';
    await expect(run(`update survey_tally set answers = 0 ${where}`)).rejects.toThrow('never changes');
    await expect(run(`update survey_tally set answers = answers + 2 ${where}`)).rejects.toThrow('never changes');
    await expect(run(`update survey_tally set value = 6 - value ${where}`)).rejects.toThrow('never changes');
    await expect(run(`delete from survey_tally ${where}`)).rejects.toThrow('never taken back');
    await pulse.admin.call(closeSurvey, { params: pulse.params, revision: 2 });
    await expect(run(`update survey_tally set answers = answers + 1 ${where}`)).rejects.toThrow('never changes');
  });

  test('outside the scale is refused at its field, by the contract and by the database', async () => {
    const pulse = await runSurvey(api);
    const sheet = sheetOf(pulse.survey, [1, 6, 3, 2.5, 5]);
    expect(await api.stranger.refusal(answerSurvey, { params: { token: pulse.token }, body: sheet })).toMatchObject({
      status: 422,
      fields: [
        { path: ['body', 'answers', 1, 'value'], code: 'survey.value_outside' },
        { path: ['body', 'answers', 3, 'value'], code: 'survey.value_outside' },
      ],
    });
  });

  test('answers every question once, and those of this survey', async () => {
    const pulse = await runSurvey(api);
    const other = await runSurvey(api);
    const { answers } = sheetOf(pulse.survey, 3);
    const [first] = answers;
    const foreign = sheetOf(other.survey, 3).answers.slice(0, 1);
    for (const sheet of [
      [],
      answers.slice(1),
      [...answers.slice(1), ...foreign],
      [...answers, ...foreign],
      [...answers.slice(1), ...answers.slice(1, 2)],
      first ? [...answers, first] : [],
    ]) {
      const refusal = { params: { token: pulse.token }, body: { answers: sheet } };
      expect(await api.stranger.refusal(answerSurvey, refusal)).toMatchObject({ code: 'survey.incomplete' });
    }
    expect((await pulse.admin.call(getSurvey, { params: pulse.params })).survey.answers).toBe(0);
  });

  test('is counted once each, when thirty answer at the same time, and none comes after the closing', async () => {
    const pulse = await runSurvey(api);
    const values = Array.from({ length: 30 }, (_, index) => (index % 5) + 1);
    await Promise.all(values.map((value) => answerAll(api, pulse, [value])));
    const closed = await pulse.admin.call(closeSurvey, { params: pulse.params, revision: 2 });
    expect(closed.answers).toBe(30);
    expect(closed.results?.map(({ mean }) => mean)).toEqual([3, 3, 3, 3, 3]);
    expect(closed.results?.[0]?.groups.map(({ answers }) => answers)).toEqual([6, 6, 6, 6, 6]);
    const late = { params: { token: pulse.token }, body: sheetOf(pulse.survey, 3) };
    expect(await api.stranger.refusal(answerSurvey, late)).toMatchObject({ status: 410, code: 'survey.closed' });
  });

  test('to a link that nobody made is no answer', async () => {
    const params = { token: 'a-link-that-nobody-has-ever-made' };
    expect((await api.stranger.refusal(getOpenSurvey, { params })).status).toBe(404);
    expect((await api.stranger.refusal(answerSurvey, { params, body: { answers: [] } })).status).toBe(404);
  });
});

test('who floods a survey from one address is slowed down, and the rest of the program is not', async () => {
  const narrow = await createTestApp({ environment: { RATE_LIMIT: '10000' } });
  try {
    const params = { token: 'a-link-that-nobody-has-ever-made' };
    const answer = () => narrow.stranger.send(answerSurvey, { params, body: { answers: [] } });
    const statuses = new Map<number, number>();
    for (let sent = 0; sent < 70; sent += 1) {
      const { status } = await answer();
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses]).toEqual([
      [404, 60],
      [429, 10],
    ]);
    expect((await narrow.stranger.send(getOpenSurvey, { params })).status).toBe(404);
  } finally {
    await narrow.close();
  }
});

test('a survey goes with its agenda, answers and all', async () => {
  const pulse = await runSurvey(api);
  await answerAll(api, pulse, [5]);
  await pulse.admin.call(createAgenda, { params: pulse.params, body: { title: 'Zweite Agenda' } });
  await pulse.admin.call(deleteAgenda, { params: pulse.inAgenda, revision: 1 });
  const { rows } = await api.owner.query('select from survey_tally where workspace_id = $1', [pulse.workspaceId]);
  expect(rows).toHaveLength(0);
});
