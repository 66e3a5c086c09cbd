-- A measure with everything that its sheet holds. Its collections change only together with it.
create table measure (
  workspace_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  field_id uuid,
  -- "3.2": field and running number; given once, never reused, kept when the measure moves to another field.
  -- "0.4": made before it had a field.
  number text not null check (number ~ '^\d{1,9}\.\d{1,9}$'),
  sort_key integer[] not null generated always as (string_to_array(number, '.')::integer[]) stored,
  title text not null check (title <> ''),
  description jsonb check (app.is_rich_text(description)),
  benefit text check (benefit <> ''),
  expected_result text check (expected_result <> ''),
  target_group text check (target_group <> ''),
  first_steps text check (first_steps <> ''),
  plain_language text check (plain_language <> ''),
  benefit_quality text check (benefit_quality <> ''),
  benefit_working text check (benefit_working <> ''),
  benefit_service text check (benefit_service <> ''),
  lead_department_id uuid,
  owner_id uuid,
  deputy_id uuid,
  priority text check (priority in ('high', 'medium', 'low')),
  effort smallint check (effort between 1 and 5),
  impact smallint check (impact between 1 and 5),
  start_on date,
  start_precision text check (start_precision in ('day', 'month', 'quarter', 'half', 'year')),
  start_note text,
  end_on date,
  end_precision text check (end_precision in ('day', 'month', 'quarter', 'half', 'year')),
  end_note text,
  municipality_role text check (municipality_role in ('provider', 'guarantor', 'initiator', 'partner', 'steering')),
  level text check (level in ('administration', 'group', 'community', 'region')),
  trend smallint check (trend between 1 and 5),
  is_internal boolean,
  uses_ai boolean not null default false,
  ai_purpose text check (ai_purpose <> ''),
  ai_risk_class text check (ai_risk_class in ('minimal', 'limited', 'high', 'prohibited')),
  ai_human_control text check (ai_human_control <> ''),
  ai_transparency text check (ai_transparency <> ''),
  adopted_from text check (adopted_from <> ''),
  outcome text check (outcome in ('merged', 'dropped', 'failed', 'replaced')),
  successor_id uuid,
  -- Copied from the newest progress update by a trigger; the API has no right to write them.
  status text not null default 'idea' check (status in ('idea', 'planned', 'running', 'done', 'paused', 'dropped')),
  light text check (light in ('green', 'amber', 'red')),
  percent smallint check (percent between 0 and 100),
  reported_on date,
  catalogue_id text check (catalogue_id <> ''),
  external_id text check (external_id <> ''),
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, agenda_id, number),
  unique (workspace_id, agenda_id, id),
  foreign key (workspace_id, agenda_id) references agenda (workspace_id, id) on delete cascade,
  foreign key (workspace_id, agenda_id, field_id) references strategy_field (workspace_id, agenda_id, id) on delete restrict,
  foreign key (workspace_id, lead_department_id) references department (workspace_id, id) on delete restrict,
  foreign key (workspace_id, owner_id) references member (workspace_id, id) on delete restrict,
  foreign key (workspace_id, deputy_id) references member (workspace_id, id) on delete restrict,
  foreign key (workspace_id, agenda_id, successor_id) references measure (workspace_id, agenda_id, id) on delete restrict,
  check ((start_on is null) = (start_precision is null)),
  check ((end_on is null) = (end_precision is null)),
  check (successor_id <> id)
);
create index measure_list_idx on measure (workspace_id, agenda_id, sort_key, id);
create index measure_field_idx on measure (workspace_id, agenda_id, field_id);
create index measure_lead_idx on measure (workspace_id, lead_department_id);
create index measure_owner_idx on measure (workspace_id, owner_id);
create index measure_deputy_idx on measure (workspace_id, deputy_id);
create index measure_successor_idx on measure (workspace_id, agenda_id, successor_id);
create unique index measure_external_idx on measure (workspace_id, agenda_id, external_id);

create table measure_goal (
  workspace_id uuid not null,
  agenda_id uuid not null,
  measure_id uuid not null,
  goal_id uuid not null,
  primary key (workspace_id, measure_id, goal_id),
  foreign key (workspace_id, agenda_id, measure_id) references measure (workspace_id, agenda_id, id) on delete cascade,
  foreign key (workspace_id, agenda_id, goal_id) references goal (workspace_id, agenda_id, id) on delete cascade
);
create index measure_goal_measure_idx on measure_goal (workspace_id, agenda_id, measure_id);
create index measure_goal_goal_idx on measure_goal (workspace_id, agenda_id, goal_id);

-- RACI: who else takes part and how (the lead department stands on the measure itself).
create table measure_department (
  workspace_id uuid not null,
  measure_id uuid not null,
  department_id uuid not null,
  part text not null check (part in ('responsible', 'accountable', 'consulted', 'informed')),
  primary key (workspace_id, measure_id, department_id),
  foreign key (workspace_id, measure_id) references measure (workspace_id, id) on delete cascade,
  foreign key (workspace_id, department_id) references department (workspace_id, id) on delete restrict
);
create index measure_department_department_idx on measure_department (workspace_id, department_id);

-- measure_id cannot start or end before depends_on_id has.
create table measure_dependency (
  workspace_id uuid not null,
  agenda_id uuid not null,
  measure_id uuid not null,
  depends_on_id uuid not null,
  note text,
  primary key (workspace_id, measure_id, depends_on_id),
  foreign key (workspace_id, agenda_id, measure_id) references measure (workspace_id, agenda_id, id) on delete cascade,
  foreign key (workspace_id, agenda_id, depends_on_id) references measure (workspace_id, agenda_id, id) on delete cascade,
  check (measure_id <> depends_on_id)
);
create index measure_dependency_measure_idx on measure_dependency (workspace_id, agenda_id, measure_id);
create index measure_dependency_target_idx on measure_dependency (workspace_id, agenda_id, depends_on_id);

create table milestone (
  workspace_id uuid not null,
  id uuid not null,
  measure_id uuid not null,
  title text not null check (title <> ''),
  due_on date,
  due_precision text check (due_precision in ('day', 'month', 'quarter', 'half', 'year')),
  due_note text,
  done_on date,
  position integer not null default 0,
  primary key (workspace_id, id),
  foreign key (workspace_id, measure_id) references measure (workspace_id, id) on delete cascade,
  check ((due_on is null) = (due_precision is null))
);
create index milestone_measure_idx on milestone (workspace_id, measure_id, position);

create table risk (
  workspace_id uuid not null,
  id uuid not null,
  measure_id uuid not null,
  title text not null check (title <> ''),
  likelihood smallint check (likelihood between 1 and 5),
  impact smallint check (impact between 1 and 5),
  mitigation text check (mitigation <> ''),
  position integer not null default 0,
  primary key (workspace_id, id),
  foreign key (workspace_id, measure_id) references measure (workspace_id, id) on delete cascade
);
create index risk_measure_idx on risk (workspace_id, measure_id, position);

-- Amounts in euros. No amount: open. amount_max: a range such as "200-500 T€". No year: not yet known when.
create table cost_line (
  workspace_id uuid not null,
  id uuid not null,
  measure_id uuid not null,
  year integer check (year between 1990 and 2150),
  until_year integer check (until_year between 1990 and 2150),
  kind text not null check (kind in ('investment', 'expense', 'personnel')),
  recurrence text not null default 'once' check (recurrence in ('once', 'yearly')),
  amount numeric(14, 2) check (amount >= 0),
  amount_max numeric(14, 2),
  -- Paid so far; null where nobody has said.
  spent numeric(14, 2) check (spent >= 0),
  budget_line text check (budget_line <> ''),
  note text check (note <> ''),
  position integer not null default 0,
  primary key (workspace_id, id),
  foreign key (workspace_id, measure_id) references measure (workspace_id, id) on delete cascade,
  check (amount_max is null or (amount is not null and amount_max >= amount)),
  check (until_year is null or (recurrence = 'yearly' and until_year >= year))
);
create index cost_line_measure_idx on cost_line (workspace_id, measure_id, position) include (year, until_year, kind, recurrence, amount, amount_max);

create table funding_line (
  workspace_id uuid not null,
  id uuid not null,
  measure_id uuid not null,
  programme text not null check (programme <> ''),
  year integer check (year between 1990 and 2150),
  amount numeric(14, 2) check (amount >= 0),
  state text not null default 'considered' check (state in ('considered', 'requested', 'granted', 'rejected')),
  note text check (note <> ''),
  position integer not null default 0,
  primary key (workspace_id, id),
  foreign key (workspace_id, measure_id) references measure (workspace_id, id) on delete cascade
);
create index funding_line_measure_idx on funding_line (workspace_id, measure_id, position) include (year, amount, state);

-- Full-time equivalents a year.
create table staff_need (
  workspace_id uuid not null,
  id uuid not null,
  measure_id uuid not null,
  year integer check (year between 1990 and 2150),
  fte numeric(6, 2) check (fte >= 0),
  note text check (note <> ''),
  position integer not null default 0,
  primary key (workspace_id, id),
  foreign key (workspace_id, measure_id) references measure (workspace_id, id) on delete cascade
);
create index staff_need_measure_idx on staff_need (workspace_id, measure_id, position);

-- The story of a measure, and the only way its status, light and percentage change.
create table progress_update (
  workspace_id uuid not null,
  id uuid not null,
  measure_id uuid not null,
  reported_on date not null,
  status text not null check (status in ('idea', 'planned', 'running', 'done', 'paused', 'dropped')),
  light text check (light in ('green', 'amber', 'red')),
  percent smallint check (percent between 0 and 100),
  done_text text check (done_text <> ''),
  next_text text check (next_text <> ''),
  reason text check (reason <> ''),
  remedy text check (remedy <> ''),
  closing text check (closing <> ''),
  author_id uuid,
  author_name text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, measure_id) references measure (workspace_id, id) on delete cascade,
  foreign key (workspace_id, author_id) references member (workspace_id, id) on delete restrict,
  check (coalesce(light, 'green') = 'green' or (reason is not null and remedy is not null)),
  check (status not in ('done', 'dropped') or closing is not null)
);
create index progress_update_measure_idx on progress_update (workspace_id, measure_id, reported_on desc, created_at desc);
create index progress_update_author_idx on progress_update (workspace_id, author_id);
create trigger progress_update_immutable before update or delete on progress_update for each row execute function app.refuse_change();

-- A report about an earlier day completes the story without turning the present back.
create function app.apply_progress() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update measure
     set status = new.status, light = new.light, percent = new.percent, reported_on = new.reported_on
   where workspace_id = new.workspace_id and id = new.measure_id
     and (reported_on is null or reported_on <= new.reported_on);
  return null;
end $$;
create trigger apply_progress after insert on progress_update for each row execute function app.apply_progress();

call app.seal('measure', 'measure', 'id');
call app.seal('measure_goal', 'measure', 'measure_id');
call app.seal('measure_department', 'measure', 'measure_id');
call app.seal('measure_dependency', 'measure', 'measure_id');
call app.seal('milestone', 'measure', 'measure_id');
call app.seal('risk', 'measure', 'measure_id');
call app.seal('cost_line', 'measure', 'measure_id');
call app.seal('funding_line', 'measure', 'measure_id');
call app.seal('staff_need', 'measure', 'measure_id');
call app.seal('progress_update', 'measure', 'measure_id');

grant select, delete on measure to agendawerk_api;
grant insert (workspace_id, id, agenda_id, field_id, number, title, description, benefit, expected_result, target_group, first_steps,
  plain_language, benefit_quality, benefit_working, benefit_service, lead_department_id, owner_id, deputy_id, priority, effort, impact,
  start_on, start_precision, start_note, end_on, end_precision, end_note, municipality_role, level, trend, is_internal, uses_ai,
  ai_purpose, ai_risk_class, ai_human_control, ai_transparency, adopted_from, outcome, successor_id, catalogue_id, external_id) on measure to agendawerk_api;
grant update (field_id, title, description, benefit, expected_result, target_group, first_steps,
  plain_language, benefit_quality, benefit_working, benefit_service, lead_department_id, owner_id, deputy_id, priority, effort, impact,
  start_on, start_precision, start_note, end_on, end_precision, end_note, municipality_role, level, trend, is_internal, uses_ai,
  ai_purpose, ai_risk_class, ai_human_control, ai_transparency, adopted_from, outcome, successor_id, catalogue_id, external_id) on measure to agendawerk_api;
grant select, insert, update, delete on measure_goal, measure_department, measure_dependency, milestone, risk, cost_line, funding_line, staff_need to agendawerk_api;
grant select, insert on progress_update to agendawerk_api;
