-- KPIs. Everything derived from readings is computed when read.
create table kpi (
  workspace_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  number integer not null check (number > 0),
  name text not null check (name <> ''),
  definition text check (definition <> ''),
  unit text check (unit <> ''),
  decimals smallint not null default 0 check (decimals between 0 and 6),
  direction text not null default 'higher' check (direction in ('higher', 'lower', 'range')),
  range_min numeric,
  range_max numeric,
  baseline_value numeric,
  baseline_on date,
  baseline_note text check (baseline_note <> ''),
  frequency text check (frequency in ('monthly', 'quarterly', 'half_yearly', 'yearly')),
  responsible_id uuid,
  department_id uuid,
  source text check (source <> ''),
  catalogue_id text check (catalogue_id <> ''),
  external_id text check (external_id <> ''),
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, agenda_id, number),
  unique (workspace_id, agenda_id, id),
  foreign key (workspace_id, agenda_id) references agenda (workspace_id, id) on delete cascade,
  foreign key (workspace_id, responsible_id) references member (workspace_id, id) on delete restrict,
  foreign key (workspace_id, department_id) references department (workspace_id, id) on delete restrict,
  check (range_max >= range_min)
);
create index kpi_responsible_idx on kpi (workspace_id, responsible_id);
create index kpi_department_idx on kpi (workspace_id, department_id);

create table kpi_target (
  workspace_id uuid not null,
  kpi_id uuid not null,
  due_on date not null,
  value numeric not null,
  primary key (workspace_id, kpi_id, due_on),
  foreign key (workspace_id, kpi_id) references kpi (workspace_id, id) on delete cascade
);

create table kpi_goal (
  workspace_id uuid not null,
  agenda_id uuid not null,
  kpi_id uuid not null,
  goal_id uuid not null,
  primary key (workspace_id, kpi_id, goal_id),
  foreign key (workspace_id, agenda_id, kpi_id) references kpi (workspace_id, agenda_id, id) on delete cascade,
  foreign key (workspace_id, agenda_id, goal_id) references goal (workspace_id, agenda_id, id) on delete cascade
);
create index kpi_goal_kpi_idx on kpi_goal (workspace_id, agenda_id, kpi_id);
create index kpi_goal_goal_idx on kpi_goal (workspace_id, agenda_id, goal_id);

create table kpi_measure (
  workspace_id uuid not null,
  agenda_id uuid not null,
  kpi_id uuid not null,
  measure_id uuid not null,
  primary key (workspace_id, kpi_id, measure_id),
  foreign key (workspace_id, agenda_id, kpi_id) references kpi (workspace_id, agenda_id, id) on delete cascade,
  foreign key (workspace_id, agenda_id, measure_id) references measure (workspace_id, agenda_id, id) on delete cascade
);
create index kpi_measure_kpi_idx on kpi_measure (workspace_id, agenda_id, kpi_id);
create index kpi_measure_measure_idx on kpi_measure (workspace_id, agenda_id, measure_id, kpi_id);

create table kpi_reading (
  workspace_id uuid not null,
  id uuid not null,
  kpi_id uuid not null,
  read_on date not null,
  value numeric not null,
  note text check (note <> ''),
  -- Few readings have a note. Saying so in the index lets a list of all readings pass the table itself by.
  has_note boolean not null generated always as (note is not null) stored,
  origin text not null default 'manual' check (origin in ('manual', 'file', 'api')),
  -- The way of counting changed with this reading: no line and no trend across it.
  is_break boolean not null default false,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, kpi_id) references kpi (workspace_id, id) on delete cascade
);
create unique index kpi_reading_series_idx on kpi_reading (workspace_id, kpi_id, read_on) include (value, is_break, origin, has_note, id, revision);

call app.seal('kpi', 'kpi', 'id');
call app.seal('kpi_target', 'kpi', 'kpi_id');
call app.seal('kpi_goal', 'kpi', 'kpi_id');
call app.seal('kpi_measure', 'kpi', 'kpi_id');
call app.seal('kpi_reading', 'kpi', 'kpi_id');

grant select, insert, update, delete on kpi, kpi_target, kpi_goal, kpi_measure, kpi_reading to agendawerk_api;
