import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrokenPromises } from './support/database-catalogue.ts';
import { createTestDatabase } from './support/test-database.ts';

const exceptions = {
  noTenant: {
    app_migration: 'which migrations ran: of the program, not of a workspace',
    'auth.user': 'a person may work in several workspaces',
    'auth.session': 'of a person',
    'auth.account': 'of a person',
    'auth.verification': 'of a person who is not known yet',
    'auth.two_factor': 'of a person',
    'auth.attempt': 'guesses at passwords, before anybody is known',
    'post.mail':
      'may be to a person whatever workspaces they are in; the API reaches it by functions for the current workspace alone',
  },
  noAudit: {
    audit_entry: 'is the record itself',
    training_participant: 'names that are deleted on their day must not live on in the record',
    survey_tally: 'an entry for each answer would name its moment, and who gave it',
    search_entry: 'is derived from tables that are audited',
    notification: 'tells of what is audited where it happens; what somebody has read is nobody else’s business',
    notification_setting: 'what somebody wants mails about is nobody else’s business',
  },
};

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let owner: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

test('every table keeps what the architecture promises', async () => {
  expect(await findBrokenPromises(owner, exceptions)).toEqual([]);
});

test('no exception outlives its table', async () => {
  for (const name of [...Object.keys(exceptions.noTenant), ...Object.keys(exceptions.noAudit)]) {
    const { rows } = await owner.query('select to_regclass($1) is not null as found', [
      name === 'auth.user' ? 'auth."user"' : name,
    ]);
    expect(rows, name).toEqual([{ found: true }]);
  }
});

const wellMade = `
  create table planted (workspace_id uuid not null references workspace (id) on delete cascade, id uuid not null, agenda_id uuid,
    revision integer not null default 1, created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
    primary key (workspace_id, id), foreign key (workspace_id, agenda_id) references agenda (workspace_id, id));
  create index planted_agenda_idx on planted (workspace_id, agenda_id);
  call app.seal('planted', 'goal', 'id');`;

test.each([
  ['a table that is made as all others', wellMade, []],
  [
    'a table that nobody sealed',
    'create table planted (workspace_id uuid, id uuid, primary key (workspace_id, id))',
    [/row-level security/, /audited/],
  ],
  [
    'a policy for everything',
    `${wellMade} create policy all_of_it on planted for select to agendawerk_api using (true)`,
    [/row-level security/],
  ],
  [
    'a policy that lets rows out into another workspace',
    `${wellMade} create policy moved on planted for update to agendawerk_api using (workspace_id = (select app.current_workspace())) with check (true)`,
    [/row-level security/],
  ],
  [
    'row-level security switched off',
    `${wellMade} alter table planted disable row level security`,
    [/row-level security/],
  ],
  ['an audit trigger that is switched off', `${wellMade} alter table planted disable trigger audit`, [/audited/]],
  [
    'an audit trigger that does not hear deletions',
    `${wellMade} drop trigger audit on planted; create trigger audit after insert or update on planted for each row execute function app.audit('goal', 'id')`,
    [/audited/],
  ],
  ['a revision that nobody counts', `${wellMade} drop trigger touch on planted`, [/counts its revisions/]],
  [
    'a key that begins with the id',
    `${wellMade} alter table planted drop constraint planted_pkey; alter table planted add primary key (id, workspace_id)`,
    [/primary key/],
  ],
  ['a foreign key without an index', `${wellMade} drop index planted_agenda_idx`, [/index that begins/]],
  [
    'a foreign key whose index holds only some rows',
    `${wellMade} drop index planted_agenda_idx; create index on planted (workspace_id, agenda_id) where agenda_id is not null`,
    [/index that begins/],
  ],
  [
    'a reference that leaves the workspace',
    `${wellMade} create unique index on agenda (id); alter table agenda add unique (id);
     create index on planted (agenda_id); alter table planted add foreign key (agenda_id) references agenda (id)`,
    [/within the workspace/],
  ],
  [
    'an API that reads passwords',
    'grant usage on schema auth to agendawerk_api; grant select (password) on auth.account to agendawerk_api',
    [/look into sign-in/],
  ],
  [
    'an API that reads letters',
    'grant usage on schema post to agendawerk_api; grant select (letter) on post.mail to agendawerk_api',
    [/outbox and its queue/],
  ],
  ['an API that queues jobs', 'grant insert on pgboss.job_common to agendawerk_api', [/outbox and its queue/]],
  ['a worker that reads measures', 'grant select on measure to agendawerk_worker', [/worker reads no table/]],
  ['a sign-in that reads members', 'grant select on member to agendawerk_auth', [/look into sign-in/]],
  ['an API that can empty a table', 'grant truncate on goal to agendawerk_api', [/empty a table/]],
  ['an API that can log in by itself', 'alter role agendawerk_api login', [/no rights over the server/]],
  [
    'an API that owns a table, for which policies do not count',
    'grant create on schema public to agendawerk_api; alter table goal owner to agendawerk_api',
    [/owns nothing/, /empty a table/],
  ],
  [
    'a function that trusts the path of its caller',
    `create function app.planted() returns integer language sql security definer as 'select 1'`,
    [/looks for names/],
  ],
])('%s', async (_name, plant, expected) => {
  await owner.query('begin');
  try {
    await owner.query(plant);
    const found = await findBrokenPromises(owner, exceptions);
    expect(found, found.join('\n')).toHaveLength(expected.length);
    for (const [index, pattern] of expected.entries()) expect(found[index]).toMatch(pattern);
  } finally {
    await owner.query('rollback');
  }
});
