import {
  createMeasure,
  type EditMeasure,
  getMeasure,
  type Measure,
  updateMeasure,
} from '@agendawerk/shared/measures/index.ts';
import { createGoal } from '@agendawerk/shared/goals/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../db/ids.ts';
import { createTestAgenda, type TestAgenda } from '../../../test/support/test-agenda.ts';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';

let api: TestApp;
let town: TestAgenda;
beforeAll(async () => {
  api = await createTestApp();
  town = await createTestAgenda(api);
});
afterAll(() => api.close());

const milestone = (title: string, id?: string) => ({ ...(id ? { id } : {}), title, due: null, doneOn: null });

async function addMeasure() {
  const body = { title: 'Portal', milestones: [milestone('eins'), milestone('zwei'), milestone('drei')] };
  return town.officer.call(createMeasure, { params: town.params, body });
}

function change(measure: Measure, body: EditMeasure) {
  const params = { workspaceId: town.workspaceId, measureId: measure.id };
  return { params, revision: measure.revision, body };
}

test('lines are kept, changed, added, removed and put in order in one go', async () => {
  const measure = await addMeasure();
  const [one, two, three] = measure.milestones.map(({ id }) => id);
  const { milestones } = await town.officer.call(
    updateMeasure,
    change(measure, { milestones: [milestone('drei', three), milestone('neu'), milestone('EINS', one)] }),
  );
  expect(milestones.map(({ title }) => title)).toEqual(['drei', 'neu', 'EINS']);
  expect([milestones[0]?.id, milestones[2]?.id]).toEqual([three, one]);
  expect([one, two, three]).not.toContain(milestones[1]?.id);

  const { rows } = await api.owner.query(
    `select row_id, action from audit_entry where subject_id = $1 and action = 'delete'`,
    [measure.id],
  );
  expect(rows).toEqual([{ row_id: two, action: 'delete' }]);
});

test('lines that are sent unchanged leave no trace', async () => {
  const measure = await addMeasure();
  const count = async () =>
    (await api.owner.query('select count(*) from audit_entry where subject_id = $1', [measure.id])).rows[0].count;
  const before = await count();
  await town.officer.call(updateMeasure, change(measure, { milestones: measure.milestones, goalIds: [] }));
  expect(await count()).toBe(before);
});

test('an empty list empties, a list that is not sent stays', async () => {
  const measure = await addMeasure();
  const renamed = await town.officer.call(updateMeasure, change(measure, { title: 'Serviceportal' }));
  expect(renamed.milestones).toEqual(measure.milestones);
  const emptied = await town.officer.call(updateMeasure, change(renamed, { milestones: [] }));
  expect(emptied.milestones).toEqual([]);
});

test('a line of another measure, or one that never was, is refused by its place', async () => {
  const [measure, other] = [await addMeasure(), await addMeasure()];
  for (const id of [other.milestones[0]?.id, newId()]) {
    const body = { title: 'Portal neu', milestones: [milestone('eins'), milestone('fremd', id)] };
    const refusal = await town.officer.refusal(updateMeasure, change(measure, body));
    expect(refusal).toMatchObject({
      status: 422,
      fields: [{ path: ['body', 'milestones', 1, 'id'], code: 'line.unknown' }],
    });
  }
  const created = { params: town.params, body: { title: 'Kopie', milestones: other.milestones } };
  expect((await town.officer.refusal(createMeasure, created)).fields?.[0]).toMatchObject({ code: 'line.unknown' });
  // Neither measure has changed.
  for (const { id, ...present } of [measure, other]) {
    const params = { workspaceId: town.workspaceId, measureId: id };
    expect((await town.officer.call(getMeasure, { params })).measure).toEqual({ id, ...present });
  }
});

test('links are set, changed and loosened', async () => {
  const { officer, params, mainOffice, schoolOffice } = town;
  const goals = [];
  for (const title of ['A', 'B']) goals.push((await officer.call(createGoal, { params, body: { title } })).id);
  const before = await addMeasure();
  const linked = await officer.call(
    updateMeasure,
    change(await addMeasure(), {
      // Named twice is named once.
      goalIds: [goals[0] ?? '', goals[0] ?? ''],
      participations: [
        { departmentId: mainOffice.id, part: 'responsible' },
        { departmentId: schoolOffice.id, part: 'informed' },
      ],
      dependencies: [{ dependsOnId: before.id, note: 'alt' }],
    }),
  );
  expect(linked.goalIds).toEqual([goals[0]]);
  expect(linked.participations).toHaveLength(2);

  const changed = await officer.call(
    updateMeasure,
    change(linked, {
      goalIds: [goals[1] ?? ''],
      participations: [{ departmentId: schoolOffice.id, part: 'consulted' }],
      dependencies: [{ dependsOnId: before.id, note: null }],
    }),
  );
  expect(changed).toMatchObject({
    goalIds: [goals[1]],
    participations: [{ departmentId: schoolOffice.id, part: 'consulted' }],
    dependencies: [{ dependsOnId: before.id, note: null }],
  });
});

test('what a measure refers to lies in its own agenda', async () => {
  const { params, officer } = town;
  const other = await createTestAgenda(api);
  const foreign = await other.officer.call(createMeasure, { params: other.params, body: { title: 'Fremd' } });
  const measure = await addMeasure();
  const bodies = [
    { fieldId: other.fieldId },
    { leadDepartmentId: other.mainOffice.id },
    { ownerId: other.staff.memberId },
    { successorId: foreign.id },
    { goalIds: [foreign.id] },
    { kpiIds: [foreign.id] },
    { participations: [{ departmentId: other.mainOffice.id, part: 'informed' as const }] },
    { dependencies: [{ dependsOnId: foreign.id, note: null }] },
  ];
  for (const body of bodies) {
    const refusal = await officer.refusal(updateMeasure, change(measure, body));
    expect(refusal, JSON.stringify(body)).toMatchObject({ status: 422, code: 'resource.unknown_reference' });
  }
  const refusal = await officer.refusal(createMeasure, { params, body: { title: 'X', fieldId: other.fieldId } });
  expect(refusal).toMatchObject({ code: 'resource.unknown_reference', fields: [{ path: ['body', 'fieldId'] }] });
});

test('one department takes part in one way, and a list names each line once', async () => {
  const measure = await addMeasure();
  const [line] = measure.milestones;
  const { mainOffice, officer } = town;
  const twice = {
    participations: [
      { departmentId: mainOffice.id, part: 'informed' as const },
      { departmentId: mainOffice.id, part: 'consulted' as const },
    ],
    milestones: [milestone('a', line?.id), milestone('b', line?.id)],
  };
  const refusal = await officer.refusal(updateMeasure, change(measure, twice));
  expect(refusal.fields).toEqual([
    { path: ['body', 'participations'], code: 'list.entry_twice' },
    { path: ['body', 'milestones'], code: 'list.entry_twice' },
  ]);
});

test('what is wrong in a line is told by its place', async () => {
  const cost = {
    year: 2027,
    untilYear: 2026,
    kind: 'expense',
    recurrence: 'yearly',
    amount: '5',
    amountMax: '4',
    budgetLine: null,
    note: null,
  } as const;
  const body = {
    title: 'X',
    costs: [{ ...cost, untilYear: null, amountMax: null }, cost],
    milestones: [{ title: 'Q2', due: { date: '2027-05-01', precision: 'quarter' as const }, doneOn: null }],
  };
  const refusal = await town.officer.refusal(createMeasure, { params: town.params, body });
  expect(refusal.fields).toEqual([
    { path: ['body', 'milestones', 0, 'due', 'date'], code: 'date.not_start_of_period' },
    { path: ['body', 'costs', 1, 'amountMax'], code: 'cost.range_reversed' },
    { path: ['body', 'costs', 1, 'untilYear'], code: 'cost.until_before_year' },
  ]);
});
