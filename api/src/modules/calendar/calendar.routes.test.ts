import {
  createCalendarFeed,
  getCalendar,
  getCalendarFeed,
  readCalendarFeed,
  revokeCalendarFeed,
} from '@agendawerk/shared/calendar/index.ts';
import { createChangeActivity, createTraining } from '@agendawerk/shared/change/index.ts';
import { toRequest } from '@agendawerk/shared/contracts/index.ts';
import { updateMember } from '@agendawerk/shared/members/index.ts';
import { updateMeasure } from '@agendawerk/shared/measures/index.ts';
import { createPilot } from '@agendawerk/shared/pilots/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type Person, type TestApp } from '../../../test/support/test-app.ts';
import { planChange } from '../../../test/support/test-change.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp({ now: () => new Date('2026-11-26T10:00:00Z') });
});
afterAll(() => api.close());

/** One of everything that has a day. */
async function fillCalendar() {
  const plan = await planChange(api);
  const { admin, inAgenda, workspaceId, measure, clerks } = plan;
  await admin.call(createTraining, {
    params: inAgenda,
    body: {
      title: 'E-Akte; mit, Übung',
      groupIds: [clerks.id],
      sessions: [{ day: '2027-05-04', startsAt: '09:00', endsAt: '12:00', place: 'Rathaus' }],
    },
  });
  await admin.call(createChangeActivity, {
    params: { workspaceId, measureId: measure.id },
    body: { title: 'Rundschreiben', kind: 'message', plannedOn: '2027-04-01' },
  });
  await admin.call(updateMeasure, {
    params: { workspaceId, measureId: measure.id },
    revision: measure.revision,
    body: { milestones: [{ title: 'Ausschreibung', due: { date: '2027-07-01', precision: 'quarter' }, doneOn: null }] },
  });
  await admin.call(createPilot, {
    params: inAgenda,
    body: {
      title: 'Pilot im Bürgerbüro',
      start: { date: '2027-01-01', precision: 'month' },
      end: { date: '2027-06-01', precision: 'month' },
    },
  });
  return plan;
}

async function makeFeed(person: Person, workspaceId: string) {
  const { token } = await person.call(createCalendarFeed, { params: { workspaceId } });
  return token;
}

/** As a calendar program asks: without a cookie. */
function read(token: string) {
  return api.app.inject(toRequest(readCalendarFeed, { params: { token } }));
}

test('the calendar has trainings, activities, milestones and pilots, each on its day', async () => {
  const { staff, council, inAgenda } = await fillCalendar();
  const { items } = await staff.call(getCalendar, { params: inAgenda });
  expect(items.map(({ kind, day, period }) => [kind, day, period?.precision ?? null])).toEqual([
    ['pilot_start', '2027-01-01', 'month'],
    ['activity', '2027-04-01', null],
    ['session', '2027-05-04', null],
    ['pilot_end', '2027-06-30', 'month'],
    ['milestone', '2027-09-30', 'quarter'],
  ]);
  expect((await council.refusal(getCalendar, { params: inAgenda })).status).toBe(403);
});

describe('an address for calendar programs', () => {
  test('shows the calendar without a cookie', async () => {
    const { staff, workspaceId } = await fillCalendar();
    const answer = await read(await makeFeed(staff, workspaceId));
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(answer.headers['cache-control']).toContain('no-store');
    expect(answer.body).toContain(String.raw`SUMMARY:Schulung: E-Akte\; mit\, Übung`);
    expect(answer.body).toContain('DTSTART:20270504T070000Z\r\nDTEND:20270504T100000Z');
    const uids = answer.body.match(/^UID:.*$/gm) ?? [];
    expect(new Set(uids).size).toBe(5);
    expect(answer.body.match(/^BEGIN:VEVENT/gm)).toHaveLength(5);
  });

  test('is kept as a hash only, belongs to one person, and is one at most', async () => {
    const { staff, head, workspaceId } = await fillCalendar();
    const params = { workspaceId };
    expect(await staff.call(getCalendarFeed, { params })).toEqual({ feed: null });
    const first = await makeFeed(staff, workspaceId);
    const second = await makeFeed(staff, workspaceId);
    expect((await read(first)).statusCode).toBe(404);
    expect((await read(second)).statusCode).toBe(200);
    expect((await staff.call(getCalendarFeed, { params })).feed).not.toBeNull();
    expect(await head.call(getCalendarFeed, { params })).toEqual({ feed: null });
    const { rows } = await api.owner.query<{ row: string }>(
      'select to_jsonb(f)::text as row from calendar_feed f where workspace_id = $1',
      [workspaceId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain(second);
  });

  test('ends when it is revoked, and when there was none', async () => {
    const { staff, workspaceId } = await fillCalendar();
    const token = await makeFeed(staff, workspaceId);
    await staff.call(revokeCalendarFeed, { params: { workspaceId } });
    expect((await read(token)).statusCode).toBe(404);
    expect((await read('nobody-has-this-address')).statusCode).toBe(404);
    await staff.call(revokeCalendarFeed, { params: { workspaceId } });
    expect(await staff.call(getCalendarFeed, { params: { workspaceId } })).toEqual({ feed: null });
  });

  test('shows nothing to whoever may not read the agenda any more', async () => {
    const { admin, staff, head, workspaceId } = await fillCalendar();
    const tokens = [await makeFeed(staff, workspaceId), await makeFeed(head, workspaceId)] as const;
    const { rows } = await api.owner.query<{ revision: number }>('select revision from member where id = $1', [
      staff.memberId,
    ]);
    await admin.call(updateMember, {
      params: { workspaceId, memberId: staff.memberId },
      revision: rows[0]?.revision ?? 0,
      body: { roles: ['council'] },
    });
    await api.owner.query(`update member set status = 'ended' where id = $1`, [head.memberId]);
    for (const token of tokens) expect((await read(token)).statusCode).toBe(404);
  });

  test('shows one workspace and no other, not even after another was asked', async () => {
    const one = await fillCalendar();
    const other = await planChange(api);
    const [full, empty] = [await makeFeed(one.staff, one.workspaceId), await makeFeed(other.staff, other.workspaceId)];
    expect((await read(full)).body.match(/^BEGIN:VEVENT/gm)).toHaveLength(5);
    expect((await read(empty)).body).not.toContain('BEGIN:VEVENT');
  });

  test('is not made by the council', async () => {
    const { council, workspaceId } = await planChange(api);
    expect((await council.refusal(createCalendarFeed, { params: { workspaceId } })).status).toBe(403);
  });
});
