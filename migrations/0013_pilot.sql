-- Pilots: a hypothesis tried on a small scale, judged by criteria that were fixed before the start.
create table pilot (
  workspace_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  measure_id uuid,
  title text not null check (title <> ''),
  hypothesis text check (hypothesis <> ''),
  place text check (place <> ''),
  target_group text check (target_group <> ''),
  start_on date,
  start_precision text check (start_precision in ('day', 'month', 'quarter', 'half', 'year')),
  start_note text,
  end_on date,
  end_precision text check (end_precision in ('day', 'month', 'quarter', 'half', 'year')),
  end_note text,
  budget numeric(14, 2) check (budget >= 0),
  responsible_id uuid,
  -- Asked before the start, not after: who runs it afterwards, and what that costs a year.
  operator text check (operator <> ''),
  running_costs numeric(14, 2) check (running_costs >= 0),
  started_on date,
  ended_on date,
  results text check (results <> ''),
  lessons text check (lessons <> ''),
  decision text check (decision in ('roll_out', 'repeat', 'stop')),
  decision_reason text check (decision_reason <> ''),
  decided_on date,
  decided_by_id uuid,
  decided_by_name text,
  -- The measure that carries a successful pilot on.
  rolled_out_id uuid,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, agenda_id) references agenda (workspace_id, id) on delete cascade,
  foreign key (workspace_id, agenda_id, measure_id) references measure (workspace_id, agenda_id, id) on delete set null (measure_id),
  foreign key (workspace_id, agenda_id, rolled_out_id) references measure (workspace_id, agenda_id, id) on delete set null (rolled_out_id),
  foreign key (workspace_id, responsible_id) references member (workspace_id, id) on delete restrict,
  foreign key (workspace_id, decided_by_id) references member (workspace_id, id) on delete restrict,
  unique (workspace_id, agenda_id, id),
  check ((start_on is null) = (start_precision is null)),
  check ((end_on is null) = (end_precision is null)),
  check (ended_on is null or (started_on is not null and ended_on >= started_on)),
  check (decision is null or (ended_on is not null and decision_reason is not null and decided_on >= ended_on and decided_by_name is not null)),
  check (rolled_out_id is null or decision = 'roll_out')
);
create index pilot_measure_idx on pilot (workspace_id, agenda_id, measure_id);
create index pilot_rolled_out_idx on pilot (workspace_id, agenda_id, rolled_out_id);
create index pilot_responsible_idx on pilot (workspace_id, responsible_id);
create index pilot_decided_by_idx on pilot (workspace_id, decided_by_id);

-- `threshold` is what the value is held against; `threshold_max` the upper bound of "between".
create table pilot_criterion (
  workspace_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  pilot_id uuid not null,
  title text not null check (title <> ''),
  method text check (method <> ''),
  kpi_id uuid,
  comparison text not null check (comparison in ('at_least', 'at_most', 'between')),
  threshold numeric,
  threshold_max numeric,
  unit text check (unit <> ''),
  value numeric,
  value_on date,
  -- Why there is no value.
  missing_reason text check (missing_reason <> ''),
  position integer not null default 0,
  primary key (workspace_id, id),
  foreign key (workspace_id, agenda_id, pilot_id) references pilot (workspace_id, agenda_id, id) on delete cascade,
  foreign key (workspace_id, agenda_id, kpi_id) references kpi (workspace_id, agenda_id, id) on delete set null (kpi_id),
  check (comparison = 'between' or threshold_max is null),
  check (threshold_max >= threshold),
  check (value_on is null or value is not null)
);
create index pilot_criterion_pilot_idx on pilot_criterion (workspace_id, agenda_id, pilot_id, position);
create index pilot_criterion_kpi_idx on pilot_criterion (workspace_id, agenda_id, kpi_id);

-- From the start on only what was measured may still change, after the decision nothing.
create function app.keep_criteria() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  criterion record := case when tg_op = 'DELETE' then old else new end;
  present record;
begin
  if pg_trigger_depth() > 1 then
    return criterion; -- the pilot, the agenda or the KPI is being deleted
  end if;
  select p.started_on, p.decision into present from pilot p where p.workspace_id = criterion.workspace_id and p.id = criterion.pilot_id;
  if present.decision is not null then
    raise exception 'a pilot that was decided never changes' using errcode = 'restrict_violation';
  end if;
  if present.started_on is null then
    return criterion;
  end if;
  if tg_op <> 'UPDATE' or (old.title, old.method, old.kpi_id, old.comparison, old.threshold, old.threshold_max, old.unit, old.position)
      is distinct from (new.title, new.method, new.kpi_id, new.comparison, new.threshold, new.threshold_max, new.unit, new.position) then
    raise exception 'the criteria of a pilot are fixed when it starts' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_criteria before insert or update or delete on pilot_criterion for each row execute function app.keep_criteria();

-- A start needs criteria, a decision every answer; what was started or decided is not taken back, and stays.
create function app.keep_pilot() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if pg_trigger_depth() > 1 then
    return case when tg_op = 'DELETE' then old else new end; -- the agenda is being deleted, or a measure that it leads to
  end if;
  if tg_op = 'DELETE' then
    if old.started_on is not null then
      raise exception 'a pilot that has started stays' using errcode = 'restrict_violation';
    end if;
    return old;
  end if;
  if old.decision is not null and (to_jsonb(new) - array['revision', 'updated_at']) <> (to_jsonb(old) - array['revision', 'updated_at']) then
    raise exception 'a pilot that was decided never changes' using errcode = 'restrict_violation';
  end if;
  if old.started_on is not null and new.started_on is distinct from old.started_on then
    raise exception 'a pilot starts once' using errcode = 'restrict_violation';
  end if;
  if old.started_on is null and new.started_on is not null
      and not exists (select from pilot_criterion c where c.workspace_id = new.workspace_id and c.pilot_id = new.id and c.threshold is not null) then
    raise exception 'a pilot without criteria cannot start' using errcode = 'restrict_violation';
  end if;
  if new.decision is not null
      and exists (select from pilot_criterion c where c.workspace_id = new.workspace_id and c.pilot_id = new.id and c.value is null and c.missing_reason is null) then
    raise exception 'every criterion has a value or a reason before the decision' using errcode = 'restrict_violation';
  end if;
  if new.decision is not null and old.decision is null then
    new.decided_by_id := app.current_member();
    new.decided_by_name := (select m.name from member m where m.workspace_id = new.workspace_id and m.id = new.decided_by_id);
  end if;
  return new;
end $$;
create trigger keep_pilot before update or delete on pilot for each row execute function app.keep_pilot();

call app.seal('pilot', 'pilot', 'id');
call app.seal('pilot_criterion', 'pilot', 'pilot_id');
grant select, insert, update, delete on pilot, pilot_criterion to agendawerk_api;

-- Found by their words and those of their criteria.
alter table search_entry drop constraint search_entry_kind_check;
alter table search_entry add constraint search_entry_kind_check
  check (kind in ('agenda', 'chapter', 'field', 'goal', 'measure', 'kpi', 'update', 'pilot'));

create function app.index_pilot() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  changed jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
begin
  perform app.put_search_entry(p.workspace_id, 'pilot', p.id, p.agenda_id, p.id, null, p.title,
    concat_ws(E'\n', p.hypothesis, p.place, p.target_group, p.operator, p.results, p.lessons, p.decision_reason,
      (select string_agg(concat_ws(' ', c.title, c.method, c.missing_reason), E'\n' order by c.position)
         from pilot_criterion c where c.workspace_id = p.workspace_id and c.pilot_id = p.id)))
    from pilot p
   where p.workspace_id = (changed ->> 'workspace_id')::uuid and p.id = (changed ->> tg_argv[0])::uuid;
  return null;
end $$;
create trigger search_write after insert or update on pilot for each row execute function app.index_pilot('id');
create trigger search_delete after delete on pilot for each row execute function app.forget_in_search('pilot');
create trigger search_write after insert or update or delete on pilot_criterion for each row execute function app.index_pilot('pilot_id');
revoke all on function app.keep_criteria, app.keep_pilot, app.index_pilot from public;
