import { randomBytes } from 'node:crypto';
import type { Role } from '@agendawerk/shared/access/index.ts';
import { allContracts } from '@agendawerk/shared/all-contracts.ts';
import { createApiKey } from '@agendawerk/shared/api-keys/index.ts';
import { createField } from '@agendawerk/shared/fields/index.ts';
import { updateMeasure } from '@agendawerk/shared/measures/index.ts';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionCookieName, sign } from '../src/platform/credentials.ts';
import { newId } from '../src/db/ids.ts';
import { createFurnishedWorkspace, type FurnishedWorkspace } from './support/furnished-workspace.ts';
import { sampleInput } from './support/sample-input.ts';
import { type Caller, callerOf, createTestApp, type TestApp, testSecret } from './support/test-app.ts';

let api: TestApp;
let own: FurnishedWorkspace;
/** Another writer of the workspace, on a connection of its own. */
let other: Client;
beforeAll(async () => {
  api = await createTestApp();
  own = await createFurnishedWorkspace(api);
  other = new Client({ connectionString: api.url });
  await other.connect();
});
afterAll(async () => {
  await other.end();
  await api.close();
});

/** Somebody else is writing; the call comes in and waits for them; they take something away and are done. */
async function whileWaiting(call: () => ReturnType<Caller['send']>, takeAway: string, values: unknown[]) {
  await other.query('begin');
  await other.query('update workspace set clock = clock + 1 where id = $1', [own.workspaceId]);
  const answer = call();
  try {
    await expect.poll(countWaiting, { interval: 2 }).toBe(1);
    await other.query(takeAway, values);
  } finally {
    await other.query('commit');
  }
  return answer;
}

async function countWaiting(): Promise<number> {
  const { rows } = await api.owner.query(
    `select count(*)::integer as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0].waiting;
}

/** What leaves the clock alone waits for nobody. */
const writes = allContracts
  .filter(
    ({ method, access, isUnclocked }) =>
      method !== 'GET' && access !== 'public' && access !== 'session' && !isUnclocked,
  )
  .map((contract) => ({ name: contract.name, contract }));
/** Of what is a file, the smallest input is none that the contract takes. */
const ownBodies: Record<string, object> = {
  previewDatasetImport: { content: 'VGl0ZWwK' },
  importDatasets: { content: 'VGl0ZWwK' },
};
test('only what nobody else sees leaves the clock alone: own marks and settings, and who is looking at what', () => {
  const unclocked = allContracts.filter(({ isUnclocked }) => isUnclocked).map(({ name }) => name);
  expect(unclocked.toSorted()).toEqual([
    'announcePresence',
    'markAllNotifications',
    'markNotification',
    'updateNotificationSettings',
  ]);
});

const endAccess = `update member set status = 'ended' where id = $1`;

test.each(writes)('$name is refused to somebody whose access ends while it waits', async ({ contract }) => {
  const person = await own.addMember({
    roles: ['admin', 'officer', 'head', 'staff'],
    departmentIds: [own.ids['departmentId'] ?? ''],
  });
  const sample = sampleInput(contract, own.ids);
  const input = { ...sample, body: ownBodies[contract.name] ?? sample.body };
  const { status, body } = await whileWaiting(() => person.send(contract, input), endAccess, [person.memberId]);
  expect(body).toMatchObject({ status: 404, code: 'resource.not_found' });
  expect(status).toBe(404);
});

const field = () => ({
  params: { workspaceId: own.workspaceId, agendaId: own.ids['agendaId'] ?? '' },
  body: { name: 'Verkehr' },
});
const countFields = async () => (await api.owner.query(`select from strategy_field where name = 'Verkehr'`)).rowCount;

test('a role that is taken away while a call waits is missing to it', async () => {
  const person = await own.addMember({ roles: ['officer'] });
  const call = () => person.send(createField, field());
  const roles = `update member set roles = '{staff}' where id = $1`;
  expect((await whileWaiting(call, roles, [person.memberId])).body).toMatchObject({
    code: 'access.forbidden',
    needs: 'agenda.edit',
  });
  expect(await countFields()).toBe(0);
});

test('a department that is taken away while a call waits leaves its measures to others', async () => {
  const departmentId = own.ids['departmentId'] ?? '';
  const person = await own.addMember({ roles: ['head'], departmentIds: [departmentId] });
  const params = { workspaceId: own.workspaceId, measureId: own.ids['measureId'] ?? '' };
  const { rows } = await api.owner.query('select revision, title from measure where id = $1', [params.measureId]);
  const input = { params, revision: rows[0].revision as number, body: { title: 'Neuer Titel' } };
  const leave = 'delete from member_department where member_id = $1';
  expect((await whileWaiting(() => person.send(updateMeasure, input), leave, [person.memberId])).body).toMatchObject({
    code: 'access.forbidden',
  });
  expect((await api.owner.query('select title from measure where id = $1', [params.measureId])).rows[0].title).toBe(
    rows[0].title,
  );
});

test('a key that is revoked, or whose maker loses the role, while a call waits opens nothing', async () => {
  const makeCaller = async (role: Role) => {
    const person = await own.addMember({ roles: ['admin'] });
    const { token, apiKey } = await person.call(createApiKey, {
      params: { workspaceId: own.workspaceId },
      body: { name: 'Import', role },
    });
    return { person, apiKey, system: callerOf(api.app, { authorization: `Bearer ${token}` }) };
  };
  const revoked = await makeCaller('officer');
  const revoke = 'update api_key set revoked_at = now() where id = $1';
  const first = await whileWaiting(() => revoked.system.send(createField, field()), revoke, [revoked.apiKey.id]);
  expect(first.body).toMatchObject({ code: 'access.signed_out' });

  const lost = await makeCaller('officer');
  const roles = `update member set roles = '{staff}' where id = $1`;
  const second = await whileWaiting(() => lost.system.send(createField, field()), roles, [lost.person.memberId]);
  expect(second.body).toMatchObject({ code: 'access.signed_out' });
  expect(await countFields()).toBe(0);
});

test('a session that is ended while a call waits writes nothing', async () => {
  const person = await own.addMember({ roles: ['officer'] });
  const token = randomBytes(24).toString('base64url');
  await api.owner.query(
    `insert into auth.session (id, user_id, token, expires_at) values ($1, $2, $3, now() + interval '12 hours')`,
    [newId(), person.userId, token],
  );
  const cookie = `${sessionCookieName(false)}=${encodeURIComponent(sign(token, testSecret))}`;
  const call = () => callerOf(api.app, { cookie }).send(createField, field());
  const answer = await whileWaiting(call, 'delete from auth.session where token = $1', [token]);
  expect(answer.body).toMatchObject({ code: 'access.signed_out' });
  expect(await countFields()).toBe(0);
});

test('who keeps their rights is let through after waiting', async () => {
  const person = await own.addMember({ roles: ['officer'] });
  const answer = await whileWaiting(() => person.send(createField, field()), 'select $1::uuid', [person.memberId]);
  expect(answer.status).toBe(201);
  expect(await countFields()).toBe(1);
});
