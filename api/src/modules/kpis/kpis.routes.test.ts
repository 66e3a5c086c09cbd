import { createGoal, listGoals } from '@agendawerk/shared/goals/index.ts';
import {
  createKpi,
  createReading,
  deleteKpi,
  getKpi,
  getKpiStatus,
  listKpis,
  updateKpi,
} from '@agendawerk/shared/kpis/index.ts';
import { createMeasure, getMeasure, listMeasures, updateMeasure } from '@agendawerk/shared/measures/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestAgenda, type TestAgenda } from '../../../test/support/test-agenda.ts';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { newId } from '../../db/ids.ts';

let api: TestApp;
let town: TestAgenda;
beforeAll(async () => {
  api = await createTestApp();
  town = await createTestAgenda(api);
});
afterAll(() => api.close());

function add(body: Parameters<typeof town.officer.call<typeof createKpi>>[1]['body']) {
  return town.officer.call(createKpi, { params: town.params, body });
}

function paramsOf(kpi: { id: string }) {
  return { workspaceId: town.workspaceId, kpiId: kpi.id };
}

test('an officer begins with nothing but a name', async () => {
  const kpi = await add({ name: 'Online gestellte Anträge' });
  expect(kpi).toMatchObject({
    decimals: 0,
    direction: 'higher',
    baselineValue: null,
    targets: [],
    readings: [],
    revision: 1,
  });
  const next = await add({ name: 'Bearbeitungszeit' });
  expect(next.number).toBe(kpi.number + 1);
  const page = await town.officer.call(getKpi, { params: paramsOf(kpi) });
  expect(page).toEqual({ kpi, abilities: { edit: true, report: true } });
});

test('an officer writes a whole definition and reads exactly that back', async () => {
  const { params, officer, staff, mainOffice } = town;
  const goal = await officer.call(createGoal, { params, body: { title: 'Alles online' } });
  const measure = await officer.call(createMeasure, { params, body: { title: 'Portal' } });
  const definition = {
    name: 'Wartezeit',
    definition: 'Minuten vom Ziehen der Nummer bis zum Aufruf',
    unit: 'min',
    decimals: 2,
    direction: 'lower' as const,
    baselineValue: 35.25,
    baselineOn: '2025-12-31',
    baselineNote: 'aus dem Aufrufsystem',
    frequency: 'quarterly' as const,
    responsibleId: staff.memberId,
    departmentId: mainOffice.id,
    source: 'Aufrufsystem',
    targets: [
      { dueOn: '2027-12-31', value: 12.5 },
      { dueOn: '2026-12-31', value: 20 },
    ],
    goalIds: [goal.id],
    measureIds: [measure.id],
    catalogueId: 'wartezeit',
    externalId: 'K-1',
  };
  const kpi = await add(definition);
  expect(kpi).toMatchObject({ ...definition, targets: definition.targets.toReversed() });

  // Goal and measure know it too.
  const { items: goals } = await officer.call(listGoals, { params });
  expect(goals.find(({ id }) => id === goal.id)?.kpiIds).toEqual([kpi.id]);
  const page = await officer.call(getMeasure, { params: { workspaceId: town.workspaceId, measureId: measure.id } });
  expect(page.measure.kpiIds).toEqual([kpi.id]);
});

test('numbers come back as they went in, to the last digit', async () => {
  const values = [0.1 + 0.2, 123_456_789.123_456, -1e12, 1e-7, 0];
  const kpi = await add({
    name: 'Zahlen',
    direction: 'range',
    rangeMin: -1e12,
    rangeMax: 1e12,
    targets: values.map((value, index) => ({ dueOn: `2026-01-0${index + 1}`, value })),
  });
  expect(kpi.targets.map(({ value }) => value)).toEqual(values);
  expect([kpi.rangeMin, kpi.rangeMax]).toEqual([-1e12, 1e12]);
});

test('a measure is linked to its KPIs from its own page', async () => {
  const { params, officer, workspaceId } = town;
  const [one, two] = [await add({ name: 'Eins' }), await add({ name: 'Zwei' })];
  const body = { title: 'Portal', kpiIds: [one.id] };
  const measure = await officer.call(createMeasure, { params, body });
  expect(measure.kpiIds).toEqual([one.id]);
  const key = { workspaceId, measureId: measure.id };
  const change = { params: key, revision: 1, body: { kpiIds: [two.id, one.id] } };
  expect((await officer.call(updateMeasure, change)).kpiIds).toEqual([one.id, two.id]);
  const { items } = await officer.call(listMeasures, { params });
  expect(items.find(({ id }) => id === measure.id)?.kpiCount).toBe(2);
});

test('what is not sent stays; targets, goals and measures that are sent replace those before', async () => {
  const kpi = await add({
    name: 'Anträge',
    unit: 'Stück',
    targets: [
      { dueOn: '2026-12-31', value: 10 },
      { dueOn: '2027-12-31', value: 20 },
    ],
  });
  const renamed = await town.officer.call(updateKpi, {
    params: paramsOf(kpi),
    revision: 1,
    body: { name: 'Online-Anträge' },
  });
  expect(renamed).toEqual({ ...kpi, name: 'Online-Anträge', revision: 2 });
  const targets = [
    { dueOn: '2027-12-31', value: 25 },
    { dueOn: '2028-12-31', value: 30 },
  ];
  const changed = await town.officer.call(updateKpi, { params: paramsOf(kpi), revision: 2, body: { targets } });
  expect(changed.targets).toEqual(targets);
});

test('a KPI has one target a day', async () => {
  const targets = [
    { dueOn: '2026-12-31', value: 1 },
    { dueOn: '2026-12-31', value: 2 },
  ];
  const refusal = await town.officer.refusal(createKpi, { params: town.params, body: { name: 'X', targets } });
  expect(refusal.fields).toEqual([{ path: ['body', 'targets'], code: 'kpi.target_twice' }]);
});

test('a range has both bounds in their order, also after a change', async () => {
  const { officer, params } = town;
  const missing = await officer.refusal(createKpi, { params, body: { name: 'X', direction: 'range', rangeMin: 1 } });
  expect(missing).toMatchObject({ status: 422, code: 'kpi.range_required', fields: [{ path: ['body', 'rangeMax'] }] });
  const kpi = await add({ name: 'Raumtemperatur', direction: 'range', rangeMin: 18, rangeMax: 22 });
  const change = (body: object) => officer.refusal(updateKpi, { params: paramsOf(kpi), revision: 1, body });
  expect(await change({ rangeMin: null })).toMatchObject({ code: 'kpi.range_required' });
  expect(await change({ rangeMin: 23 })).toMatchObject({
    fields: [{ path: ['body', 'rangeMax'], code: 'kpi.range_reversed' }],
  });
  const rising = await add({ name: 'Anteil' });
  const refusal = await officer.refusal(updateKpi, {
    params: paramsOf(rising),
    revision: 1,
    body: { direction: 'range' },
  });
  expect(refusal.code).toBe('kpi.range_required');
});

test('of two people who change the same KPI, the second is shown the change of the first', async () => {
  const kpi = await add({ name: 'Anteil' });
  const change = (name: string) => town.officer.send(updateKpi, { params: paramsOf(kpi), revision: 1, body: { name } });
  const answers = await Promise.all([change('A'), change('B')]);
  const winner = answers.find(({ status }) => status === 200);
  const loser = answers.find(({ status }) => status === 412);
  expect(loser?.body).toMatchObject({ code: 'resource.changed_meanwhile', current: winner?.body });
  const stale = await town.officer.refusal(deleteKpi, { params: paramsOf(kpi), revision: 1 });
  expect(stale).toMatchObject({ status: 412, current: winner?.body });
});

test('a KPI is deleted with its readings', async () => {
  const kpi = await add({ name: 'Anteil' });
  const { id } = await town.officer.call(createReading, {
    params: paramsOf(kpi),
    body: { readOn: '2026-01-31', value: 5 },
  });
  await town.officer.call(deleteKpi, { params: paramsOf(kpi), revision: 1 });
  expect((await api.owner.query('select from kpi_reading where id = $1', [id])).rows).toEqual([]);
  expect((await town.officer.refusal(getKpi, { params: paramsOf(kpi) })).status).toBe(404);
});

test('the list brings every KPI with its readings in the order of their days, enough to tell its status', async () => {
  const { officer, params } = await createTestAgenda(api);
  const { workspaceId } = params;
  const body = {
    name: 'Anträge',
    frequency: 'monthly' as const,
    baselineValue: 0,
    baselineOn: '2025-01-01',
    targets: [{ dueOn: '2026-01-01', value: 100 }],
  };
  const kpi = await officer.call(createKpi, { params, body });
  const reading = (readOn: string, value: number) =>
    officer.call(createReading, { params: { workspaceId, kpiId: kpi.id }, body: { readOn, value } });
  const added = [await reading('2026-01-01', 95), await reading('2025-07-02', 50)];
  const { items } = await officer.call(listKpis, { params });
  expect(items).toEqual([{ ...kpi, readings: added.toReversed() }]);
  expect(items.map((item) => getKpiStatus(item, '2026-02-01'))).toMatchObject([{ light: 'green', reach: 0.95 }]);
  expect((await officer.refusal(listKpis, { params: { workspaceId, agendaId: newId() } })).status).toBe(404);
});

test('what a KPI speaks for lies in its own agenda', async () => {
  const other = await createTestAgenda(api);
  const foreign = await other.officer.call(createGoal, { params: other.params, body: { title: 'Fremd' } });
  const kpi = await add({ name: 'Anteil' });
  const bodies = [
    { goalIds: [foreign.id] },
    { measureIds: [foreign.id] },
    { departmentId: other.mainOffice.id },
    { responsibleId: other.staff.memberId },
  ];
  for (const body of bodies) {
    const refusal = await town.officer.refusal(updateKpi, { params: paramsOf(kpi), revision: 1, body });
    expect(refusal, JSON.stringify(body)).toMatchObject({ status: 422, code: 'resource.unknown_reference' });
  }
});
