import { createField } from '@agendawerk/shared/fields/index.ts';
import { createGoal } from '@agendawerk/shared/goals/index.ts';
import {
  createMeasure,
  createProgressUpdate,
  deleteMeasure,
  getMeasure,
  type Measure,
  updateMeasure,
} from '@agendawerk/shared/measures/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestAgenda, type TestAgenda } from '../../../test/support/test-agenda.ts';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';

let api: TestApp;
let town: TestAgenda;
beforeAll(async () => {
  api = await createTestApp();
  town = await createTestAgenda(api);
});
afterAll(() => api.close());

function add(body: { title: string } & Parameters<typeof town.officer.call<typeof createMeasure>>[1]['body']) {
  return town.officer.call(createMeasure, { params: town.params, body });
}

function paramsOf(measure: { id: string }) {
  return { workspaceId: town.workspaceId, measureId: measure.id };
}

test('an officer begins with nothing but a title, and every gap stays a gap', async () => {
  const measure = await add({ title: 'Digitaler Bauantrag' });
  expect(measure).toMatchObject({
    number: '0.1',
    status: 'idea',
    light: null,
    percent: null,
    description: null,
    benefit: null,
    ownerId: null,
    start: null,
    usesAi: false,
    goalIds: [],
    costs: [],
    revision: 1,
  });
  const page = await town.officer.call(getMeasure, { params: paramsOf(measure) });
  expect(page.measure).toEqual(measure);
  expect(page.updates).toEqual([]);
});

test('an officer writes a whole sheet at once and reads exactly that back', async () => {
  const { params, officer, fieldId, mainOffice, schoolOffice, staff } = town;
  const goal = await officer.call(createGoal, { params, body: { title: 'Alle Anträge online', fieldId } });
  const first = await add({ title: 'Dokumentenmanagement einführen' });
  const sheet = {
    title: 'Digitaler Bauantrag',
    benefit: 'Bauwillige warten kürzer.',
    expectedResult: 'Bescheid in vier Wochen',
    targetGroup: 'Bauherrinnen und Bauherren',
    firstSteps: 'Prozess aufnehmen',
    plainLanguage: 'Bauen geht nun im Internet.',
    benefitQuality: 'weniger Wege',
    benefitWorking: 'keine Akten',
    benefitService: 'rund um die Uhr',
    fieldId,
    leadDepartmentId: mainOffice.id,
    ownerId: staff.memberId,
    deputyId: mainOffice.head.memberId,
    priority: 'high',
    effort: 4,
    impact: 5,
    start: { date: '2026-07-01', precision: 'quarter', note: null },
    end: { date: '2027-01-01', precision: 'year', note: 'ff.' },
    municipalityRole: 'provider',
    level: 'administration',
    trend: 2,
    isInternal: false,
    usesAi: true,
    aiPurpose: 'Vorprüfung',
    aiRiskClass: 'limited',
    aiHumanControl: 'Ein Mensch entscheidet.',
    aiTransparency: 'Hinweis im Bescheid',
    adoptedFrom: 'Stadt Ulm',
    outcome: null,
    successorId: null,
    catalogueId: 'bauantrag',
    externalId: 'M-17',
  } as const;
  const measure = await add({
    ...sheet,
    description: 'Erster Absatz.\n\nZweiter Absatz.',
    goalIds: [goal.id],
    participations: [{ departmentId: schoolOffice.id, part: 'consulted' }],
    dependencies: [{ dependsOnId: first.id, note: 'braucht die Akte' }],
    milestones: [
      { title: 'Start', due: { date: '2026-09-15', precision: 'day' }, doneOn: null },
      { title: 'Ausbau', due: null, doneOn: '2026-10-01' },
    ],
    risks: [{ title: 'Fachkräfte fehlen', likelihood: 4, impact: 3, mitigation: 'früh ausschreiben' }],
    costs: [
      cost({ amount: '12500', kind: 'investment' }),
      cost({ amount: '200000.5', amountMax: '500000', kind: 'expense', recurrence: 'yearly', untilYear: 2029 }),
      cost({ year: null }),
    ],
    funding: [{ programme: 'Smart City', year: 2026, amount: '8000.10', state: 'granted', note: null }],
    staff: [{ year: 2026, fte: 0.5, note: 'IT' }],
  });
  expect(measure).toMatchObject(sheet);
  expect(measure.description?.content).toHaveLength(2);
  expect(measure.number).toMatch(/^1\.\d+$/);
  expect(measure.goalIds).toEqual([goal.id]);
  expect(measure.dependencies).toEqual([{ dependsOnId: first.id, note: 'braucht die Akte' }]);
  expect(measure.milestones.map(({ title }) => title)).toEqual(['Start', 'Ausbau']);
  expect(measure.costs.map(({ amount, amountMax }) => [amount, amountMax])).toEqual([
    ['12500.00', null],
    ['200000.50', '500000.00'],
    [null, null],
  ]);
  expect(measure.funding[0]?.amount).toBe('8000.10');
  expect(measure.staff[0]?.fte).toBe(0.5);
  expect((await officer.call(getMeasure, { params: paramsOf(measure) })).measure).toEqual(measure);
});

test('measures are numbered by their field, and a number neither changes nor comes back', async () => {
  const { params, officer } = town;
  const field = await officer.call(createField, { params, body: { name: 'Bildung' } });
  const [one, two] = [
    await add({ title: 'Lernplattform', fieldId: field.id }),
    await add({ title: 'WLAN', fieldId: field.id }),
  ];
  expect([one.number, two.number]).toEqual([`${field.number}.1`, `${field.number}.2`]);

  const moved = await officer.call(updateMeasure, { params: paramsOf(two), revision: 1, body: { fieldId: null } });
  expect(moved).toMatchObject({ fieldId: null, number: two.number, revision: 2 });
  await officer.call(deleteMeasure, { params: paramsOf(one), revision: 1 });
  expect((await add({ title: 'Tablets', fieldId: field.id })).number).toBe(`${field.number}.3`);

  // Giving numbers is no change of the field: who has it open can still save.
  const { rows } = await api.owner.query('select revision from strategy_field where id = $1', [field.id]);
  expect(rows).toEqual([{ revision: 1 }]);
});

test('what is not sent stays, what is emptied becomes a gap again', async () => {
  const measure = await add({
    title: 'Bürgerbüro',
    benefit: 'kürzere Wege',
    targetGroup: 'alle',
    milestones: [{ title: 'Start', due: null, doneOn: null }],
  });
  const changed = await town.officer.call(updateMeasure, {
    params: paramsOf(measure),
    revision: 1,
    body: { title: 'Bürgerservice', targetGroup: '' },
  });
  expect(changed).toMatchObject({ title: 'Bürgerservice', benefit: 'kürzere Wege', targetGroup: null, revision: 2 });
  expect(changed.milestones).toEqual(measure.milestones);
});

test('of two people who change the same measure, the second is shown the change of the first', async () => {
  const measure = await add({ title: 'Serviceportal' });
  const change = (title: string) =>
    town.officer.send(updateMeasure, { params: paramsOf(measure), revision: 1, body: { title } });
  const answers = await Promise.all([change('Portal'), change('Rathaus digital')]);
  const winner = answers.find(({ status }) => status === 200);
  const loser = answers.find(({ status }) => status === 412);
  expect(loser?.body).toMatchObject({ code: 'resource.changed_meanwhile', current: winner?.body });

  const stale = await town.officer.refusal(deleteMeasure, { params: paramsOf(measure), revision: 1 });
  expect(stale).toMatchObject({ status: 412, current: winner?.body });
});

test('two people add measures at the same moment and get two numbers', async () => {
  const both = await Promise.all([
    add({ title: 'A', fieldId: town.fieldId }),
    add({ title: 'B', fieldId: town.fieldId }),
  ]);
  expect(new Set(both.map(({ number }) => number)).size).toBe(2);
});

test('a change without a revision is not accepted', async () => {
  const measure = await add({ title: 'Chatbot' });
  const refusal = await town.officer.refusal(updateMeasure, { params: paramsOf(measure), body: { title: 'KI' } });
  expect(refusal).toMatchObject({ status: 428, code: 'request.if_match_required' });
});

test('a measure cannot be over before it can have begun, as far as its dates tell', async () => {
  const { params, officer } = town;
  const start = { date: '2027-04-01', precision: 'quarter' } as const;
  const earlier = { date: '2027-03-31', precision: 'day' } as const;
  const refused = await officer.refusal(createMeasure, { params, body: { title: 'X', start, end: earlier } });
  expect(refused).toMatchObject({ status: 422, code: 'measure.end_before_start', fields: [{ path: ['body', 'end'] }] });

  // The year 2027 ends after its second quarter begins.
  const measure = await add({ title: 'X', start, end: { date: '2027-01-01', precision: 'year' } });
  const later = { start: { date: '2028-01-01', precision: 'month' } } as const;
  const refusal = await officer.refusal(updateMeasure, { params: paramsOf(measure), revision: 1, body: later });
  expect(refusal).toMatchObject({ code: 'measure.end_before_start', fields: [{ path: ['body', 'start'] }] });
});

test('measures do not depend on each other in a circle', async () => {
  const [a, b, c] = [await add({ title: 'A' }), await add({ title: 'B' }), await add({ title: 'C' })];
  const depend = (measure: Measure, on: Measure) => ({
    params: paramsOf(measure),
    revision: 1,
    body: { dependencies: [{ dependsOnId: on.id, note: null }] },
  });
  const { officer } = town;
  await officer.call(updateMeasure, depend(a, b));
  await officer.call(updateMeasure, depend(b, c));
  const circle = { status: 409, code: 'measure.dependency_cycle', fields: [{ path: ['body', 'dependencies'] }] };
  expect(await officer.refusal(updateMeasure, depend(c, a))).toMatchObject(circle);
  expect(await officer.refusal(updateMeasure, depend(c, c))).toMatchObject(circle);
  // The refused change left nothing behind.
  expect((await officer.call(getMeasure, { params: paramsOf(c) })).measure).toEqual(c);
});

test('another system cannot bring the same measure twice', async () => {
  const { params, officer } = town;
  await add({ title: 'Aus Ulm', externalId: 'ulm-1' });
  const refusal = await officer.refusal(createMeasure, { params, body: { title: 'Noch einmal', externalId: 'ulm-1' } });
  expect(refusal).toMatchObject({ status: 409, code: 'resource.duplicate' });
});

test('a measure is deleted with its lines and its story, unless another one names it as its successor', async () => {
  const { officer } = town;
  const successor = await add({ title: 'Neu', milestones: [{ title: 'Start', due: null, doneOn: null }] });
  const replaced = await add({ title: 'Alt', outcome: 'replaced', successorId: successor.id });
  const refusal = await officer.refusal(deleteMeasure, { params: paramsOf(successor), revision: 1 });
  expect(refusal).toMatchObject({ status: 409, code: 'resource.referenced' });

  const report = { reportedOn: '2026-01-31', status: 'dropped', closing: 'Geht in der neuen auf.' } as const;
  await officer.call(createProgressUpdate, { params: paramsOf(replaced), body: report });
  await officer.call(deleteMeasure, { params: paramsOf(replaced), revision: 2 });
  await officer.call(deleteMeasure, { params: paramsOf(successor), revision: 1 });
  const { rows } = await api.owner.query('select from milestone where measure_id = $1', [successor.id]);
  expect(rows).toEqual([]);
});

test('every change of a measure and its lines is on record with the person who made it', async () => {
  const measure = await add({ title: 'Spur', costs: [cost({ amount: '100' })] });
  const [line] = measure.costs;
  await town.officer.call(updateMeasure, {
    params: paramsOf(measure),
    revision: 1,
    body: { title: 'Spuren', costs: [{ ...cost({ amount: '250' }), id: line?.id }] },
  });
  const { rows } = await api.owner.query(
    `select member_id, table_name, action, before, after from audit_entry where subject_id = $1 and action = 'update' order by id`,
    [measure.id],
  );
  const by = { member_id: town.officer.memberId, action: 'update' };
  expect(rows).toEqual([
    { ...by, table_name: 'measure', before: { title: 'Spur' }, after: { title: 'Spuren' } },
    { ...by, table_name: 'cost_line', before: { amount: 100 }, after: { amount: 250 } },
  ]);
});

function cost(given: {
  year?: number | null;
  untilYear?: number;
  amount?: string;
  amountMax?: string;
  kind?: 'investment' | 'expense';
  recurrence?: 'yearly';
}) {
  return {
    year: 2026,
    untilYear: null,
    kind: 'expense',
    recurrence: 'once',
    amount: null,
    amountMax: null,
    budgetLine: null,
    note: null,
    ...given,
  } as const;
}
