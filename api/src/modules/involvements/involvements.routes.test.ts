import { createAgenda } from '@agendawerk/shared/agendas/index.ts';
import { createDepartment } from '@agendawerk/shared/departments/index.ts';
import {
  createInvolvement,
  type CreateInvolvement,
  deleteInvolvement,
  getInvolvement,
  listInvolvements,
  updateInvolvement,
} from '@agendawerk/shared/involvements/index.ts';
import { createMeasure, deleteMeasure } from '@agendawerk/shared/measures/index.ts';
import { getRoadmap } from '@agendawerk/shared/roadmap/index.ts';
import { search } from '@agendawerk/shared/search/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp({ now: () => new Date('2026-11-26T10:00:00Z') });
});
afterAll(() => api.close());

/** A participation in a measure that a department leads and a member of staff owns. */
async function plan(more: Partial<CreateInvolvement> = {}) {
  const { admin, addMember, workspaceId } = await api.createWorkspace();
  const department = await admin.call(createDepartment, { params: { workspaceId }, body: { name: 'Bürgerdienste' } });
  const staff = await addMember({ roles: ['staff'] });
  const head = await addMember({ roles: ['head'], departmentIds: [department.id] });
  const agenda = await admin.call(createAgenda, { params: { workspaceId }, body: { title: 'Digitale Agenda' } });
  const inAgenda = { workspaceId, agendaId: agenda.id };
  const measure = await admin.call(createMeasure, {
    params: inAgenda,
    body: { title: 'Online-Terminvergabe', leadDepartmentId: department.id, ownerId: staff.memberId },
  });
  const involvement = await admin.call(createInvolvement, {
    params: inAgenda,
    body: { title: 'Werkstatt zur Terminvergabe', measureId: measure.id, ...more },
  });
  const params = { workspaceId, involvementId: involvement.id };
  return { admin, addMember, staff, head, workspaceId, inAgenda, measure, involvement, params };
}

const year = (date: string) => ({ date, precision: 'year' as const });

test('a participation goes from its plan to what was changed because of it', async () => {
  const { admin, params, inAgenda } = await plan({ level: 'consult', audience: 'Eltern', start: year('2026-01-01') });
  const ended = await admin.call(updateInvolvement, { params, revision: 1, body: { endedOn: '2026-09-30' } });
  expect(ended).toMatchObject({ endedOn: '2026-09-30', result: null, revision: 2 });
  const step = async () =>
    (await admin.call(getRoadmap, { params: inAgenda })).steps.find(({ number }) => number === 4);
  expect(await step()).toMatchObject({
    state: 'started',
    met: 2,
    total: 4,
    next: { pointId: 'involvementsEvaluated' },
  });
  const body = { result: '38 Hinweise', changes: 'Termine auch am Samstag' };
  const told = await admin.call(updateInvolvement, { params, revision: 2, body });
  expect(told).toMatchObject(body);
  expect(await step()).toMatchObject({ state: 'done', met: 4, total: 4 });
  expect((await admin.call(listInvolvements, { params: inAgenda })).items).toEqual([told]);
});

test('what has ended stays, until it is not ended any more', async () => {
  const { admin, params } = await plan();
  await admin.call(updateInvolvement, { params, revision: 1, body: { endedOn: '2026-09-30' } });
  expect(await admin.refusal(deleteInvolvement, { params, revision: 2 })).toMatchObject({
    status: 409,
    code: 'involvement.already_ended',
  });
  await expect(
    api.owner.query('delete from involvement where workspace_id = $1 and id = $2', [
      params.workspaceId,
      params.involvementId,
    ]),
  ).rejects.toThrow('stays');
  await admin.call(updateInvolvement, { params, revision: 2, body: { endedOn: null } });
  await admin.call(deleteInvolvement, { params, revision: 3 });
  expect((await admin.refusal(getInvolvement, { params })).status).toBe(404);
});

describe('whose it is', () => {
  test('a head plans for what the department leads, staff for what they own, nobody else for the agenda', async () => {
    const { head, staff, admin, inAgenda, measure } = await plan();
    const own = { title: 'Eigene', measureId: measure.id };
    await head.call(createInvolvement, { params: inAgenda, body: own });
    await staff.call(createInvolvement, { params: inAgenda, body: own });
    const other = await admin.call(createMeasure, { params: inAgenda, body: { title: 'Fremde Maßnahme' } });
    for (const person of [head, staff]) {
      const foreign = { title: 'Fremde', measureId: other.id };
      expect(await person.refusal(createInvolvement, { params: inAgenda, body: foreign })).toMatchObject({
        status: 403,
        needs: 'involvement.edit',
      });
      expect(await person.refusal(createInvolvement, { params: inAgenda, body: { title: 'Alle' } })).toMatchObject({
        code: 'involvement.measure_required',
        fields: [{ path: ['body', 'measureId'] }],
      });
    }
  });

  test('nobody carries one over to a measure that is not theirs, or to the agenda', async () => {
    const { staff, admin, inAgenda, params } = await plan();
    const other = await admin.call(createMeasure, { params: inAgenda, body: { title: 'Fremde Maßnahme' } });
    const carry = (measureId: string | null) => ({ params, revision: 1, body: { measureId } });
    expect((await staff.refusal(updateInvolvement, carry(other.id))).status).toBe(403);
    expect(await staff.refusal(updateInvolvement, carry(null))).toMatchObject({
      code: 'involvement.measure_required',
    });
  });

  test('who has nothing to do with the measure reads it', async () => {
    const { addMember, params } = await plan();
    const colleague = await addMember({ roles: ['staff'] });
    expect(await colleague.call(getInvolvement, { params })).toMatchObject({
      abilities: { edit: false, remove: false },
    });
    const change = { params, revision: 1, body: { audience: 'Eltern' } };
    expect((await colleague.refusal(updateInvolvement, change)).status).toBe(403);
    expect((await colleague.refusal(deleteInvolvement, { params, revision: 1 })).status).toBe(403);
    const council = await addMember({ roles: ['council'] });
    expect((await council.refusal(getInvolvement, { params })).status).toBe(403);
  });
});

test('times that cannot be are refused at their field', async () => {
  const { admin, inAgenda, params } = await plan({ start: year('2026-01-01') });
  const reversed = { title: 'Werkstatt', start: year('2027-01-01'), end: year('2026-01-01') };
  expect(await admin.refusal(createInvolvement, { params: inAgenda, body: reversed })).toMatchObject({
    code: 'involvement.end_before_start',
    fields: [{ path: ['body', 'end'] }],
  });
  const change = (body: object) => admin.refusal(updateInvolvement, { params, revision: 1, body });
  expect(await change({ end: year('2025-01-01') })).toMatchObject({ fields: [{ path: ['body', 'end'] }] });
  expect(await change({ endedOn: '2025-12-31' })).toMatchObject({ fields: [{ path: ['body', 'endedOn'] }] });
  expect(await change({ endedOn: '2026-11-27' })).toMatchObject({
    fields: [{ path: ['body', 'endedOn'], code: 'date.in_future' }],
  });
});

test('a text of 40,000 characters is refused at its field', async () => {
  const { admin, params } = await plan();
  const body = { result: 'Hinweis '.repeat(5000) };
  expect(await admin.refusal(updateInvolvement, { params, revision: 1, body })).toMatchObject({
    status: 422,
    fields: [{ path: ['body', 'result'], code: 'text.too_long' }],
  });
});

test('of two who change it at once one is told what the other wrote', async () => {
  const { admin, staff, params } = await plan();
  await staff.call(updateInvolvement, { params, revision: 1, body: { audience: 'Eltern' } });
  expect(await admin.refusal(updateInvolvement, { params, revision: 1, body: { audience: 'Alle' } })).toMatchObject({
    status: 412,
    current: { audience: 'Eltern', revision: 2 },
  });
});

test('it stays when its measure goes, and is found by its words', async () => {
  const { admin, params, workspaceId, measure } = await plan({ aim: 'Öffnungszeiten, die zu Schichtarbeit passen' });
  await admin.call(deleteMeasure, { params: { workspaceId, measureId: measure.id }, revision: measure.revision });
  expect(await admin.call(getInvolvement, { params })).toMatchObject({ involvement: { measureId: null } });
  const { items } = await admin.call(search, { params: { workspaceId }, query: { q: 'Schichtarbeit' } });
  expect(items).toMatchObject([{ kind: 'involvement', id: params.involvementId }]);
});
