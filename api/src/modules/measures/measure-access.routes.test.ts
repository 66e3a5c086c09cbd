import {
  createMeasure,
  createProgressUpdate,
  deleteMeasure,
  getMeasure,
  listMeasureLines,
  listMeasures,
  updateManyMeasures,
  updateMeasure,
} from '@agendawerk/shared/measures/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestAgenda, type TestAgenda } from '../../../test/support/test-agenda.ts';
import { createTestApp, type Person, type TestApp } from '../../../test/support/test-app.ts';

let api: TestApp;
let town: TestAgenda;
beforeAll(async () => {
  api = await createTestApp();
  town = await createTestAgenda(api);
});
afterAll(() => api.close());

/** Led by the main office, owned by the staff member. */
async function addOwned(ownerId: string = town.staff.memberId) {
  const body = { title: 'Serviceportal', fieldId: town.fieldId, leadDepartmentId: town.mainOffice.id, ownerId };
  const measure = await town.officer.call(createMeasure, { params: town.params, body });
  return { measure, params: { workspaceId: town.workspaceId, measureId: measure.id } };
}

const report = { reportedOn: '2026-01-31', status: 'running' } as const;
const needsEdit = { status: 403, code: 'access.forbidden', needs: 'measure.edit' };

describe('a head', () => {
  test('edits and reports on what their department leads', async () => {
    const { head } = town.mainOffice;
    const { params } = await addOwned();
    const page = await head.call(getMeasure, { params });
    expect(page.abilities).toEqual({ edit: true, changeLead: false, changeOwner: true, remove: false });
    const body = { benefit: 'kürzere Wege', ownerId: head.memberId };
    expect(await head.call(updateMeasure, { params, revision: 1, body })).toMatchObject(body);
    expect(await head.call(createProgressUpdate, { params, body: report })).toMatchObject({ status: 'running' });
  });

  test('does not hand a measure to another department or field', async () => {
    const { head } = town.mainOffice;
    const { params } = await addOwned();
    const change = (body: object) => head.refusal(updateMeasure, { params, revision: 1, body });
    expect(await change({ leadDepartmentId: town.schoolOffice.id })).toMatchObject({
      status: 403,
      code: 'measure.lead_change_forbidden',
      fields: [{ path: ['body', 'leadDepartmentId'] }],
    });
    expect(await change({ fieldId: null })).toMatchObject({ code: 'measure.lead_change_forbidden' });
    // Sending them unchanged, as a form does, is no change.
    const same = { fieldId: town.fieldId, leadDepartmentId: town.mainOffice.id, title: 'Portal' };
    await head.call(updateMeasure, { params, revision: 1, body: same });
  });

  test('only reads what another department leads', async () => {
    const { head } = town.schoolOffice;
    const { params, measure } = await addOwned();
    expect((await head.call(getMeasure, { params })).abilities).toEqual({
      edit: false,
      changeLead: false,
      changeOwner: false,
      remove: false,
    });
    expect(await head.refusal(updateMeasure, { params, revision: 1, body: { title: 'X' } })).toMatchObject(needsEdit);
    // Whoever may not change it is told so, not that somebody else was faster.
    expect(await head.refusal(updateMeasure, { params, revision: 9, body: { title: 'X' } })).toMatchObject(needsEdit);
    expect(await head.refusal(createProgressUpdate, { params, body: report })).toMatchObject(needsEdit);
    const body = { measures: [{ id: measure.id, revision: 1 }], change: { trend: 1 } };
    expect(await head.refusal(updateManyMeasures, { params: town.params, body })).toMatchObject(needsEdit);
  });
});

describe('a member of staff', () => {
  test('edits and reports on what they own, and keeps it', async () => {
    const { staff } = town;
    const { params } = await addOwned();
    expect((await staff.call(getMeasure, { params })).abilities).toEqual({
      edit: true,
      changeLead: false,
      changeOwner: false,
      remove: false,
    });
    await staff.call(updateMeasure, { params, revision: 1, body: { benefit: 'kürzere Wege' } });
    await staff.call(createProgressUpdate, { params, body: report });
    const body = { ownerId: town.officer.memberId };
    expect(await staff.refusal(updateMeasure, { params, revision: 3, body })).toMatchObject({
      status: 403,
      code: 'measure.owner_change_forbidden',
      fields: [{ path: ['body', 'ownerId'] }],
    });
  });

  test('edits what they deputise for', async () => {
    const { params } = await addOwned(town.officer.memberId);
    const body = { deputyId: town.staff.memberId };
    await town.officer.call(updateMeasure, { params, revision: 1, body });
    const changed = await town.staff.call(updateMeasure, { params, revision: 2, body: { title: 'Portal' } });
    expect(changed.title).toBe('Portal');
  });

  test('only reads what somebody else owns', async () => {
    const { params } = await addOwned(town.officer.memberId);
    expect((await town.staff.call(getMeasure, { params })).abilities.edit).toBe(false);
    expect(await town.staff.refusal(updateMeasure, { params, revision: 1, body: {} })).toMatchObject(needsEdit);
    expect(await town.staff.refusal(createProgressUpdate, { params, body: report })).toMatchObject(needsEdit);
  });
});

test('heads and staff add and delete no measures', async () => {
  const { params } = await addOwned();
  for (const person of [town.mainOffice.head, town.staff]) {
    const added = await person.refusal(createMeasure, { params: town.params, body: { title: 'X' } });
    expect(added).toMatchObject({ status: 403, needs: 'measure.create' });
    const deleted = await person.refusal(deleteMeasure, { params, revision: 1 });
    expect(deleted).toMatchObject({ status: 403, needs: 'measure.delete' });
  }
});

test('officers and administrators may do everything', async () => {
  for (const person of [town.officer, town.workspace.admin]) {
    const { params } = await addOwned();
    const { abilities } = await person.call(getMeasure, { params });
    expect(abilities).toEqual({ edit: true, changeLead: true, changeOwner: true, remove: true });
    const body = { leadDepartmentId: town.schoolOffice.id, fieldId: null, ownerId: null };
    await person.call(updateMeasure, { params, revision: 1, body });
    await person.call(deleteMeasure, { params, revision: 2 });
  }
});

/** Every operation on measures, as somebody would call it who may do nothing here. */
async function callEverything(person: Pick<Person, 'refusal'>) {
  const { params, measure } = await addOwned();
  const { params: ofAgenda } = town;
  const measures = [{ id: measure.id, revision: 1 }];
  return [
    await person.refusal(listMeasures, { params: ofAgenda }),
    await person.refusal(listMeasureLines, { params: ofAgenda }),
    await person.refusal(getMeasure, { params }),
    await person.refusal(createMeasure, { params: ofAgenda, body: { title: 'X' } }),
    await person.refusal(updateMeasure, { params, revision: 1, body: { title: 'X' } }),
    await person.refusal(deleteMeasure, { params, revision: 1 }),
    await person.refusal(updateManyMeasures, { params: ofAgenda, body: { measures, change: {} } }),
    await person.refusal(createProgressUpdate, { params, body: report }),
  ];
}

test('a council member sees no working copy', async () => {
  const refusals = await callEverything(town.council);
  expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['access.forbidden']));
});

test('for people of another workspace these measures do not exist', async () => {
  const other = await api.createWorkspace('Kleinhausen');
  const refusals = await callEverything(other.admin);
  expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['resource.not_found']));
});

test('a measure is not found in another workspace of the same person', async () => {
  const other = await createTestAgenda(api);
  const { measure } = await addOwned();
  const params = { workspaceId: other.workspaceId, measureId: measure.id };
  const { officer } = other;
  const refusals = [
    await officer.refusal(getMeasure, { params }),
    await officer.refusal(updateMeasure, { params, revision: 1, body: { title: 'X' } }),
    await officer.refusal(deleteMeasure, { params, revision: 1 }),
    await officer.refusal(createProgressUpdate, { params, body: report }),
  ];
  expect(refusals.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
});
