import { createKpi, createReading, updateReading } from '@agendawerk/shared/kpis/index.ts';
import { createMeasure } from '@agendawerk/shared/measures/index.ts';
import {
  createPilot,
  decidePilot,
  deletePilot,
  endPilot,
  getPilot,
  listPilots,
  saveFindings,
  startPilot,
  updatePilot,
} from '@agendawerk/shared/pilots/index.ts';
import { search } from '@agendawerk/shared/search/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { planPilot, runPilot, usage } from '../../../test/support/test-pilot.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp({ now: () => new Date('2026-11-26T10:00:00Z') });
});
afterAll(() => api.close());

test('a pilot is planned, started, measured, ended and decided', async () => {
  const { admin, staff, params, inAgenda, criterionId } = await runPilot(api, {
    hypothesis: 'Wer bucht, wartet kürzer.',
  });
  const body = { findings: [{ criterionId, value: 34.5, valueOn: '2026-08-31', missingReason: null }] };
  const measured = await staff.call(saveFindings, { params, revision: 3, body });
  expect(measured.criteria).toMatchObject([{ value: 34.5, valueOn: '2026-08-31' }]);

  const decision = { decision: 'stop' as const, reason: 'Die Anmeldung ist zu umständlich.', decidedOn: '2026-09-15' };
  const decided = await admin.call(decidePilot, { params, revision: 4, body: decision });
  expect(decided).toMatchObject({ decision: 'stop', decidedByName: 'Ada Admin', rolledOutId: null, revision: 5 });
  expect((await admin.call(listPilots, { params: inAgenda })).items).toEqual([decided]);
  expect(await admin.call(getPilot, { params })).toMatchObject({ pilot: decided, abilities: { remove: false } });
});

describe('criteria', () => {
  test('change until the start, and are frozen from then on', async () => {
    const { admin, params, pilot } = await planPilot(api);
    const [{ id } = { id: '' }] = pilot.criteria;
    const stricter = {
      criteria: [
        { ...usage, id, threshold: 25 },
        { title: 'Fehler', comparison: 'at_most' as const, threshold: 2 },
      ],
    };
    const changed = await admin.call(updatePilot, { params, revision: 1, body: stricter });
    expect(changed.criteria).toMatchObject([
      { id, threshold: 25 },
      { title: 'Fehler', comparison: 'at_most' },
    ]);
    await admin.call(startPilot, { params, revision: 2, body: { startedOn: '2026-03-01' } });
    const same = changed.criteria.map(({ id, title, method, kpiId, comparison, threshold, thresholdMax, unit }) => ({
      id,
      title,
      method,
      kpiId,
      comparison,
      threshold,
      thresholdMax,
      unit,
    }));
    await admin.call(updatePilot, { params, revision: 3, body: { criteria: same, place: 'Bürgerbüro Mitte' } });
    const softer = { criteria: same.map((criterion) => ({ ...criterion, threshold: 1 })) };
    expect(await admin.refusal(updatePilot, { params, revision: 4, body: softer })).toMatchObject({
      status: 409,
      code: 'pilot.criteria_frozen',
      fields: [{ path: ['body', 'criteria'] }],
    });
  });

  test('are kept by the database too', async () => {
    const { params, workspaceId } = await runPilot(api);
    const change = (sql: string) => api.owner.query(sql, [workspaceId, params.pilotId]);
    await expect(
      change('update pilot_criterion set threshold = 1 where workspace_id = $1 and pilot_id = $2'),
    ).rejects.toThrow('are fixed');
    await expect(change('delete from pilot_criterion where workspace_id = $1 and pilot_id = $2')).rejects.toThrow(
      'are fixed',
    );
    await expect(change('update pilot set started_on = null where workspace_id = $1 and id = $2')).rejects.toThrow(
      'starts once',
    );
    await expect(change('delete from pilot where workspace_id = $1 and id = $2')).rejects.toThrow('stays');
    await expect(
      change(
        `update pilot set decision = 'stop', decision_reason = 'x', decided_on = '2026-10-01' where workspace_id = $1 and id = $2`,
      ),
    ).rejects.toThrow('every criterion');
  });

  test('are needed for a start', async () => {
    const { admin, params } = await planPilot(api, { criteria: [] });
    const body = { startedOn: '2026-03-01' };
    expect(await admin.refusal(startPilot, { params, revision: 1, body })).toMatchObject({
      code: 'pilot.criteria_missing',
    });
  });

  test('that are written wrongly are refused at their place', async () => {
    const { admin, inAgenda } = await planPilot(api);
    const criteria = [
      { ...usage, thresholdMax: 30 },
      { ...usage, comparison: 'between' as const, thresholdMax: 10 },
    ];
    const refusal = await admin.refusal(createPilot, { params: inAgenda, body: { title: 'Pilot', criteria } });
    expect(refusal.fields).toEqual([
      { path: ['body', 'criteria', 0, 'thresholdMax'], code: 'pilot.upper_bound_unused' },
      { path: ['body', 'criteria', 1, 'thresholdMax'], code: 'pilot.bounds_reversed' },
    ]);
  });
});

describe('the readings of a KPI', () => {
  async function runMeasuredByKpi() {
    const planned = await planPilot(api);
    const { admin, workspaceId, inAgenda, pilot, params } = planned;
    const kpi = await admin.call(createKpi, { params: inAgenda, body: { name: 'Gebuchte Termine' } });
    const read = (readOn: string, value: number) =>
      admin.call(createReading, { params: { workspaceId, kpiId: kpi.id }, body: { readOn, value } });
    await read('2026-02-28', 5);
    const inTime = await read('2026-06-30', 31);
    await read('2026-10-31', 50);
    const criteria = [{ ...usage, id: pilot.criteria[0]?.id, kpiId: kpi.id }];
    await admin.call(updatePilot, { params, revision: 1, body: { criteria } });
    await admin.call(startPilot, { params, revision: 2, body: { startedOn: '2026-03-01' } });
    return { ...planned, kpi, inTime };
  }

  test('count where they lie within the time of the pilot', async () => {
    const { admin, params } = await runMeasuredByKpi();
    const running = await admin.call(getPilot, { params });
    expect(running.pilot.criteria).toMatchObject([{ reading: { value: 50, readOn: '2026-10-31' } }]);
    const ended = await admin.call(endPilot, { params, revision: 3, body: { endedOn: '2026-08-31' } });
    expect(ended.criteria).toMatchObject([{ value: null, reading: { value: 31, readOn: '2026-06-30' } }]);
  });

  test('are kept with the decision, whatever becomes of the series', async () => {
    const { admin, params, workspaceId, kpi, inTime } = await runMeasuredByKpi();
    await admin.call(endPilot, { params, revision: 3, body: { endedOn: '2026-08-31' } });
    const body = { decision: 'repeat' as const, reason: 'Zu wenige Termine.', decidedOn: '2026-09-01' };
    await admin.call(decidePilot, { params, revision: 4, body });
    await admin.call(updateReading, {
      params: { workspaceId, kpiId: kpi.id, readingId: inTime.id },
      revision: 1,
      body: { value: 3 },
    });
    const { pilot } = await admin.call(getPilot, { params });
    expect(pilot.criteria).toMatchObject([{ value: 31, valueOn: '2026-06-30' }]);
  });
});

describe('whose a pilot is', () => {
  test('whoever is responsible measures, and leaves starting and deciding to others', async () => {
    const { staff, addMember, params } = await planPilot(api);
    await staff.call(updatePilot, { params, revision: 1, body: { place: 'Mitte' } });
    const start = { params, revision: 2, body: { startedOn: '2026-03-01' } };
    expect(await staff.refusal(startPilot, start)).toMatchObject({ status: 403, needs: 'pilot.decide' });
    const other = await addMember({ roles: ['staff'] });
    expect(await other.refusal(updatePilot, { params, revision: 2, body: { place: 'Nord' } })).toMatchObject({
      status: 403,
      needs: 'pilot.edit',
    });
  });

  test('a head plans pilots for what the department leads', async () => {
    const { head, admin, inAgenda, measure } = await planPilot(api);
    await head.call(createPilot, { params: inAgenda, body: { title: 'Eigener Pilot', measureId: measure.id } });
    const other = await admin.call(createMeasure, { params: inAgenda, body: { title: 'Fremde Maßnahme' } });
    const foreign = { params: inAgenda, body: { title: 'Fremder Pilot', measureId: other.id } };
    expect(await head.refusal(createPilot, foreign)).toMatchObject({ status: 403, needs: 'pilot.edit' });
    expect(await head.refusal(createPilot, { params: inAgenda, body: { title: 'Ohne' } })).toMatchObject({
      code: 'pilot.measure_required',
    });
  });
});

test('days that cannot be are refused at their field', async () => {
  const { admin, inAgenda, params } = await planPilot(api);
  const year = (date: string) => ({ date, precision: 'year' as const });
  const reversed = { title: 'Pilot', start: year('2027-01-01'), end: year('2026-01-01') };
  expect(await admin.refusal(createPilot, { params: inAgenda, body: reversed })).toMatchObject({
    code: 'pilot.end_before_start',
    fields: [{ path: ['body', 'end'] }],
  });
  await admin.call(startPilot, { params, revision: 1, body: { startedOn: '2026-03-01' } });
  expect(await admin.refusal(endPilot, { params, revision: 2, body: { endedOn: '2026-02-28' } })).toMatchObject({
    code: 'pilot.end_before_start',
    fields: [{ path: ['body', 'endedOn'] }],
  });
  expect(await admin.refusal(createPilot, { params: inAgenda, body: { title: 'Pilot', budget: '-5' } })).toMatchObject({
    fields: [{ path: ['body', 'budget'], code: 'money.negative' }],
  });
});

test('a pilot that has not started can be deleted, one that has stays', async () => {
  const { admin, params } = await planPilot(api);
  const other = await planPilot(api);
  await admin.call(deletePilot, { params, revision: 1 });
  expect((await admin.refusal(getPilot, { params })).status).toBe(404);
  await other.admin.call(startPilot, { params: other.params, revision: 1, body: { startedOn: '2026-03-01' } });
  expect(await other.admin.refusal(deletePilot, { params: other.params, revision: 2 })).toMatchObject({
    code: 'pilot.already_started',
  });
});

test('of two who start it at once one is told', async () => {
  const { admin, params } = await planPilot(api);
  const start = () => admin.send(startPilot, { params, revision: 1, body: { startedOn: '2026-03-01' } });
  const answers = await Promise.all([start(), start()]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
});

test('what is written about its course is kept as it was typed', async () => {
  const { admin, params, criterionId } = await runPilot(api);
  const text = `<script>alert(1)</script> =SUMME(A1) 👩‍👩‍👧‍👦 ${'Donaudampfschifffahrtsgesellschaft'.repeat(9)} שלום \u0001`;
  const findings = [{ criterionId, value: null, valueOn: null, missingReason: text }];
  const measured = await admin.call(saveFindings, { params, revision: 3, body: { findings } });
  expect(measured.criteria).toMatchObject([{ missingReason: text }]);
  const body = { decision: 'stop' as const, reason: text, decidedOn: '2026-09-15' };
  expect(await admin.call(decidePilot, { params, revision: 4, body })).toMatchObject({ decisionReason: text });
});

test('a pilot is found by its words and those of its criteria', async () => {
  const { admin, workspaceId } = await planPilot(api, {
    hypothesis: 'Selbstbedienungsterminals verkürzen Schlangen.',
    criteria: [{ ...usage, method: 'Zählung am Drehkreuz' }],
  });
  for (const q of ['Selbstbedienungsterminal', 'Drehkreuz'])
    expect((await admin.call(search, { params: { workspaceId }, query: { q } })).items).toMatchObject([
      { kind: 'pilot' },
    ]);
});
