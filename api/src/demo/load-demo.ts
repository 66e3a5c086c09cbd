import type { Client } from 'pg';
import { buildApp } from '../app.ts';
import type { Config } from '../config/config.ts';
import { createPool, type Database } from '../db/pool.ts';
import { createLogger } from '../platform/logging.ts';
import { createApiClient } from './api-client.ts';
import { type Accounts, addMembers, createAccounts, foundDemoWorkspace, loadingAgent } from './demo-people.ts';
import { type DemoSignIn, makeSignIns, writeSignIns } from './demo-sign-ins.ts';
import type { DemoTown } from './demo-town.ts';
import { kleinhausen } from './kleinhausen.ts';
import { lanes, loadTown } from './load-town.ts';
import { musterlingen } from './musterlingen/index.ts';
import { tellNews } from './tell-news.ts';
import { unfinishedPrefix } from './unfinished-demo.ts';
import type { AtTime } from './write-survey.ts';

const towns = [musterlingen, kleinhausen];

interface LoadDemo {
  config: Config & { authSecret: string };
  db: Database;
  ownerUrl: string;
  owner: Client;
}

/** Writes both towns into a database that holds no workspace. @returns who can sign in, and how. */
export async function loadDemo({ config, db, ownerUrl, owner }: LoadDemo): Promise<DemoSignIn[]> {
  // Nothing has to reach the disk before the end: `finish` is what counts, and its commit takes all before it along.
  const hasty = createPool({
    url: ownerUrl,
    role: 'agendawerk_api',
    max: lanes,
    settings: { synchronous_commit: 'off' },
  });
  // An app of its own, that nobody can reach from outside: without limits, and without a line in the log for each of some 450 requests.
  const quiet = { ...config, rateLimit: 0, mail: { ...config.mail, smtpUrl: undefined } };
  let moment: Date | undefined;
  const now = () => moment ?? new Date();
  const atTime: AtTime = async (wanted, work) => {
    moment = wanted instanceof Date ? wanted : new Date(`${wanted}T12:00:00Z`);
    return work().finally(() => {
      moment = undefined;
    });
  };
  const app = await buildApp({ config: quiet, db: { ...db, api: hasty }, logger: createLogger('error'), now });
  try {
    const signIns = makeSignIns(musterlingen);
    const passwords = new Map(signIns.map(({ email, password }) => [email, password]));
    const accounts = await createAccounts({
      db,
      owner,
      towns,
      passwords,
      secret: config.authSecret,
      isSecure: config.isSecure,
    });
    const workspaceIds: string[] = [];
    for (const town of towns) {
      const founded = await foundDemoWorkspace(owner, town, accounts);
      const as = (key: string) => createApiClient({ app, cookie: cookieOf(town, key, accounts) });
      const join = (departmentId: (key: string) => string) =>
        addMembers({ owner, town, accounts, departmentId, ...founded });
      await loadTown({ town, workspaceId: founded.workspaceId, as, atTime, join });
      workspaceIds.push(founded.workspaceId);
    }
    writeSignIns(config.dataDirectory, signIns);
    await finish(owner, workspaceIds);
    await tellNews({ owner, db, workspaceIds });
    return signIns;
  } finally {
    await app.close();
    await hasty.end();
  }
}

/** One transaction turns what was loaded into the demo: before it nothing of it counts, after it everything does. */
async function finish(owner: Client, workspaceIds: readonly string[]): Promise<void> {
  const gone = towns.flatMap((town) => town.people).filter((person) => person.hasLeft);
  await owner.query('begin');
  await owner.query('select app.enter(null, null, null)');
  await owner.query(`update member set status = 'ended' where workspace_id = any($1) and email = any($2)`, [
    workspaceIds,
    gone.map((person) => person.email),
  ]);
  await owner.query('delete from auth.session where user_agent = $1', [loadingAgent]);
  await owner.query('update workspace set slug = substr(slug, length($2) + 1) where id = any($1)', [
    workspaceIds,
    unfinishedPrefix,
  ]);
  await owner.query('commit');
}

function cookieOf(town: DemoTown, key: string, accounts: Accounts): string {
  const person = town.people.find((candidate) => candidate.key === key);
  const account = person && accounts.get(person.email);
  if (!account) throw new Error(`${town.name} has no ${key}`);
  return account.cookie;
}
