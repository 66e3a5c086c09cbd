import { createAgenda } from '@agendawerk/shared/agendas/index.ts';
import { createDepartment } from '@agendawerk/shared/departments/index.ts';
import { createKpi, createReading } from '@agendawerk/shared/kpis/index.ts';
import { createMeasure, getMeasure, updateMeasure } from '@agendawerk/shared/measures/index.ts';
import { listNotifications, updateNotificationSettings } from '@agendawerk/shared/notifications/index.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeDigests } from '../src/mail/digests.ts';
import { createPostRound } from '../src/mail/post-round.ts';
import { remind } from '../src/mail/reminders.ts';
import { createTestApp, type Person, type TestApp, type TestWorkspace } from './support/test-app.ts';

const quiet = { info: () => undefined };
let api: TestApp;
beforeEach(async () => {
  api = await createTestApp();
});
afterEach(() => api.close());

/** Seven in the morning of a day in Germany. */
const morning = (day: string) => new Date(`${day}T06:00:00Z`);
const remindOn = (day: string) => remind({ pool: api.db.worker, now: () => morning(day) });
const digestOn = (day: string) => writeDigests({ pool: api.db.worker, now: () => morning(day) });

async function createTown() {
  const town = await api.createWorkspace();
  const { admin, workspaceId } = town;
  const params = { workspaceId };
  const [owner, deputy, head] = [
    await town.addMember({ roles: ['staff'] }),
    await town.addMember({ roles: ['staff'] }),
    await town.addMember({ roles: ['head'] }),
  ];
  const department = await admin.call(createDepartment, { params, body: { name: 'Bauamt', headId: head.memberId } });
  const agenda = await admin.call(createAgenda, { params, body: { title: 'Agenda' } });
  const inAgenda = { workspaceId, agendaId: agenda.id };
  const measure = await admin.call(createMeasure, {
    params: inAgenda,
    body: {
      title: 'Bauantrag online',
      ownerId: owner.memberId,
      deputyId: deputy.memberId,
      leadDepartmentId: department.id,
      milestones: [{ title: 'Ausschreibung', due: { date: '2026-12-10', precision: 'day' }, doneOn: null }],
    },
  });
  return { ...town, params, inAgenda, agenda, measure, owner, deputy, head, officer: admin };
}

async function remindersOf(person: Person, { workspaceId }: TestWorkspace) {
  const { items } = await person.call(listNotifications, { params: { workspaceId } });
  return items.filter(({ kind }) => kind === 'reminder');
}

async function digestsTo(person: Person) {
  const { rows } = await api.owner.query<{ letter: { notices: { kind: string; title: string }[] } }>(
    `select letter from post.mail where member_id = $1 and kind = 'digest' order by created_at`,
    [person.memberId],
  );
  return rows.map(({ letter }) => letter.notices.map(({ kind, title }) => `${kind}: ${title}`));
}

test('reminders of a milestone climb from owner to officer, once each, whatever the clock does and however often it is asked', async () => {
  const town = await createTown();
  const people = [town.owner, town.deputy, town.head, town.officer];
  const counts = async () => Promise.all(people.map(async (person) => (await remindersOf(person, town)).length));
  expect(await remindOn('2026-12-06')).toBe(0);
  expect(await remindOn('2026-12-07')).toBe(1);
  expect(await counts()).toEqual([1, 0, 0, 0]);
  // Restarted, asked twice at once, and a clock that goes back a day.
  await Promise.all([remindOn('2026-12-07'), remindOn('2026-12-08'), remindOn('2026-12-07')]);
  expect(await counts()).toEqual([1, 0, 0, 0]);
  expect(await remindOn('2026-12-09')).toBe(2);
  expect(await remindOn('2026-12-08')).toBe(0);
  expect(await remindOn('2026-12-11')).toBe(4);
  expect(await remindOn('2026-12-11')).toBe(0);
  expect(await counts()).toEqual([3, 2, 1, 1]);
  expect((await remindersOf(town.head, town))[0]).toMatchObject({
    title: 'Ausschreibung',
    params: {
      what: 'milestone',
      day: '2026-12-10',
      stage: 'day_after',
      context: `${town.measure.number} Bauantrag online`,
    },
    path: `/w/${town.slug}/a/${town.agenda.slug}/measures/${town.measure.id}`,
    actor: null,
  });
});

test('what is done is no longer shown as new, and not reminded of again', async () => {
  const town = await createTown();
  const { officer, params, measure, owner } = town;
  await remindOn('2026-12-07');
  const { measure: present } = await officer.call(getMeasure, { params: { ...params, measureId: measure.id } });
  await officer.call(updateMeasure, {
    params: { ...params, measureId: measure.id },
    body: { milestones: present.milestones.map((milestone) => ({ ...milestone, doneOn: '2026-12-07' })) },
    revision: present.revision,
  });
  expect(await remindOn('2026-12-09')).toBe(0);
  expect((await remindersOf(owner, town)).map(({ isRead }) => isRead)).toEqual([true]);
});

test('a reading is asked for by its frequency: an overdue one goes up to the officer', async () => {
  const town = await createTown();
  const { officer, inAgenda, params, owner } = town;
  const kpi = await officer.call(createKpi, {
    params: inAgenda,
    body: { name: 'Anträge online', frequency: 'quarterly', responsibleId: owner.memberId },
  });
  await officer.call(createReading, { params: { ...params, kpiId: kpi.id }, body: { readOn: '2026-01-01', value: 5 } });
  // One and a half quarters after the first of January is the sixteenth of May.
  expect(await remindOn('2026-05-12')).toBe(0);
  expect(await remindOn('2026-05-13')).toBe(1);
  expect(await remindOn('2026-05-17')).toBe(2);
  expect((await remindersOf(officer, town))[0]).toMatchObject({
    title: 'Anträge online',
    params: { what: 'reading', day: '2026-05-16', stage: 'day_after' },
  });
});

test('the daily mail holds what is new and unread, comes once a day, and not at all where nothing is', async () => {
  const town = await createTown();
  const { owner, deputy, officer } = town;
  await api.owner.query(`update notification set read_at = now() where member_id = $1`, [deputy.memberId]);
  expect(await digestOn('2026-12-01')).toBe(2); // owner and head
  expect(await digestsTo(owner)).toEqual([['measure_assigned: Bauantrag online']]);
  expect(await digestsTo(deputy)).toEqual([]);
  expect(await digestsTo(officer)).toEqual([]);
  expect(await digestOn('2026-12-01')).toBe(0);
  expect(await digestOn('2026-12-02')).toBe(0);
});

test('of two programs that write the daily mail at the same moment one does', async () => {
  const town = await createTown();
  await Promise.all([digestOn('2026-12-01'), digestOn('2026-12-01'), digestOn('2026-12-01')]);
  expect(await digestsTo(town.owner)).toHaveLength(1);
});

test('reminders come by mail at most once a week, all together', async () => {
  const town = await createTown();
  const { owner } = town;
  await digestOn('2026-12-01');
  await remindOn('2026-12-07');
  expect(await digestOn('2026-12-07')).toBe(1);
  await remindOn('2026-12-09');
  await digestOn('2026-12-09');
  await remindOn('2026-12-11');
  await digestOn('2026-12-11');
  expect((await digestsTo(owner)).slice(1)).toEqual([['reminder: Ausschreibung']]);
  await digestOn('2026-12-14');
  expect((await digestsTo(owner)).slice(1)).toEqual([
    ['reminder: Ausschreibung'],
    ['reminder: Ausschreibung', 'reminder: Ausschreibung'],
  ]);
});

test('who wants no reminders gets none, and who wants no mails reads them in the program', async () => {
  const town = await createTown();
  const { owner, deputy, params } = town;
  await owner.call(updateNotificationSettings, { params, body: { deliveries: { reminder: 'off' } } });
  await deputy.call(updateNotificationSettings, {
    params,
    body: { deliveries: { reminder: 'app', measure_assigned: 'app' } },
  });
  await digestOn('2026-12-01');
  await remindOn('2026-12-09');
  await digestOn('2026-12-09');
  expect(await remindersOf(owner, town)).toEqual([]);
  expect(await remindersOf(deputy, town)).toHaveLength(1);
  expect((await digestsTo(deputy)).slice(1)).toEqual([]);
});

test('a round writes reminders and mails in the morning, once; at night it waits', async () => {
  const town = await createTown();
  let now = new Date('2026-12-07T01:00:00Z');
  const round = createPostRound({ pool: api.db.worker, now: () => now, log: quiet });
  await round();
  expect(await digestsTo(town.owner)).toEqual([]);
  now = morning('2026-12-07');
  await round();
  await round();
  await createPostRound({ pool: api.db.worker, now: () => now, log: quiet })(); // another program
  expect(await digestsTo(town.owner)).toEqual([['measure_assigned: Bauantrag online', 'reminder: Ausschreibung']]);
});
