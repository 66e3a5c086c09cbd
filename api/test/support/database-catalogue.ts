import type { Client } from 'pg';

/** Tables that are allowed to be without something, each with the reason. */
export interface Exceptions {
  /** Not data of a workspace at all. */
  noTenant: Record<string, string>;
  /** Not audited. */
  noAudit: Record<string, string>;
}

const ourTables = `
  select c.oid, n.nspname, format('%s%s', case when n.nspname = 'public' then '' else n.nspname || '.' end, c.relname) as name,
         case when c.relname = 'workspace' and n.nspname = 'public' then 'id' else 'workspace_id' end as tenant_column, c.relrowsecurity
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|pgboss$)' and n.nspname <> 'information_schema'`;

/** Each answers the tables that break a rule, as `table` and what else there is to say. */
const tableRules: { sentence: string; appliesTo: 'tenant' | 'audited' | 'every'; sql: string }[] = [
  {
    sentence: 'has row-level security, and every policy keeps to the current workspace',
    appliesTo: 'tenant',
    sql: `select t.name from (${ourTables}) t
       where not t.relrowsecurity
          or not exists (select from pg_policy p where p.polrelid = t.oid and p.polroles = array['agendawerk_api'::regrole::oid])
          or exists (select from pg_policy p where p.polrelid = t.oid
               and (coalesce(pg_get_expr(p.polqual, p.polrelid), '') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')
                      !~ ('\\(' || t.tenant_column || ' = \\( SELECT app\\.current_workspace\\(\\)')
                 or (p.polcmd in ('*', 'a', 'w') and coalesce(pg_get_expr(p.polwithcheck, p.polrelid), pg_get_expr(p.polqual, p.polrelid)) !~ 'current_workspace')))`,
  },
  {
    sentence: 'has a primary key that begins with the workspace',
    appliesTo: 'tenant',
    sql: `select t.name from (${ourTables}) t
       where not exists (select from pg_constraint k join pg_attribute a on a.attrelid = t.oid and a.attnum = k.conkey[1]
                          where k.conrelid = t.oid and k.contype = 'p' and a.attname = t.tenant_column)`,
  },
  {
    sentence: 'refers to other tables within the workspace only',
    appliesTo: 'tenant',
    sql: `select t.name, k.conname as detail from (${ourTables}) t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
       where k.confrelid <> 'auth."user"'::regclass
         and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attnum = any (k.conkey) and a.attname = t.tenant_column)`,
  },
  {
    sentence: 'is audited on every insert, update and delete',
    appliesTo: 'audited',
    sql: `select t.name from (${ourTables}) t
       where not exists (select from pg_trigger g where g.tgrelid = t.oid and g.tgfoid = 'app.audit'::regproc
                            and g.tgenabled = 'O' and g.tgqual is null and g.tgtype = 1 | 4 | 8 | 16)`,
  },
  {
    sentence: 'counts its revisions by itself',
    appliesTo: 'tenant',
    sql: `select t.name from (${ourTables}) t join pg_attribute a on a.attrelid = t.oid and a.attname = 'revision'
       where not exists (select from pg_trigger g where g.tgrelid = t.oid and g.tgfoid = 'app.touch'::regproc and g.tgenabled = 'O')`,
  },
  {
    sentence: 'has an index that begins with the columns of each foreign key',
    appliesTo: 'every',
    sql: `select t.name, k.conname as detail from (${ourTables}) t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
       where not exists (
         select from pg_index i where i.indrelid = t.oid and i.indisvalid and i.indpred is null and i.indnkeyatts >= cardinality(k.conkey)
            and (select array_agg(column_number order by column_number) from unnest((i.indkey::int2[])[0:cardinality(k.conkey) - 1]) as column_number)
              = (select array_agg(column_number order by column_number) from unnest(k.conkey) as column_number))`,
  },
];

/** Each answers what the roles of the program can do and must not. */
const roleRules: { sentence: string; sql: string }[] = [
  {
    sentence: 'a role of the program has no rights over the server and is nobody else',
    sql: `select r.rolname as name from pg_roles r where r.rolname in ('agendawerk_api', 'agendawerk_auth', 'agendawerk_worker')
       and (r.rolsuper or r.rolbypassrls or r.rolcreatedb or r.rolcreaterole or r.rolcanlogin or r.rolreplication
         or exists (select from pg_auth_members m where m.member = r.oid))`,
  },
  {
    sentence: 'a role of the program owns nothing',
    sql: `select r.rolname as name, o.name as detail from pg_roles r join (
         select relowner as owner, relname::text as name from pg_class where relkind in ('r', 'p', 'v', 'm', 'S') union all select proowner, proname from pg_proc
         union all select nspowner, nspname from pg_namespace union all select datdba, datname from pg_database
       ) o on o.owner = r.oid where r.rolname in ('agendawerk_api', 'agendawerk_auth', 'agendawerk_worker')`,
  },
  {
    sentence: 'the API cannot look into sign-in, and sign-in cannot look into workspaces',
    sql: `select t.name, r.rolname as detail from (${ourTables}) t, pg_roles r
       where (r.rolname = 'agendawerk_api') = (t.nspname = 'auth') and r.rolname in ('agendawerk_api', 'agendawerk_auth')
         and (has_any_column_privilege(r.rolname, t.oid, 'SELECT, INSERT, UPDATE, REFERENCES') or has_table_privilege(r.rolname, t.oid, 'DELETE, TRUNCATE, TRIGGER'))`,
  },
  {
    sentence: 'the outbox and its queue are reached by functions alone, the queue by its worker',
    sql: `select c.oid::regclass::text as name, r.rolname as detail from pg_class c join pg_namespace n on n.oid = c.relnamespace, pg_roles r
       where c.relkind in ('r', 'p') and n.nspname in ('post', 'pgboss') and r.rolname in ('agendawerk_api', 'agendawerk_auth', 'agendawerk_worker')
         and not (r.rolname = 'agendawerk_worker' and n.nspname = 'pgboss')
         and (has_any_column_privilege(r.rolname, c.oid, 'SELECT, INSERT, UPDATE, REFERENCES') or has_table_privilege(r.rolname, c.oid, 'DELETE, TRUNCATE, TRIGGER'))`,
  },
  {
    sentence: 'the worker reads no table of a workspace and none of the sign-in',
    sql: `select t.name from (${ourTables}) t where has_any_column_privilege('agendawerk_worker', t.oid, 'SELECT, INSERT, UPDATE, REFERENCES')`,
  },
  {
    sentence: 'the API cannot empty a table or hang triggers on it',
    sql: `select t.name from (${ourTables}) t where has_table_privilege('agendawerk_api', t.oid, 'TRUNCATE, TRIGGER, REFERENCES')`,
  },
  {
    sentence: 'a function that acts with the rights of its owner says where it looks for names',
    sql: `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and n.nspname !~ '^pg_' and not coalesce(p.proconfig::text, '') ~ 'search_path=pg_catalog'`,
  },
];

/** Every sentence of ours that the database breaks: "table sentence (detail)". */
export async function findBrokenPromises(client: Client, { noTenant, noAudit }: Exceptions): Promise<string[]> {
  const exempt = { tenant: noTenant, audited: { ...noTenant, ...noAudit }, every: {} };
  const broken: string[] = [];
  for (const { sentence, appliesTo, sql } of tableRules) {
    for (const { name, detail } of await findRows(client, sql)) {
      if (!(name in exempt[appliesTo])) broken.push(describe(`not so: ${name} ${sentence}`, detail));
    }
  }
  for (const { sentence, sql } of roleRules) {
    for (const { name, detail } of await findRows(client, sql))
      broken.push(describe(`not so: ${sentence}: ${name}`, detail));
  }
  return broken;
}

async function findRows(client: Client, sql: string): Promise<{ name: string; detail?: string }[]> {
  return (await client.query<{ name: string; detail?: string }>(sql)).rows;
}

function describe(sentence: string, detail: string | undefined): string {
  return detail === undefined ? sentence : `${sentence} (${detail})`;
}
