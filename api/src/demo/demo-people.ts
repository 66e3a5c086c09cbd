import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { createAccount } from '../auth/index.ts';
import { newId } from '../db/ids.ts';
import type { Database } from '../db/pool.ts';
import { sessionCookieName, sign } from '../platform/credentials.ts';
import type { DemoPerson, DemoTown } from './demo-town.ts';
import { unfinishedPrefix } from './unfinished-demo.ts';

/** Accounts by address: somebody who works in two towns signs in once. */
export type Accounts = ReadonlyMap<string, { userId: string; cookie: string }>;

interface CreateAccounts {
  db: Database;
  owner: Client;
  towns: readonly DemoTown[];
  passwords: ReadonlyMap<string, string>;
  secret: string;
  isSecure: boolean;
}

/** Everybody gets an account, but only who signs in has a password; all have a session while the demo is being loaded. */
export async function createAccounts(options: CreateAccounts): Promise<Accounts> {
  const { db, owner, towns, passwords, secret, isSecure } = options;
  const everybody = new Map(towns.flatMap((town) => town.people).map((person) => [person.email, person]));
  const accounts = new Map<string, { userId: string; cookie: string }>();
  const users = await Promise.all(
    [...everybody.values()].map(async ({ name, email }) => {
      const password = passwords.get(email);
      const userId = password === undefined ? undefined : (await createAccount(db, { name, email, password })).userId;
      return { name, email, userId };
    }),
  );
  for (const { name, email, userId: found } of users) {
    const userId = found ?? (await createAccountWithoutPassword(owner, { name, email }));
    const token = randomBytes(24).toString('base64url');
    await owner.query(
      `insert into auth.session (id, user_id, token, expires_at, user_agent) values ($1, $2, $3, now() + interval '10 minutes', $4)`,
      [newId(), userId, token, loadingAgent],
    );
    accounts.set(email, {
      userId,
      cookie: `${sessionCookieName(isSecure)}=${encodeURIComponent(sign(token, secret))}`,
    });
  }
  return accounts;
}

export const loadingAgent = 'Agendawerk: Beispieldaten';

async function createAccountWithoutPassword(
  owner: Client,
  { name, email }: Pick<DemoPerson, 'name' | 'email'>,
): Promise<string> {
  const userId = newId();
  await owner.query('insert into auth."user" (id, name, email, email_verified) values ($1, $2, $3, true)', [
    userId,
    name,
    email,
  ]);
  return userId;
}

/** Founded by the first administrator among its people, under a slug that says it is not finished. */
export async function foundDemoWorkspace(owner: Client, town: DemoTown, accounts: Accounts): Promise<Founded> {
  const founder = town.people.find((person) => person.roles.includes('admin'));
  const account = founder && accounts.get(founder.email);
  if (!founder || !account) throw new Error(`${town.name} has no administrator`);
  const workspaceId = newId();
  const memberId = newId();
  await owner.query('select app.found_workspace($1, $2, $3, true, $4, $5, $6, $7)', [
    workspaceId,
    `${unfinishedPrefix}${town.slug}`,
    town.name,
    memberId,
    account.userId,
    founder.name,
    founder.email,
  ]);
  await owner.query('update member set roles = $3 where workspace_id = $1 and id = $2', [
    workspaceId,
    memberId,
    founder.roles,
  ]);
  return { workspaceId, founder: { key: founder.key, memberId } };
}

interface Founded {
  workspaceId: string;
  founder: { key: string; memberId: string };
}

interface AddMembers extends Founded {
  owner: Client;
  town: DemoTown;
  accounts: Accounts;
  departmentId: (key: string) => string;
}

/** @returns the members by the keys of the people, the founder among them. */
export async function addMembers(options: AddMembers): Promise<Map<string, string>> {
  const { owner, town, accounts, workspaceId, founder, departmentId } = options;
  await owner.query('select app.enter($1, $2, null)', [workspaceId, founder.memberId]);
  const members = new Map([[founder.key, founder.memberId]]);
  for (const { key, name, email, roles, departments } of town.people) {
    const memberId = members.get(key) ?? newId();
    if (!members.has(key)) {
      await owner.query(
        `insert into member (workspace_id, id, user_id, name, email, roles, status) values ($1, $2, $3, $4, $5, $6, 'active')`,
        [workspaceId, memberId, accounts.get(email)?.userId, name, email, roles],
      );
      members.set(key, memberId);
    }
    await owner.query(
      'insert into member_department (workspace_id, member_id, department_id) select $1, $2, unnest($3::uuid[])',
      [workspaceId, memberId, departments.map(departmentId)],
    );
  }
  return members;
}
