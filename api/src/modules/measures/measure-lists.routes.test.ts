import { createAgenda, updateAgenda } from '@agendawerk/shared/agendas/index.ts';
import { sumBudget } from '@agendawerk/shared/budget/index.ts';
import {
  createMeasure,
  getMeasure,
  listMeasureLines,
  listMeasures,
  updateManyMeasures,
  updateMeasure,
} from '@agendawerk/shared/measures/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../db/ids.ts';
import { createTestAgenda, type TestAgenda } from '../../../test/support/test-agenda.ts';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

const once = {
  year: 2026,
  untilYear: null,
  kind: 'expense',
  recurrence: 'once',
  amountMax: null,
  budgetLine: null,
  note: null,
} as const;

async function addTitles({ officer, params, fieldId }: TestAgenda, titles: string[]) {
  const added = [];
  for (const title of titles) added.push(await officer.call(createMeasure, { params, body: { title, fieldId } }));
  return added;
}

test('a benefit of one kind is a benefit', async () => {
  const { officer, params } = await createTestAgenda(api);
  await officer.call(createMeasure, {
    params,
    body: { title: 'Online-Termine', benefitService: 'Kürzere Wartezeiten' },
  });
  await officer.call(createMeasure, { params, body: { title: 'App' } });
  const { items } = await officer.call(listMeasures, { params });
  expect(items.map((item) => item.hasBenefit)).toEqual([true, false]);
});

test('the list says which parts of the five steps a measure does not need', async () => {
  const { officer, params } = await createTestAgenda(api);
  const unneededParts = [
    { part: 'pilot' as const, reason: 'Der Nachbarkreis hat es erprobt' },
    { part: 'feedback' as const, reason: 'Das Gesetz lässt keine Wahl' },
  ];
  await officer.call(createMeasure, { params, body: { title: 'Online-Termine', unneededParts } });
  await officer.call(createMeasure, { params, body: { title: 'App' } });
  const { items } = await officer.call(listMeasures, { params });
  expect(items.map((item) => item.unneededParts)).toEqual([[{ part: 'feedback' }, { part: 'pilot' }], []]);
});

test('the list shows a measure with its sums and what is missing in it', async () => {
  const { officer, params, fieldId } = await createTestAgenda(api);
  await officer.call(createMeasure, {
    params,
    body: {
      title: 'Serviceportal',
      fieldId,
      benefit: 'kürzere Wege',
      start: { date: '2026-01-01', precision: 'half' },
      costs: [
        { ...once, amount: '1000.50' },
        { ...once, amount: '200', amountMax: '500' },
        { ...once, amount: null },
        { ...once, amount: '10', recurrence: 'yearly' },
      ],
      funding: [
        { programme: 'A', year: null, amount: '300', state: 'granted', note: null },
        { programme: 'B', year: null, amount: '900', state: 'requested', note: null },
      ],
    },
  });
  const { items, nextCursor } = await officer.call(listMeasures, { params });
  expect(nextCursor).toBeNull();
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    number: '1.1',
    hasBenefit: true,
    start: { date: '2026-01-01', precision: 'half' },
    goalIds: [],
    kpiCount: 0,
    costCount: 4,
    // The yearly line runs to the end of the agenda, five years.
    costSum: '1250.50',
    costMaxSum: '1550.50',
    openCosts: 1,
    grantedSum: '300.00',
  });
});

test('the sums of the list are those of the budget page, whatever the lines look like', async () => {
  const { officer, params } = await createTestAgenda(api);
  const yearly = { ...once, recurrence: 'yearly' } as const;
  const costs = [
    { ...once, amount: '0.10' },
    { ...once, amount: '0.20', year: null },
    { ...yearly, amount: '1', year: null, untilYear: null },
    { ...yearly, amount: '1', year: 2028, untilYear: 2032 },
    { ...yearly, amount: '1', amountMax: '2', year: 2035 },
    { ...yearly, amount: '1.01', year: 2026, untilYear: 2026 },
    { ...yearly, amount: null },
  ];
  await officer.call(createMeasure, { params, body: { title: 'Kosten', costs } });
  for (const lastYear of [2030, null]) {
    const [agenda] = (await api.owner.query('select revision from agenda where id = $1', [params.agendaId])).rows;
    await officer.call(updateAgenda, { params, revision: agenda.revision, body: { lastYear } });
    const { items } = await officer.call(listMeasures, { params });
    const lines = await officer.call(listMeasureLines, { params });
    const measure = { fieldId: null, leadDepartmentId: null, costs: lines.costs, funding: [] };
    const { cost, openCosts } = sumBudget({ measures: [measure], lastYear });
    expect(items[0]).toMatchObject({ costSum: cost.min, costMaxSum: cost.max, openCosts });
  }
});

test('a long list comes a page at a time, in the order of the numbers as people count', async () => {
  const town = await createTestAgenda(api);
  const titles = Array.from({ length: 12 }, (_, index) => `Maßnahme ${index + 1}`);
  await addTitles(town, titles);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await town.officer.call(listMeasures, {
      params: town.params,
      query: { limit: 5, ...(cursor ? { cursor } : {}) },
    });
    expect(page.items.length).toBeLessThanOrEqual(5);
    seen.push(...page.items.map(({ title }) => title));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual(titles);

  const full = await town.officer.call(listMeasures, { params: town.params, query: { limit: 12 } });
  expect(full.nextCursor).toBeNull();
});

test('a cursor that is none is refused', async () => {
  const { officer, params } = await createTestAgenda(api);
  const refusal = await officer.refusal(listMeasures, { params, query: { cursor: "1.1'; drop table" } });
  expect(refusal).toMatchObject({ status: 422, fields: [{ path: ['query', 'cursor'] }] });
});

test('lists of an agenda that does not exist are not found; of an empty one they are empty', async () => {
  const { officer, params, workspaceId } = await createTestAgenda(api);
  const nowhere = { params: { workspaceId, agendaId: newId() } };
  expect((await officer.refusal(listMeasures, nowhere)).status).toBe(404);
  expect((await officer.refusal(listMeasureLines, nowhere)).status).toBe(404);
  expect(await officer.call(listMeasures, { params })).toEqual({ items: [], nextCursor: null });
});

test('the lines of all measures come together, each with its measure, in the order of the measures', async () => {
  const { officer, params, mainOffice } = await createTestAgenda(api);
  const milestone = (title: string) => ({ title, due: null, doneOn: null });
  const first = await officer.call(createMeasure, {
    params,
    body: { title: 'A', milestones: [milestone('a1'), milestone('a2')], costs: [{ ...once, amount: '5', spent: '4' }] },
  });
  const second = await officer.call(createMeasure, {
    params,
    body: {
      title: 'B',
      milestones: [milestone('b1')],
      dependencies: [{ dependsOnId: first.id, note: null }],
      participations: [{ departmentId: mainOffice.id, part: 'informed' }],
      staff: [{ year: 2026, fte: 1.25, note: null }],
      funding: [{ programme: 'P', year: 2026, amount: null, state: 'considered', note: null }],
    },
  });
  const lines = await officer.call(listMeasureLines, { params });
  expect(lines.milestones.map(({ measureId, title }) => [measureId, title])).toEqual([
    [first.id, 'a1'],
    [first.id, 'a2'],
    [second.id, 'b1'],
  ]);
  expect(lines.costs).toEqual([{ ...first.costs[0], measureId: first.id }]);
  expect(lines.costs[0]).toMatchObject({ amount: '5.00', spent: '4.00' });
  expect(lines.dependencies).toEqual([{ measureId: second.id, dependsOnId: first.id, note: null }]);
  expect(lines.participations).toEqual([{ measureId: second.id, departmentId: mainOffice.id, part: 'informed' }]);
  expect(lines.staff).toMatchObject([{ measureId: second.id, fte: 1.25 }]);
  expect(lines.funding).toMatchObject([{ measureId: second.id, amount: null }]);
});

test('an unchanged list is not sent again; a changed line makes it new', async () => {
  const town = await createTestAgenda(api);
  const [measure] = await addTitles(town, ['Portal']);
  const { officer, params, workspaceId } = town;
  const first = await officer.send(listMeasures, { params });
  const known = { 'if-none-match': String(first.headers['etag']) };
  expect((await officer.send(listMeasures, { params }, known)).status).toBe(304);
  const body = { milestones: [{ title: 'Start', due: null, doneOn: null }] };
  await officer.call(updateMeasure, { params: { workspaceId, measureId: measure?.id ?? '' }, revision: 1, body });
  expect((await officer.send(listMeasures, { params }, known)).status).toBe(200);
});

test('an officer changes many measures at once, all or none', async () => {
  const town = await createTestAgenda(api);
  const { officer, params, workspaceId, staff } = town;
  const added = await addTitles(town, ['A', 'B', 'C']);
  const measures = added.map(({ id, revision }) => ({ id, revision }));
  const change = { priority: 'high', ownerId: staff.memberId, trend: 3 } as const;
  expect(await officer.call(updateManyMeasures, { params, body: { measures, change } })).toEqual({ changed: 3 });
  const { items } = await officer.call(listMeasures, { params });
  for (const item of items) expect(item).toMatchObject({ ...change, fieldId: town.fieldId, revision: 2 });

  // In the meantime one of them has changed again.
  const touched = { params: { workspaceId, measureId: added[1]?.id ?? '' }, revision: 2, body: { title: 'B neu' } };
  const current = await officer.call(updateMeasure, touched);
  const again = { measures: items.map(({ id, revision }) => ({ id, revision })), change: { priority: 'low' } as const };
  const refusal = await officer.refusal(updateManyMeasures, { params, body: again });
  expect(refusal).toMatchObject({ status: 412, code: 'resource.changed_meanwhile', current: [current] });
  const after = await officer.call(listMeasures, { params });
  expect(after.items.map(({ priority }) => priority)).toEqual(['high', 'high', 'high']);
});

test('a bulk change reaches only measures of this agenda', async () => {
  const town = await createTestAgenda(api);
  const { officer, params, workspaceId } = town;
  const second = await officer.call(createAgenda, { params: { workspaceId }, body: { title: 'Zweite' } });
  const elsewhere = await officer.call(createMeasure, {
    params: { workspaceId, agendaId: second.id },
    body: { title: 'X' },
  });
  const [here] = await addTitles(town, ['A']);
  const measures = [here, elsewhere].map((measure) => ({ id: measure?.id ?? '', revision: 1 }));
  const refusal = await officer.refusal(updateManyMeasures, { params, body: { measures, change: { trend: 1 } } });
  expect(refusal.status).toBe(404);
  const page = await officer.call(getMeasure, { params: { workspaceId, measureId: here?.id ?? '' } });
  expect(page.measure.trend).toBeNull();
});

test('a head changes many measures of their department, but gives none of them away', async () => {
  const town = await createTestAgenda(api);
  const { officer, params, mainOffice, schoolOffice } = town;
  const body = { title: 'A', leadDepartmentId: mainOffice.id };
  const { id } = await officer.call(createMeasure, { params, body });
  const measures = [{ id, revision: 1 }];
  const away = { measures, change: { leadDepartmentId: schoolOffice.id } };
  expect(await mainOffice.head.refusal(updateManyMeasures, { params, body: away })).toMatchObject({
    status: 403,
    code: 'measure.lead_change_forbidden',
  });
  await mainOffice.head.call(updateManyMeasures, { params, body: { measures, change: { isInternal: true } } });
});
