-- The tenant and who works in it.
create table workspace (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  name text not null check (name <> ''),
  is_demo boolean not null default false,
  -- Counts every writing transaction: the ETag of all lists, and the lock that puts writers in a row.
  clock bigint not null default 1,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table department (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  code text check (code <> ''),
  name text not null check (name <> ''),
  kind text not null default 'internal' check (kind in ('internal', 'company', 'partner')),
  parent_id uuid,
  head_id uuid,
  position integer not null default 0,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, parent_id) references department (workspace_id, id) on delete restrict,
  check (parent_id <> id)
);
create index department_parent_idx on department (workspace_id, parent_id);
create unique index department_code_idx on department (workspace_id, code);

-- A person's place in a workspace. The name is the one used there; it stays when access ends, so that
-- the record still says who did what. user_id is empty until an invitation is accepted.
create table member (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  user_id uuid references auth."user" (id) on delete set null,
  name text not null check (name <> ''),
  email text not null check (email <> ''),
  roles text[] not null check (roles <@ array['admin', 'officer', 'head', 'staff', 'council'] and cardinality(roles) > 0),
  status text not null default 'invited' check (status in ('invited', 'active', 'ended')),
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  check (status <> 'active' or user_id is not null)
);
create unique index member_user_idx on member (user_id, workspace_id);
create unique index member_email_idx on member (workspace_id, lower(email));
alter table department add foreign key (workspace_id, head_id) references member (workspace_id, id) on delete restrict;
create index department_head_idx on department (workspace_id, head_id);

create table member_department (
  workspace_id uuid not null,
  member_id uuid not null,
  department_id uuid not null,
  primary key (workspace_id, member_id, department_id),
  foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade,
  foreign key (workspace_id, department_id) references department (workspace_id, id) on delete cascade
);
create index member_department_department_idx on member_department (workspace_id, department_id);

-- The link in an invitation mail; only the hash of its token is kept.
create table invitation (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  token_hash bytea not null unique,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade
);
create index invitation_member_idx on invitation (workspace_id, member_id);

-- Another system's access; it acts as the member who made it, with one role.
create table api_key (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  name text not null check (name <> ''),
  role text not null check (role in ('admin', 'officer', 'head', 'staff', 'council')),
  token_hash bytea not null unique,
  expires_at timestamptz,
  revoked_at timestamptz,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade
);
create index api_key_member_idx on api_key (workspace_id, member_id);

create table municipality (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  name text not null check (name <> ''),
  kind text not null check (kind in ('stadt', 'gemeinde', 'markt', 'landkreis', 'amt', 'samtgemeinde', 'verbandsgemeinde', 'zweckverband')),
  -- Keys are text: leading zeros count.
  ags text check (ags ~ '^(\d{5}|\d{8})$'),
  ars text check (ars ~ '^\d{12}$'),
  district text,
  population integer check (population >= 0),
  population_source text,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id)
);

-- Who did what, kept by triggers, changed by nobody.
create table audit_entry (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id bigint generated always as identity,
  at timestamptz not null default now(),
  member_id uuid,
  table_name text not null,
  -- What the change belongs to on screen: a changed cost line belongs to its measure.
  subject_kind text not null,
  subject_id uuid not null,
  row_id text not null,
  action text not null check (action in ('insert', 'update', 'delete')),
  before jsonb,
  after jsonb,
  request_id text,
  primary key (workspace_id, id),
  -- The first entry of a new workspace names a member that is inserted a moment later.
  foreign key (workspace_id, member_id) references member (workspace_id, id) deferrable
);
create index audit_entry_subject_idx on audit_entry (workspace_id, subject_id, id desc);
create index audit_entry_member_idx on audit_entry (workspace_id, member_id);
create trigger audit_entry_immutable before update or delete on audit_entry for each row execute function app.refuse_change();

-- Arguments: kind of the subject and the column that holds its id.
-- Old and new values of an update are kept for the changed columns only.
create function app.audit() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  any_row jsonb := coalesce(new_row, old_row);
  old_part jsonb;
  new_part jsonb;
  workspace uuid := coalesce(any_row ->> 'workspace_id', any_row ->> 'id')::uuid;
  hidden text[] := array['workspace_id', 'revision', 'clock', 'created_at', 'updated_at', 'token_hash', 'is_as_suggested', 'next_field_number',
                         'next_goal_number', 'next_kpi_number', 'next_unassigned_number', 'next_measure_number'];
begin
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(key, old_row -> key), jsonb_object_agg(key, value)
      into old_part, new_part
      from jsonb_each(new_row - hidden)
     where old_row -> key is distinct from value;
    if new_part is null then
      return null;
    end if;
  else
    old_part := old_row - hidden;
    new_part := new_row - hidden;
  end if;
  if tg_op = 'DELETE' and not exists (select from public.workspace w where w.id = workspace) then
    return null; -- the workspace itself is being deleted, its record with it
  end if;
  insert into public.audit_entry (workspace_id, member_id, table_name, subject_kind, subject_id, row_id, action, before, after, request_id)
  values (workspace, app.current_member(), tg_table_name, tg_argv[0], (any_row ->> tg_argv[1])::uuid,
          coalesce(any_row ->> 'id', any_row ->> tg_argv[1]), lower(tg_op), old_part, new_part,
          nullif(current_setting('app.request_id', true), ''));
  return null;
end $$;

-- One call that turns a table into one of ours: sealed by workspace, audited, revisions counted.
create procedure app.seal(sealed regclass, subject_kind text, subject_column text)
language plpgsql as $$
declare
  tenant_column text := case when sealed = 'workspace'::regclass then 'id' else 'workspace_id' end;
  -- Counters, and a place in a list that moves because another row moved, are no change of the row itself:
  -- whoever has it open must not be told that it changed meanwhile.
  content text := (select string_agg(quote_ident(attname), ', ') from pg_attribute
                    where attrelid = sealed and attnum > 0 and not attisdropped
                      and attname not in ('position', 'clock') and attname !~ '^next_.*_number$');
begin
  execute format('alter table %s enable row level security', sealed);
  execute format('create policy workspace_only on %s for all to agendawerk_api using (%I = (select app.current_workspace())) with check (%I = (select app.current_workspace()))',
                 sealed, tenant_column, tenant_column);
  execute format('create trigger audit after insert or update or delete on %s for each row execute function app.audit(%L, %L)', sealed, subject_kind, subject_column);
  if exists (select from pg_attribute where attrelid = sealed and attname = 'revision') then
    execute format('create trigger touch before update of %s on %s for each row execute function app.touch()', content, sealed);
  end if;
end $$;

call app.seal('workspace', 'workspace', 'id');
call app.seal('department', 'department', 'id');
call app.seal('member', 'member', 'id');
call app.seal('member_department', 'member', 'member_id');
call app.seal('invitation', 'member', 'member_id');
call app.seal('api_key', 'api_key', 'id');
call app.seal('municipality', 'municipality', 'id');

alter table audit_entry enable row level security;
create policy workspace_only on audit_entry for select to agendawerk_api using (workspace_id = (select app.current_workspace()));

grant select, update (name, slug) on workspace to agendawerk_api;
grant select, insert, update, delete on department, member_department, municipality to agendawerk_api;
grant select, insert, update on member, invitation, api_key to agendawerk_api;
grant select on audit_entry to agendawerk_api;
