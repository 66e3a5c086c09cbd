import { deleteMeasure, getMeasure } from '@agendawerk/shared/measures/index.ts';
import {
  decidePilot,
  endPilot,
  getPilot,
  saveFindings,
  startPilot,
  updatePilot,
} from '@agendawerk/shared/pilots/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { planPilot, runPilot } from '../../../test/support/test-pilot.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp({ now: () => new Date('2026-11-26T10:00:00Z') });
});
afterAll(() => api.close());

describe('a decision', () => {
  const stop = { decision: 'stop' as const, reason: 'Zu teuer.', decidedOn: '2026-09-15' };

  test('waits for the end and for every criterion', async () => {
    const { admin, params } = await planPilot(api);
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
      expect(await admin.refusal(contract, { params, revision: 5, body })).toMatchObject({
        code: 'pilot.already_decided',
      });
  });

  test('needs a reason, and days in their order', async () => {
    const { admin, params } = await runPilot(api);
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
    const { admin, params, workspaceId, criterionId, measure, staff } = await runPilot(api, {
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
      firstSteps: 'Betrieb übernimmt: Team Bürgerbüro',
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
    const { head, params, workspaceId, criterionId, measure } = await runPilot(api, { runningCosts: '4800.00' });
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
    const { admin, params, criterionId } = await runPilot(api);
    const findings = [{ criterionId, value: 34, valueOn: null, missingReason: null }];
    await admin.call(saveFindings, { params, revision: 3, body: { findings } });
    const body = { ...stop, decision: 'roll_out' as const };
    expect(await admin.refusal(decidePilot, { params, revision: 4, body })).toMatchObject({
      code: 'pilot.measure_required',
      fields: [{ path: ['body', 'rollOut'] }],
    });
  });
});
