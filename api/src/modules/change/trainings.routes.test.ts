import { listActivity } from '@agendawerk/shared/activity/index.ts';
import {
  addParticipant,
  createTraining,
  deleteTraining,
  getChangePlan,
  getCoverage,
  getTraining,
  deleteParticipant,
  saveAttendance,
  updateTargetGroup,
  updateTraining,
} from '@agendawerk/shared/change/index.ts';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { planChange, planTraining } from '../../../test/support/test-change.ts';
import { deleteExpiredNames, sweepExpiredNames } from './expired-names.ts';

let api: TestApp;
const today = { now: () => new Date('2026-11-26T10:00:00Z') };
beforeAll(async () => {
  api = await createTestApp(today);
});
afterAll(() => api.close());

test('a training has sessions, groups, costs and whether it is required', async () => {
  const { admin, inAgenda, clerks, measure } = await planChange(api);
  const body = {
    title: 'E-Akte praktisch nutzen',
    description: 'Am eigenen Fall',
    isRequired: true,
    isPractical: true,
    format: 'Übung am System',
    duration: '8 h',
    provider: 'Studieninstitut',
    cost: '2400.00',
    repeatMonths: 24,
    groupIds: [clerks.id],
    measureIds: [measure.id],
    sessions: [
      { day: '2026-05-04', startsAt: '09:00', endsAt: '12:30', place: 'Rathaus' },
      { day: '2026-05-11', until: '2026-05-12' },
    ],
  };
  const made = await admin.call(createTraining, { params: inAgenda, body });
  expect(made).toMatchObject({
    title: body.title,
    isRequired: true,
    isPractical: true,
    cost: '2400.00',
    repeatMonths: 24,
    provider: 'Studieninstitut',
    attendance: [{ groupId: clerks.id, attended: null }],
    measureIds: [measure.id],
    sessions: [
      { day: '2026-05-04', until: null, startsAt: '09:00', endsAt: '12:30', place: 'Rathaus' },
      { day: '2026-05-11', until: '2026-05-12', startsAt: null, endsAt: null, place: null },
    ],
    namesUntil: null,
    isAsSuggested: false,
  });
});

test('what cannot be is refused at its field', async () => {
  const { admin, inAgenda } = await planChange(api);
  const refuse = async (body: object) =>
    (await admin.refusal(createTraining, { params: inAgenda, body: { title: 'E-Akte', ...body } })).fields;
  expect(await refuse({ cost: '-1.00' })).toEqual([{ path: ['body', 'cost'], code: 'money.negative' }]);
  expect(await refuse({ description: 'x'.repeat(40_000) })).toEqual([
    { path: ['body', 'description'], code: 'text.too_long' },
  ]);
  expect(await refuse({ sessions: [{ day: '2026-05-04', until: '2026-05-03' }] })).toEqual([
    { path: ['body', 'sessions', 0, 'until'], code: 'change.end_before_start' },
  ]);
  expect(await refuse({ sessions: [{ day: '2026-05-04', startsAt: '12:00', endsAt: '11:00' }] })).toEqual([
    { path: ['body', 'sessions', 0, 'endsAt'], code: 'change.end_before_start' },
  ]);
  expect(await refuse({ namesUntil: '2026-11-26' })).toEqual([
    { path: ['body', 'namesUntil'], code: 'change.deletion_not_ahead' },
  ]);
  expect(await refuse({ repeatMonths: 0 })).toMatchObject([{ path: ['body', 'repeatMonths'] }]);
  expect((await admin.call(getChangePlan, { params: inAgenda })).trainings).toEqual([]);
});

test('taken over from the catalogue it is marked until somebody adapts it', async () => {
  const { admin, inAgenda, workspaceId } = await planChange(api);
  const body = {
    title: 'E-Akte praktisch nutzen',
    duration: '8 h',
    format: 'Übung am System',
    catalogueId: 'training-02',
  };
  const made = await admin.call(createTraining, { params: inAgenda, body });
  expect(made.isAsSuggested).toBe(true);
  const params = { workspaceId, trainingId: made.id };
  expect(await admin.call(saveAttendance, { params, revision: 1, body: { attendance: [] } })).toMatchObject({
    isAsSuggested: true,
  });
  const adapted = await admin.call(updateTraining, { params, revision: 2, body: { provider: 'Eigene Schulung' } });
  expect(adapted.isAsSuggested).toBe(false);
});

describe('attendance', () => {
  test('is counted by group, never more than the group has', async () => {
    const { admin, inAgenda, clerks, drivers, params } = await planTraining(api);
    const send = (attended: number | null, groupId = clerks.id, revision = 1) => ({
      params,
      revision,
      body: { attendance: [{ groupId, attended }] },
    });
    expect((await admin.refusal(saveAttendance, send(21))).fields).toEqual([
      { path: ['body', 'attendance', 0, 'attended'], code: 'change.more_than_group' },
    ]);
    expect((await admin.refusal(saveAttendance, send(1, drivers.id))).fields).toEqual([
      { path: ['body', 'attendance', 0, 'groupId'], code: 'line.unknown' },
    ]);
    expect(await admin.call(saveAttendance, send(20))).toMatchObject({
      attendance: [{ groupId: clerks.id, attended: 20 }],
      revision: 2,
    });
    const { groups, trainings } = await admin.call(getChangePlan, { params: inAgenda });
    expect(groups.map((group) => getCoverage(group, trainings, '2026-11-26')?.share)).toEqual([1, undefined]);
  });

  test('stays when the groups of the training change, and when the group shrinks', async () => {
    const { admin, workspaceId, clerks, drivers, params } = await planTraining(api);
    const attendance = [{ groupId: clerks.id, attended: 20 }];
    await admin.call(saveAttendance, { params, revision: 1, body: { attendance } });
    const changed = await admin.call(updateTraining, {
      params,
      revision: 2,
      body: { groupIds: [clerks.id, drivers.id] },
    });
    expect(changed.attendance).toContainEqual({ groupId: clerks.id, attended: 20 });
    expect(changed.attendance).toContainEqual({ groupId: drivers.id, attended: null });
    await admin.call(updateTargetGroup, {
      params: { workspaceId, groupId: clerks.id },
      revision: 1,
      body: { headCount: 12 },
    });
    expect((await admin.call(getTraining, { params })).training.attendance).toContainEqual({
      groupId: clerks.id,
      attended: 20,
    });
  });

  test('is refused by the database too', async () => {
    const { clerks, training } = await planTraining(api);
    const write = api.owner.query('update training_group set attended = 21 where training_id = $1 and group_id = $2', [
      training.id,
      clerks.id,
    ]);
    await expect(write).rejects.toThrow('more people attended than there are in the group');
  });

  test('a head plans for the own groups, and enters attendance for them in any training', async () => {
    const { admin, head, staff, council, inAgenda, workspaceId, clerks, drivers } = await planTraining(api);
    const plan = (groupIds: string[]) => ({ params: inAgenda, body: { title: 'Schulung', groupIds } });
    await head.call(createTraining, plan([clerks.id]));
    for (const groupIds of [[], [drivers.id], [clerks.id, drivers.id]])
      expect(await head.refusal(createTraining, plan(groupIds))).toMatchObject({
        code: 'change.own_groups_required',
        fields: [{ path: ['body', 'groupIds'] }],
      });
    const mixed = await admin.call(createTraining, plan([clerks.id, drivers.id]));
    const params = { workspaceId, trainingId: mixed.id };
    expect((await head.call(getTraining, { params })).abilities).toEqual({ edit: false, attendGroupIds: [clerks.id] });
    const attend = (groupId: string) => ({ params, revision: 1, body: { attendance: [{ groupId, attended: 2 }] } });
    expect((await head.refusal(saveAttendance, attend(drivers.id))).status).toBe(403);
    await head.call(saveAttendance, attend(clerks.id));
    expect((await head.refusal(updateTraining, { params, revision: 2, body: { title: 'Anders' } })).status).toBe(403);
    expect((await head.refusal(deleteTraining, { params, revision: 2 })).status).toBe(403);
    for (const person of [staff, council])
      expect((await person.refusal(createTraining, plan([clerks.id]))).status).toBe(403);
  });
});

describe('names', () => {
  test('are kept only where the municipality wants it', async () => {
    const { admin, params, clerks } = await planTraining(api);
    const body = { groupId: clerks.id, name: 'Robin Beispiel' };
    expect(await admin.refusal(addParticipant, { params, body })).toMatchObject({ code: 'change.names_not_kept' });
    await admin.call(updateTraining, { params, revision: 1, body: { namesUntil: '2027-06-30' } });
    expect(await admin.call(addParticipant, { params, body })).toMatchObject({
      name: 'Robin Beispiel',
      deleteOn: '2027-06-30',
    });
    const twice = await admin.refusal(addParticipant, { params, body: { ...body, name: 'robin beispiel' } });
    expect(twice).toMatchObject({ code: 'resource.duplicate' });
  });

  test('are really deleted on their day, in every workspace, and stand nowhere else', async () => {
    const { admin, workspaceId, params, clerks } = await planTraining(api, { namesUntil: '2027-03-31' });
    const other = await planTraining(api, { namesUntil: '2027-04-01' });
    await admin.call(addParticipant, { params, body: { groupId: clerks.id, name: 'Robin Beispiel' } });
    await other.admin.call(addParticipant, {
      params: other.params,
      body: { groupId: other.clerks.id, name: 'Kim Muster' },
    });
    const sweep = (moment: string) => deleteExpiredNames({ db: api.db, now: () => new Date(moment) });
    expect(await sweep('2027-03-30T21:59:00Z')).toBe(0);
    expect(await sweep('2027-03-30T22:00:00Z')).toBe(1);
    const { rows } = await api.owner.query<{ name: string }>(
      'select name from training_participant where training_id = any ($1)',
      [[params.trainingId, other.params.trainingId]],
    );
    expect(rows).toEqual([{ name: 'Kim Muster' }]);
    const record = await api.owner.query(
      "select from audit_entry where after::text like '%Robin Beispiel%' or before::text like '%Robin Beispiel%'",
    );
    expect(record.rowCount).toBe(0);
    const { items } = await admin.call(listActivity, { params: { workspaceId }, query: {} });
    expect(JSON.stringify(items)).not.toContain('Robin');
  });

  test('are deleted when the program starts', async () => {
    const { admin, params, clerks } = await planTraining(api, { namesUntil: '2027-02-28' });
    await admin.call(addParticipant, { params, body: { groupId: clerks.id, name: 'Robin Beispiel' } });
    const start = async (moment: string) => {
      const program = Fastify();
      sweepExpiredNames(program, { db: api.db, now: () => new Date(moment) });
      await program.ready();
      await program.close();
      return (await admin.call(getTraining, { params })).participants.length;
    };
    expect(await start('2027-02-27T10:00:00Z')).toBe(1);
    expect(await start('2027-02-28T10:00:00Z')).toBe(0);
  });

  test('go at once when the training no longer keeps them, and follow its day', async () => {
    const { admin, params, clerks } = await planTraining(api, { namesUntil: '2027-06-30' });
    await admin.call(addParticipant, { params, body: { groupId: clerks.id, name: 'Robin Beispiel' } });
    await admin.call(updateTraining, { params, revision: 1, body: { namesUntil: '2027-01-31' } });
    expect((await admin.call(getTraining, { params })).participants).toMatchObject([{ deleteOn: '2027-01-31' }]);
    await admin.call(updateTraining, { params, revision: 2, body: { namesUntil: null } });
    expect((await admin.call(getTraining, { params })).participants).toEqual([]);
  });

  test('are told to those who enter them, and to nobody else', async () => {
    const { admin, head, staff, inAgenda, params, clerks } = await planTraining(api, { namesUntil: '2027-06-30' });
    const made = await head.call(addParticipant, { params, body: { groupId: clerks.id, name: 'Robin Beispiel' } });
    expect((await head.call(getTraining, { params })).participants).toHaveLength(1);
    expect((await staff.call(getTraining, { params })).participants).toEqual([]);
    expect(JSON.stringify(await admin.call(getChangePlan, { params: inAgenda }))).not.toContain('Robin');
    const one = { params: { ...params, participantId: made.id } };
    expect((await staff.refusal(deleteParticipant, one)).status).toBe(403);
    await head.call(deleteParticipant, one);
    expect((await head.refusal(deleteParticipant, one)).status).toBe(404);
  });

  test('count people instead of attendances, where everybody who attended is named', async () => {
    const { admin, inAgenda, params, clerks, workspaceId } = await planTraining(api, { namesUntil: '2027-06-30' });
    const second = await admin.call(createTraining, {
      params: inAgenda,
      body: { title: 'Datenschutz', groupIds: [clerks.id], isRequired: true, namesUntil: '2027-06-30' },
    });
    const attend = async (trainingId: string, ...names: string[]) => {
      const one = { workspaceId, trainingId };
      for (const name of names) await admin.call(addParticipant, { params: one, body: { groupId: clerks.id, name } });
      const { revision } = (await admin.call(getTraining, { params: one })).training;
      const attendance = [{ groupId: clerks.id, attended: names.length }];
      await admin.call(saveAttendance, { params: one, revision, body: { attendance } });
    };
    const coverage = async () => {
      const { groups, trainings } = await admin.call(getChangePlan, { params: inAgenda });
      return groups.map((group) => getCoverage(group, trainings, '2026-11-26')).find((found) => found !== null);
    };
    await attend(params.trainingId, 'Robin Beispiel', 'Kim Muster');
    expect(await coverage()).toMatchObject({ attended: null, basis: 'counts' });
    await attend(second.id, 'kim muster', 'Toni Probe');
    expect(await coverage()).toMatchObject({ attended: 1, basis: 'names', share: 0.05 });
    await deleteExpiredNames({ db: api.db, now: () => new Date('2027-07-01T10:00:00Z') });
    expect(await coverage()).toMatchObject({ attended: 2, basis: 'counts', share: 0.1 });
  });
});
