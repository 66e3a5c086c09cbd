import { createAgenda } from '@agendawerk/shared/agendas/index.ts';
import { createMeasure, updateManyMeasures, updateMeasure } from '@agendawerk/shared/measures/index.ts';
import { updateMember } from '@agendawerk/shared/members/index.ts';
import { createDepartment } from '@agendawerk/shared/departments/index.ts';
import {
  countNotifications,
  getNotificationSettings,
  listNotifications,
  markAllNotifications,
  markNotification,
  notificationKinds,
  updateNotificationSettings,
  usualDelivery,
} from '@agendawerk/shared/notifications/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type Person, type TestApp, type TestWorkspace } from '../../../test/support/test-app.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

async function createTown() {
  const town = await api.createWorkspace();
  const { workspaceId } = town;
  const agenda = await town.admin.call(createAgenda, { params: { workspaceId }, body: { title: 'Agenda' } });
  const staff = await town.addMember({ roles: ['staff'] });
  return { ...town, agenda, staff, params: { workspaceId }, inAgenda: { workspaceId, agendaId: agenda.id } };
}

const listOf = async (person: Person, { workspaceId }: TestWorkspace) =>
  (await person.call(listNotifications, { params: { workspaceId } })).items;

async function mailsTo(person: Person) {
  const { rows } = await api.owner.query<{ kind: string; title: string; letter: unknown }>(
    'select kind, title, letter from post.mail where member_id = $1 order by created_at',
    [person.memberId],
  );
  return rows;
}

/** As if somebody had mentioned the person, which another slice does. */
async function mention(person: Person, { workspaceId }: TestWorkspace, key: string): Promise<void> {
  await api.owner.query(
    `select post.notify($1, null, 'mentioned', array[$2::uuid], null, 'measure', $3, 'Serviceportal', '', '{"excerpt": "Bitte lesen"}', $4, false)`,
    [workspaceId, person.memberId, person.memberId, key],
  );
}

test('whoever answers for a measure from now on hears of it, by whatever way it was changed, and nobody of their own deed', async () => {
  const town = await createTown();
  const { admin, staff, agenda, slug, inAgenda, params } = town;
  const measure = await admin.call(createMeasure, {
    params: inAgenda,
    body: { title: 'Bauantrag online', ownerId: staff.memberId, deputyId: admin.memberId },
  });
  expect(await listOf(staff, town)).toEqual([
    expect.objectContaining({
      kind: 'measure_assigned',
      title: 'Bauantrag online',
      params: { part: 'owner' },
      actor: 'Ada Admin',
      path: `/w/${slug}/a/${agenda.slug}/measures/${measure.id}`,
      isRead: false,
    }),
  ]);
  expect(await listOf(admin, town)).toEqual([]);

  const other = await town.addMember({ roles: ['staff'] });
  await admin.call(updateManyMeasures, {
    params: inAgenda,
    body: { measures: [{ id: measure.id, revision: measure.revision }], change: { ownerId: other.memberId } },
  });
  expect((await listOf(other, town)).map(({ params: given }) => given)).toEqual([{ part: 'owner' }]);
  // Changed again without a change of people: told no second time. Given back: that is something new.
  const renamed = await admin.call(updateMeasure, {
    params: { ...params, measureId: measure.id },
    body: { title: 'Bauantrag ganz online' },
    revision: measure.revision + 1,
  });
  expect(await listOf(other, town)).toHaveLength(1);
  await admin.call(updateMeasure, {
    params: { ...params, measureId: measure.id },
    body: { ownerId: staff.memberId },
    revision: renamed.revision,
  });
  expect(await listOf(staff, town)).toHaveLength(2);
});

test('whose roles change, and who heads a department now, hears of it', async () => {
  const town = await createTown();
  const { admin, staff, params } = town;
  await admin.call(updateMember, {
    params: { ...params, memberId: staff.memberId },
    body: { roles: ['staff', 'head'] },
    revision: 1,
  });
  await admin.call(createDepartment, { params, body: { name: 'Bauamt', headId: staff.memberId } });
  expect((await listOf(staff, town)).map(({ kind, title, params: given }) => ({ kind, title, given }))).toEqual([
    { kind: 'access_changed', title: 'Bauamt', given: { part: 'head' } },
    { kind: 'access_changed', title: 'Musterlingen', given: { roles: 'staff,head' } },
  ]);
});

test('the bell counts what is unread; one is marked, all are, and one comes back', async () => {
  const town = await createTown();
  const { staff, params } = town;
  for (const key of ['a', 'b', 'c']) await mention(staff, town, key);
  expect(await staff.call(countNotifications, { params })).toEqual({ unread: 3 });
  const [newest, middle] = await listOf(staff, town);
  const one = { ...params, notificationId: middle?.id ?? '' };
  expect(await staff.call(markNotification, { params: one, body: { isRead: true } })).toEqual({ unread: 2 });
  const unread = await staff.call(listNotifications, { params, query: { onlyUnread: 'true' } });
  expect(unread).toMatchObject({ unread: 2, hasMore: false });
  expect(unread.items).toHaveLength(2);

  // What comes after the list was seen stays unread.
  await mention(staff, town, 'later');
  expect(await staff.call(markAllNotifications, { params, body: { until: newest?.createdAt ?? '' } })).toEqual({
    unread: 1,
  });
  expect(await staff.call(markNotification, { params: one, body: { isRead: false } })).toEqual({ unread: 2 });
  const first = await staff.call(listNotifications, { params, query: { limit: 1 } });
  expect(first).toMatchObject({ hasMore: true, items: [{ isRead: false }] });
});

test('nobody sees or marks what somebody else was told, whatever their role', async () => {
  const town = await createTown();
  const { admin, staff, params } = town;
  await mention(staff, town, 'a');
  const [item] = await listOf(staff, town);
  expect(await listOf(admin, town)).toEqual([]);
  expect(
    (
      await admin.refusal(markNotification, {
        params: { ...params, notificationId: item?.id ?? '' },
        body: { isRead: true },
      })
    ).code,
  ).toBe('resource.not_found');
  expect(await staff.call(countNotifications, { params })).toEqual({ unread: 1 });
});

test('marking does not make others fetch their lists anew', async () => {
  const town = await createTown();
  const { staff, params, workspaceId } = town;
  await mention(staff, town, 'a');
  const clock = async () => (await api.owner.query('select clock from workspace where id = $1', [workspaceId])).rows;
  const before = await clock();
  const [item] = await listOf(staff, town);
  await staff.call(markNotification, { params: { ...params, notificationId: item?.id ?? '' }, body: { isRead: true } });
  await staff.call(updateNotificationSettings, { params, body: { deliveries: { reminder: 'off' } } });
  expect(await clock()).toEqual(before);
});

test('the database knows the kinds and their usual delivery as the program does', async () => {
  const { rows } = await api.owner.query(
    'select kind, app.usual_delivery(kind) as delivery from unnest(app.notification_kinds()) kind',
  );
  expect(Object.fromEntries(rows.map(({ kind, delivery }) => [kind, delivery]))).toEqual(usualDelivery);
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(notificationKinds));
});

test('each kind comes as the person has chosen: not at all, in the program, with the daily mail, at once', async () => {
  const town = await createTown();
  const { staff, params } = town;
  expect((await staff.call(getNotificationSettings, { params })).deliveries).toEqual(usualDelivery);

  await mention(staff, town, 'at once');
  expect(await mailsTo(staff)).toEqual([
    {
      kind: 'notification',
      title: 'Serviceportal',
      letter: {
        kind: 'notification',
        notice: {
          kind: 'mentioned',
          title: 'Serviceportal',
          params: { excerpt: 'Bitte lesen' },
          actor: null,
          path: `/w/${town.slug}`,
        },
      },
    },
  ]);
  for (const [delivery, items] of [
    ['app', 2],
    ['digest', 3],
    ['off', 3],
  ] as const) {
    const changed = await staff.call(updateNotificationSettings, {
      params,
      body: { deliveries: { mentioned: delivery } },
    });
    expect(changed.deliveries).toEqual({ ...usualDelivery, mentioned: delivery });
    await mention(staff, town, delivery);
    expect(await listOf(staff, town)).toHaveLength(items);
  }
  expect(await mailsTo(staff)).toHaveLength(1);
  // Settings of one's own: the others' stay.
  expect((await town.admin.call(getNotificationSettings, { params })).deliveries).toEqual(usualDelivery);
});

test('the same is told once, and only to people who still work there', async () => {
  const town = await createTown();
  const { staff, workspaceId } = town;
  await mention(staff, town, 'same');
  await mention(staff, town, 'same');
  expect(await listOf(staff, town)).toHaveLength(1);
  expect(await mailsTo(staff)).toHaveLength(1);
  await api.owner.query(`update member set status = 'ended' where workspace_id = $1 and id = $2`, [
    workspaceId,
    staff.memberId,
  ]);
  await mention(staff, town, 'after the end');
  expect(await mailsTo(staff)).toHaveLength(1);
});
