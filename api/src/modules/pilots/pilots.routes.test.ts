import { createAgenda } from '@agendawerk/shared/agendas/index.ts';
import { createDepartment } from '@agendawerk/shared/departments/index.ts';
import { createKpi, createReading, updateReading } from '@agendawerk/shared/kpis/index.ts';
import { createMeasure, deleteMeasure, getMeasure } from '@agendawerk/shared/measures/index.ts';
import {
  createPilot,
  type CreatePilot,
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

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp({ now: () => new Date('2026-11-26T10:00:00Z') });
});
afterAll(() => api.close());

const usage = { title: 'Nutzung', comparison: 'at_least' as const, threshold: 20, unit: '%' };

async function planPilot(more: Partial<CreatePilot> = {}) {
  const { admin, addMember, workspaceId } = await api.createWorkspace();
  const department = await admin.call(createDepartment, { params: { workspaceId }, body: { name: 'Bürgerdienste' } });
  const staff = await addMember({ roles: ['staff'] });
  const head = await addMember({ roles: ['head'], departmentIds: [department.id] });
  const agenda = await admin.call(createAgenda, { params: { workspaceId }, body: { title: 'Digitale Agenda' } });
  const inAgenda = { workspaceId, agendaId: agenda.id };
  const measure = await admin.call(createMeasure, {
    params: inAgenda,
    body: { title: 'Online-Terminvergabe', leadDepartmentId: department.id },
  });
  const pilot = await admin.call(createPilot, {
    params: inAgenda,
    body: {
      title: 'Termine im Bürgerbüro',
      measureId: measure.id,
      responsibleId: staff.memberId,
      criteria: [usage],
      ...more,
    },
  });
  const params = { workspaceId, pilotId: pilot.id };
  return { admin, addMember, staff, head, workspaceId, inAgenda, measure, pilot, params };
}

/** From plan to the day after the end, with a value for the only criterion. */
async function runPilot(more: Partial<CreatePilot> = {}) {
  const planned = await planPilot(more);
  const { admin, params } = planned;
  await admin.call(startPilot, { params, revision: 1, body: { startedOn: '2026-03-01' } });
  const ended = await admin.call(endPilot, { params, revision: 2, body: { endedOn: '2026-08-31' } });
  return { ...planned, ended, criterionId: ended.criteria[0]?.id ?? '' };
}

test('a pilot is planned, started, measured, ended and decided', async () => {
  const { admin, staff, params, inAgenda, criterionId } = await runPilot({ hypothesis: 'Wer bucht, wartet kürzer.' });
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
    const { admin, params, pilot } = await planPilot();
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
    const same = changed.criteria.map(({ value, valueOn, missingReason, reading, ...criterion }) => criterion);
    await admin.call(updatePilot, { params, revision: 3, body: { criteria: same, place: 'Bürgerbüro Mitte' } });
    const softer = { criteria: same.map((criterion) => ({ ...criterion, threshold: 1 })) };
    expect(await admin.refusal(updatePilot, { params, revision: 4, body: softer })).toMatchObject({
      status: 409,
      code: 'pilot.criteria_frozen',
      fields: [{ path: ['body', 'criteria'] }],
    });
  });

  test('are kept by the database too', async () => {
    const { params, workspaceId } = await runPilot();
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
    const { admin, params } = await planPilot({ criteria: [] });
    const body = { startedOn: '2026-03-01' };
    expect(await admin.refusal(startPilot, { params, revision: 1, body })).toMatchObject({
      code: 'pilot.criteria_missing',
    });
  });

  test('that are written wrongly are refused at their place', async () => {
    const { admin, inAgenda } = await planPilot();
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
    const planned = await planPilot();
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

describe('a decision', () => {
  const stop = { decision: 'stop' as const, reason: 'Zu teuer.', decidedOn: '2026-09-15' };

  test('waits for the end and for every criterion', async () => {
    const { admin, params } = await planPilot();
    await admin.call(startPilot, { params, revision: 1, body: { startedOn: '2026-03-01' } });
    expect(await admin.refusal(decidePilot, { params, revision: 2, body: stop })).toMatchObject({
      code: 'pilot.not_ended',
    });
    const ended = await admin.call(endPilot, { params, revision: 2, body: { endedOn: '2026-08-31' } });
    expect(await admin.refusal(decidePilot, { params, revision: 3, body: stop })).toMatchObject({
      code: 'pilot.criteria_open',
    });
    const findings = [
      { criterionId: ended.criteria[0]?.id ?? '', value: null, valueOn: null, missingReason: 'Zähler defekt' },
    ];
    await admin.call(saveFindings, { params, revision: 3, body: { findings } });
    await admin.call(decidePilot, { params, revision: 4, body: stop });
    for (const [contract, body] of [
      [updatePilot, { title: 'Anders' }],
      [saveFindings, { findings }],
      [decidePilot, stop],
    ] as const)
      expect(await admin.refusal(contract, { params, revision: 5, body } as never)).toMatchObject({
        code: 'pilot.already_decided',
      });
  });

  test('needs a reason, and days in their order', async () => {
    const { admin, params } = await runPilot();
    const refuse = async (body: object) =>
      (await admin.refusal(decidePilot, { params, revision: 3, body: { ...stop, ...body } })).fields;
    expect(await refuse({ reason: '  ' })).toEqual([{ path: ['body', 'reason'], code: 'text.empty' }]);
    expect(await refuse({ reason: 'x'.repeat(40_000) })).toEqual([{ path: ['body', 'reason'], code: 'text.too_long' }]);
    expect(await refuse({ decidedOn: '2026-08-30' })).toEqual([
      { path: ['body', 'decidedOn'], code: 'pilot.decided_before_end' },
    ]);
    expect(await refuse({ decidedOn: '2026-11-27' })).toEqual([
      { path: ['body', 'decidedOn'], code: 'date.in_future' },
    ]);
  });

  test('to roll out makes a measure that carries everything on', async () => {
    const { admin, params, workspaceId, criterionId, measure, staff } = await runPilot({
      hypothesis: 'Wer bucht, wartet kürzer.',
      operator: 'Team Bürgerbüro',
      runningCosts: '4800.00',
    });
    const findings = [{ criterionId, value: 34, valueOn: null, missingReason: null }];
    await admin.call(saveFindings, { params, revision: 3, body: { findings } });
    await admin.call(updatePilot, {
      params,
      revision: 4,
      body: { results: 'Die Wartezeit sank.', lessons: 'Mehr Termine am Morgen.' },
    });
    const body = { ...stop, decision: 'roll_out' as const, rollOut: { measureId: null } };
    const decided = await admin.call(decidePilot, { params, revision: 5, body });
    const made = await admin.call(getMeasure, { params: { workspaceId, measureId: decided.rolledOutId ?? '' } });
    expect(made.measure).toMatchObject({
      title: 'Termine im Bürgerbüro',
      leadDepartmentId: measure.leadDepartmentId,
      ownerId: staff.memberId,
      expectedResult: 'Wer bucht, wartet kürzer.',
      firstSteps: 'Team Bürgerbüro',
      costs: [{ year: 2027, recurrence: 'yearly', amount: '4800.00', kind: 'expense' }],
    });
    await admin.call(deleteMeasure, {
      params: { workspaceId, measureId: made.measure.id },
      revision: made.measure.revision,
    });
    expect(await admin.call(getPilot, { params })).toMatchObject({
      pilot: { decision: 'roll_out', rolledOutId: null },
    });
  });

  test('to roll out extends the measure that it belongs to', async () => {
    const { head, params, workspaceId, criterionId, measure } = await runPilot({ runningCosts: '4800.00' });
    const findings = [{ criterionId, value: 34, valueOn: null, missingReason: null }];
    await head.call(saveFindings, { params, revision: 3, body: { findings } });
    const rollOut = (measureId: string | null) => ({
      params,
      revision: 4,
      body: { ...stop, decision: 'roll_out' as const, rollOut: { measureId } },
    });
    expect(await head.refusal(decidePilot, rollOut(null))).toMatchObject({ status: 403, needs: 'measure.create' });
    expect(await head.refusal(decidePilot, rollOut(params.pilotId))).toMatchObject({
      code: 'resource.unknown_reference',
    });
    expect(await head.call(decidePilot, rollOut(measure.id))).toMatchObject({ rolledOutId: measure.id });
    const extended = await head.call(getMeasure, { params: { workspaceId, measureId: measure.id } });
    expect(extended.measure).toMatchObject({
      milestones: [{ title: 'Termine im Bürgerbüro' }],
      costs: [{ amount: '4800.00' }],
    });
  });

  test('to roll out names the measure', async () => {
    const { admin, params, criterionId } = await runPilot();
    const findings = [{ criterionId, value: 34, valueOn: null, missingReason: null }];
    await admin.call(saveFindings, { params, revision: 3, body: { findings } });
    const body = { ...stop, decision: 'roll_out' as const };
    expect(await admin.refusal(decidePilot, { params, revision: 4, body })).toMatchObject({
      code: 'pilot.measure_required',
      fields: [{ path: ['body', 'rollOut'] }],
    });
  });
});

describe('whose a pilot is', () => {
  test('whoever is responsible measures, and leaves starting and deciding to others', async () => {
    const { staff, addMember, params } = await planPilot();
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
    const { head, admin, inAgenda, measure } = await planPilot();
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
  const { admin, inAgenda, params } = await planPilot();
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
  const { admin, params } = await planPilot();
  const other = await planPilot();
  await admin.call(deletePilot, { params, revision: 1 });
  expect((await admin.refusal(getPilot, { params })).status).toBe(404);
  await other.admin.call(startPilot, { params: other.params, revision: 1, body: { startedOn: '2026-03-01' } });
  expect(await other.admin.refusal(deletePilot, { params: other.params, revision: 2 })).toMatchObject({
    code: 'pilot.already_started',
  });
});

test('of two who start it at once one is told', async () => {
  const { admin, params } = await planPilot();
  const start = () => admin.send(startPilot, { params, revision: 1, body: { startedOn: '2026-03-01' } });
  const answers = await Promise.all([start(), start()]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
});

test('what is written about its course is kept as it was typed', async () => {
  const { admin, params, criterionId } = await runPilot();
  const text = `<script>alert(1)</script> =SUMME(A1) 👩‍👩‍👧‍👦 ${'Donaudampfschifffahrtsgesellschaft'.repeat(9)} שלום \u0001`;
  const findings = [{ criterionId, value: null, valueOn: null, missingReason: text }];
  const measured = await admin.call(saveFindings, { params, revision: 3, body: { findings } });
  expect(measured.criteria).toMatchObject([{ missingReason: text }]);
  const body = { decision: 'stop' as const, reason: text, decidedOn: '2026-09-15' };
  expect(await admin.call(decidePilot, { params, revision: 4, body })).toMatchObject({ decisionReason: text });
});

test('a pilot is found by its words and those of its criteria', async () => {
  const { admin, workspaceId } = await planPilot({
    hypothesis: 'Selbstbedienungsterminals verkürzen Schlangen.',
    criteria: [{ ...usage, method: 'Zählung am Drehkreuz' }],
  });
  for (const q of ['Selbstbedienungsterminal', 'Drehkreuz'])
    expect((await admin.call(search, { params: { workspaceId }, query: { q } })).items).toMatchObject([
      { kind: 'pilot' },
    ]);
});
