-- The agenda with its texts, fields and goals.
create table agenda (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  title text not null check (title <> ''),
  first_year integer check (first_year between 1990 and 2150),
  last_year integer check (last_year between 1990 and 2150),
  sponsor text check (sponsor <> ''),
  next_field_number integer not null default 1,
  next_goal_number integer not null default 1,
  next_kpi_number integer not null default 1,
  next_unassigned_number integer not null default 1,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, slug),
  check (last_year >= first_year)
);

create table agenda_municipality (
  workspace_id uuid not null,
  agenda_id uuid not null,
  municipality_id uuid not null,
  primary key (workspace_id, agenda_id, municipality_id),
  foreign key (workspace_id, agenda_id) references agenda (workspace_id, id) on delete cascade,
  foreign key (workspace_id, municipality_id) references municipality (workspace_id, id) on delete restrict
);
create index agenda_municipality_municipality_idx on agenda_municipality (workspace_id, municipality_id);

-- Rich text is ProseMirror JSON, checked against the closed schema by the API.
create function app.is_rich_text(doc jsonb) returns boolean
language sql immutable parallel safe
return doc is null or (doc ->> 'type' = 'doc' and jsonb_typeof(doc -> 'content') = 'array');

-- The words of a rich text, for search.
create function app.plain_text(doc jsonb) returns text
language sql immutable parallel safe
return (select string_agg(piece #>> '{}', ' ') from jsonb_path_query(doc, 'strict $.**.text') as piece);

create table chapter (
  workspace_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  kind text not null check (kind in ('vision', 'situation', 'principles', 'free')),
  title text not null check (title <> ''),
  body jsonb check (app.is_rich_text(body)),
  position integer not null default 0,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, agenda_id) references agenda (workspace_id, id) on delete cascade
);
create index chapter_agenda_idx on chapter (workspace_id, agenda_id, position);
create unique index chapter_kind_idx on chapter (workspace_id, agenda_id, kind) where kind <> 'free';

create table strategy_field (
  workspace_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  parent_id uuid,
  number integer not null check (number > 0),
  name text not null check (name <> ''),
  description jsonb check (app.is_rich_text(description)),
  colour text check (colour ~ '^#[0-9a-f]{6}$'),
  icon text check (icon <> ''),
  lead_department_id uuid,
  catalogue_id text check (catalogue_id <> ''),
  external_id text check (external_id <> ''),
  position integer not null default 0,
  next_measure_number integer not null default 1,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, agenda_id, number),
  -- Targets of keys that must stay within one agenda.
  unique (workspace_id, agenda_id, id),
  foreign key (workspace_id, agenda_id) references agenda (workspace_id, id) on delete cascade,
  foreign key (workspace_id, agenda_id, parent_id) references strategy_field (workspace_id, agenda_id, id) on delete restrict,
  foreign key (workspace_id, lead_department_id) references department (workspace_id, id) on delete restrict,
  check (parent_id <> id)
);
create index strategy_field_parent_idx on strategy_field (workspace_id, agenda_id, parent_id);
create index strategy_field_lead_idx on strategy_field (workspace_id, lead_department_id);

create table goal (
  workspace_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  -- A goal found in an old plan may have no field yet: a gap, not an error.
  field_id uuid,
  parent_id uuid,
  level text not null default 'strategic' check (level in ('strategic', 'operational')),
  number integer not null check (number > 0),
  title text not null check (title <> ''),
  description jsonb check (app.is_rich_text(description)),
  specific text check (specific <> ''),
  is_accepted boolean not null default false,
  resources text check (resources <> ''),
  due_on date,
  due_precision text check (due_precision in ('day', 'month', 'quarter', 'half', 'year')),
  due_note text,
  catalogue_id text check (catalogue_id <> ''),
  external_id text check (external_id <> ''),
  position integer not null default 0,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, agenda_id, number),
  unique (workspace_id, agenda_id, id),
  foreign key (workspace_id, agenda_id) references agenda (workspace_id, id) on delete cascade,
  foreign key (workspace_id, agenda_id, field_id) references strategy_field (workspace_id, agenda_id, id) on delete restrict,
  foreign key (workspace_id, agenda_id, parent_id) references goal (workspace_id, agenda_id, id) on delete restrict,
  check ((due_on is null) = (due_precision is null)),
  check (level = 'operational' or parent_id is null),
  check (parent_id <> id)
);
create index goal_field_idx on goal (workspace_id, agenda_id, field_id);
create index goal_parent_idx on goal (workspace_id, agenda_id, parent_id);

call app.seal('agenda', 'agenda', 'id');
call app.seal('agenda_municipality', 'agenda', 'agenda_id');
call app.seal('chapter', 'chapter', 'id');
call app.seal('strategy_field', 'field', 'id');
call app.seal('goal', 'goal', 'id');

grant select, insert, update, delete on agenda, agenda_municipality, chapter, strategy_field, goal to agendawerk_api;
grant execute on function app.is_rich_text, app.plain_text to agendawerk_api;
