import { createMeasure, createProgressUpdate, getMeasure } from '@agendawerk/shared/measures/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestAgenda, type TestAgenda } from '../../../test/support/test-agenda.ts';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';

let api: TestApp;
let town: TestAgenda;
/** Shortly after midnight in Germany, when it is still the day before in Greenwich. */
const now = new Date('2027-03-31T22:30:00Z');
beforeAll(async () => {
  api = await createTestApp({ now: () => now });
  town = await createTestAgenda(api);
});
afterAll(() => api.close());

async function addMeasure() {
  const { id } = await town.officer.call(createMeasure, { params: town.params, body: { title: 'Serviceportal' } });
  return { workspaceId: town.workspaceId, measureId: id };
}

test('a report moves the measure, and the story keeps every word of it', async () => {
  const params = await addMeasure();
  const first = await town.officer.call(createProgressUpdate, {
    params,
    body: {
      reportedOn: '2027-02-01',
      status: 'running',
      light: 'green',
      percent: 20,
      doneText: 'Vergabe',
      nextText: 'Aufbau',
    },
  });
  expect(first).toMatchObject({
    doneText: 'Vergabe',
    nextText: 'Aufbau',
    authorId: town.officer.memberId,
    authorName: 'Person officer',
  });
  const second = await town.officer.call(createProgressUpdate, {
    params,
    body: {
      reportedOn: '2027-03-01',
      status: 'running',
      light: 'red',
      percent: 20,
      reason: 'Lieferverzug',
      remedy: 'Zweiter Anbieter',
    },
  });
  const { measure, updates } = await town.officer.call(getMeasure, { params });
  expect(updates).toEqual([second, first]);
  expect(measure).toMatchObject({
    status: 'running',
    light: 'red',
    percent: 20,
    reportedOn: '2027-03-01',
    revision: 3,
  });
});

test('a report about an earlier day completes the story and leaves the present as it is', async () => {
  const params = await addMeasure();
  const report = (reportedOn: string, percent: number) =>
    town.officer.call(createProgressUpdate, { params, body: { reportedOn, status: 'running', percent } });
  await report('2027-03-01', 60);
  await report('2027-01-15', 10);
  await report('2027-03-01', 65);
  const { measure, updates } = await town.officer.call(getMeasure, { params });
  expect(measure).toMatchObject({ percent: 65, reportedOn: '2027-03-01' });
  expect(updates.map(({ percent }) => percent)).toEqual([65, 60, 10]);
});

test('an amber or red light wants a reason and a remedy; an end wants to be told', async () => {
  const params = await addMeasure();
  const refusal = async (body: object) =>
    (await town.officer.refusal(createProgressUpdate, { params, body: { reportedOn: '2027-03-01', ...body } as never }))
      .fields;
  for (const light of ['amber', 'red']) {
    expect(await refusal({ status: 'running', light, reason: ' ' })).toEqual([
      { path: ['body', 'reason'], code: 'update.reason_required' },
      { path: ['body', 'remedy'], code: 'update.remedy_required' },
    ]);
  }
  for (const status of ['done', 'dropped']) {
    expect(await refusal({ status })).toEqual([{ path: ['body', 'closing'], code: 'update.closing_required' }]);
  }
});

test('nobody reports from the future, and today is the day it is in Germany', async () => {
  const params = await addMeasure();
  const report = (reportedOn: string) => ({ params, body: { reportedOn, status: 'planned' } as const });
  expect(await town.officer.refusal(createProgressUpdate, report('2027-04-02'))).toMatchObject({
    status: 422,
    fields: [{ path: ['body', 'reportedOn'], code: 'update.in_future' }],
  });
  await town.officer.call(createProgressUpdate, report('2027-04-01'));
});

test('a story is never rewritten, not even by the operator', async () => {
  const params = await addMeasure();
  const body = { reportedOn: '2027-03-01', status: 'running' } as const;
  const { id } = await town.officer.call(createProgressUpdate, { params, body });
  await expect(api.owner.query('update progress_update set percent = 100 where id = $1', [id])).rejects.toThrow(
    'never change',
  );
  await expect(api.owner.query('delete from progress_update where id = $1', [id])).rejects.toThrow('never change');
});
