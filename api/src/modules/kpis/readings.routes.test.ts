import { createHash, randomBytes } from 'node:crypto';
import {
  createKpi,
  createReading,
  deleteKpi,
  deleteReading,
  getKpi,
  listKpis,
  updateKpi,
  updateReading,
} from '@agendawerk/shared/kpis/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestAgenda, type TestAgenda } from '../../../test/support/test-agenda.ts';
import { callerOf, createTestApp, type Person, type TestApp } from '../../../test/support/test-app.ts';
import { newId } from '../../db/ids.ts';

let api: TestApp;
let town: TestAgenda;
const now = new Date('2026-06-30T10:00:00Z');
beforeAll(async () => {
  api = await createTestApp({ now: () => now });
  town = await createTestAgenda(api);
});
afterAll(() => api.close());

/** Expected to rise from 0 to 100 within 2026; the main office's, the staff member's. */
async function addKpi(responsibleId: string | null = town.staff.memberId) {
  const { id } = await town.officer.call(createKpi, {
    params: town.params,
    body: {
      name: 'Anträge',
      baselineValue: 0,
      baselineOn: '2026-01-01',
      targets: [{ dueOn: '2027-01-01', value: 100 }],
      departmentId: town.mainOffice.id,
      responsibleId,
    },
  });
  return { workspaceId: town.workspaceId, kpiId: id };
}

const fine = { readOn: '2026-03-31', value: 30 };
const red = { readOn: '2026-03-31', value: 3 };
const needsReport = { status: 403, code: 'access.forbidden', needs: 'kpi.report' };
const noteRequired = { status: 422, code: 'kpi.reading_note_required', fields: [{ path: ['body', 'note'] }] };

test('a reading is entered, corrected and taken back', async () => {
  const params = await addKpi();
  const { staff } = town;
  const reading = await staff.call(createReading, { params, body: { ...fine, isBreak: true } });
  expect(reading).toMatchObject({ ...fine, note: null, origin: 'manual', isBreak: true, revision: 1 });
  const key = { ...params, readingId: reading.id };
  const corrected = await staff.call(updateReading, {
    params: key,
    revision: 1,
    body: { value: 31.5, isBreak: false },
  });
  expect(corrected).toEqual({ ...reading, value: 31.5, isBreak: false, revision: 2 });
  expect((await staff.call(getKpi, { params })).kpi.readings).toEqual([corrected]);
  await staff.call(deleteReading, { params: key, revision: 2 });
  expect((await staff.call(getKpi, { params })).kpi.readings).toEqual([]);
});

test('a red reading wants a note, when it is entered and when it becomes one', async () => {
  const params = await addKpi();
  const { officer } = town;
  expect(await officer.refusal(createReading, { params, body: { ...red, note: ' ' } })).toMatchObject(noteRequired);
  const explained = await officer.call(createReading, { params, body: { ...red, note: 'Portal war gestört' } });
  const key = { ...params, readingId: explained.id };
  expect(await officer.refusal(updateReading, { params: key, revision: 1, body: { note: null } })).toMatchObject(
    noteRequired,
  );

  const good = await officer.call(createReading, { params, body: { ...fine, readOn: '2026-04-30', value: 40 } });
  const change = { params: { ...params, readingId: good.id }, revision: 1, body: { value: 4 } };
  expect(await officer.refusal(updateReading, change)).toMatchObject(noteRequired);
  // Better again, it needs none.
  const better = await officer.call(updateReading, { params: key, revision: 1, body: { value: 30, note: null } });
  expect(better).toMatchObject({ value: 30, note: null });
});

test('a day has one reading', async () => {
  const params = await addKpi();
  const { officer } = town;
  const duplicate = { status: 409, code: 'resource.duplicate' };
  const answers = await Promise.all([fine, fine].map((body) => officer.send(createReading, { params, body })));
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
  const next = await officer.call(createReading, { params, body: { ...fine, readOn: '2026-04-01' } });
  const moved = { params: { ...params, readingId: next.id }, revision: 1, body: { readOn: fine.readOn } };
  expect(await officer.refusal(updateReading, moved)).toMatchObject(duplicate);
});

test('nobody reads the future', async () => {
  const params = await addKpi();
  const refusal = await town.officer.refusal(createReading, { params, body: { readOn: '2026-07-01', value: 60 } });
  expect(refusal).toMatchObject({ status: 422, fields: [{ path: ['body', 'readOn'], code: 'reading.in_future' }] });
});

test('of two people who correct the same reading, the second is shown the correction of the first', async () => {
  const params = await addKpi();
  const { officer } = town;
  const { id } = await officer.call(createReading, { params, body: fine });
  const key = { ...params, readingId: id };
  const correct = (value: number) => officer.send(updateReading, { params: key, revision: 1, body: { value } });
  const answers = await Promise.all([correct(31), correct(32)]);
  const winner = answers.find(({ status }) => status === 200);
  const loser = answers.find(({ status }) => status === 412);
  expect(loser?.body).toMatchObject({ code: 'resource.changed_meanwhile', current: winner?.body });
  expect(await officer.refusal(deleteReading, { params: key, revision: 1 })).toMatchObject({
    status: 412,
    current: winner?.body,
  });
  expect((await officer.refusal(updateReading, { params: key, body: { value: 1 } })).code).toBe(
    'request.if_match_required',
  );
});

test('a reading is found only with its own KPI', async () => {
  const [params, other] = [await addKpi(), await addKpi()];
  const { id } = await town.officer.call(createReading, { params, body: fine });
  const key = { ...other, readingId: id };
  const { officer } = town;
  expect((await officer.refusal(updateReading, { params: key, revision: 1, body: { value: 1 } })).status).toBe(404);
  expect((await officer.refusal(deleteReading, { params: key, revision: 1 })).status).toBe(404);
});

test("heads enter their department's readings, staff their own, and both change no definition", async () => {
  const params = await addKpi(null);
  const { mainOffice, schoolOffice, staff } = town;
  await mainOffice.head.call(createReading, { params, body: fine });
  expect((await mainOffice.head.call(getKpi, { params })).abilities).toEqual({ edit: false, report: true });
  for (const person of [schoolOffice.head, staff]) {
    const body = { ...fine, readOn: '2026-04-30' };
    expect(await person.refusal(createReading, { params, body })).toMatchObject(needsReport);
    expect((await person.call(getKpi, { params })).abilities).toEqual({ edit: false, report: false });
  }
  for (const person of [mainOffice.head, staff]) {
    const needsEdit = { status: 403, needs: 'kpi.edit' };
    expect(await person.refusal(createKpi, { params: town.params, body: { name: 'X' } })).toMatchObject(needsEdit);
    expect(await person.refusal(updateKpi, { params, revision: 1, body: { name: 'X' } })).toMatchObject(needsEdit);
    expect(await person.refusal(deleteKpi, { params, revision: 1 })).toMatchObject(needsEdit);
  }
});

test("somebody else's readings are not corrected or taken back", async () => {
  const params = await addKpi(null);
  const { id } = await town.officer.call(createReading, { params, body: fine });
  const key = { ...params, readingId: id };
  const { staff } = town;
  expect(await staff.refusal(updateReading, { params: key, revision: 1, body: { value: 1 } })).toMatchObject(
    needsReport,
  );
  expect(await staff.refusal(deleteReading, { params: key, revision: 1 })).toMatchObject(needsReport);
});

/** Every operation on KPIs, as somebody would call it who may do nothing here. */
async function callEverything(person: Pick<Person, 'refusal'>) {
  const params = await addKpi();
  const { id } = await town.officer.call(createReading, { params, body: fine });
  const key = { ...params, readingId: id };
  return [
    await person.refusal(listKpis, { params: town.params }),
    await person.refusal(getKpi, { params }),
    await person.refusal(createKpi, { params: town.params, body: { name: 'X' } }),
    await person.refusal(updateKpi, { params, revision: 1, body: { name: 'X' } }),
    await person.refusal(deleteKpi, { params, revision: 1 }),
    await person.refusal(createReading, { params, body: fine }),
    await person.refusal(updateReading, { params: key, revision: 1, body: { value: 1 } }),
    await person.refusal(deleteReading, { params: key, revision: 1 }),
  ];
}

test('a council member sees no KPI of the working copy', async () => {
  const refusals = await callEverything(town.council);
  expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['access.forbidden']));
});

test('for people of another workspace these KPIs do not exist', async () => {
  const other = await api.createWorkspace('Kleinhausen');
  const refusals = await callEverything(other.admin);
  expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['resource.not_found']));
});

test('what another system enters says so', async () => {
  const params = await addKpi();
  const token = `awk_${randomBytes(24).toString('base64url')}`;
  await api.owner.query(
    `insert into api_key (workspace_id, id, member_id, name, role, token_hash) values ($1, $2, $3, 'Aufrufsystem', 'officer', $4)`,
    [town.workspaceId, newId(), town.officer.memberId, createHash('sha256').update(token).digest()],
  );
  const system = callerOf(api.app, { authorization: `Bearer ${token}` });
  expect(await system.call(createReading, { params, body: fine })).toMatchObject({ origin: 'api' });
});
