-- Technology decisions: need, options, must-haves, weighted criteria, scores by several assessors, costs and benefits by year.
create table decision (
  workspace_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  title text not null check (title <> ''),
  need text check (need <> ''),
  requirements text check (requirements <> ''),
  -- Interest in percent by which later years are discounted, from where, and as of when.
  rate numeric(5, 2) check (rate between 0 and 30),
  rate_source text check (rate_source <> ''),
  rate_on date,
  first_year integer,
  chosen_option_id uuid,
  decision_reason text check (decision_reason <> ''),
  decided_on date,
  decided_by_id uuid,
  decided_by_name text,
  -- The decision in whose place this one was begun. It counts as superseded once this one is taken.
  supersedes_id uuid,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, agenda_id) references agenda (workspace_id, id) on delete cascade,
  foreign key (workspace_id, decided_by_id) references member (workspace_id, id) on delete restrict,
  unique (workspace_id, agenda_id, id),
  foreign key (workspace_id, agenda_id, supersedes_id) references decision (workspace_id, agenda_id, id) on delete set null (supersedes_id),
  constraint decision_has_one_successor unique (workspace_id, agenda_id, supersedes_id),
  constraint decision_is_taken_wholly check (
    (decided_on is null and chosen_option_id is null and decision_reason is null and decided_by_name is null)
    or (decided_on is not null and chosen_option_id is not null and decision_reason is not null and decided_by_name is not null))
);
create index decision_decided_by_idx on decision (workspace_id, decided_by_id);
create index decision_chosen_option_idx on decision (workspace_id, id, chosen_option_id);

create table decision_measure (
  workspace_id uuid not null,
  agenda_id uuid not null,
  decision_id uuid not null,
  measure_id uuid not null,
  primary key (workspace_id, decision_id, measure_id),
  foreign key (workspace_id, agenda_id, decision_id) references decision (workspace_id, agenda_id, id) on delete cascade,
  foreign key (workspace_id, agenda_id, measure_id) references measure (workspace_id, agenda_id, id) on delete cascade
);
create index decision_measure_decision_idx on decision_measure (workspace_id, agenda_id, decision_id);
create index decision_measure_measure_idx on decision_measure (workspace_id, agenda_id, measure_id);

create table decision_option (
  workspace_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  title text not null check (title <> ''),
  kind text not null check (kind in ('product', 'approach', 'reuse', 'efa', 'open_source', 'own_development')),
  provider text check (provider <> ''),
  link text check (link ~ '^https?://'),
  description text check (description <> ''),
  uses_ai boolean not null default false,
  ai_purpose text check (ai_purpose <> ''),
  ai_data text check (ai_data <> ''),
  ai_risk_class text check (ai_risk_class in ('minimal', 'limited', 'high', 'prohibited')),
  ai_human_control text check (ai_human_control <> ''),
  ai_staff_transparency text check (ai_staff_transparency <> ''),
  ai_citizen_transparency text check (ai_citizen_transparency <> ''),
  position integer not null default 0,
  primary key (workspace_id, id),
  unique (workspace_id, decision_id, id),
  foreign key (workspace_id, decision_id) references decision (workspace_id, id) on delete cascade
);
create index decision_option_decision_idx on decision_option (workspace_id, decision_id, position);

alter table decision add constraint decision_chose_its_own_option
  foreign key (workspace_id, id, chosen_option_id) references decision_option (workspace_id, decision_id, id) on delete no action deferrable initially deferred;

create table decision_must_have (
  workspace_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  title text not null check (title <> ''),
  question text check (question <> ''),
  position integer not null default 0,
  primary key (workspace_id, id),
  unique (workspace_id, decision_id, id),
  foreign key (workspace_id, decision_id) references decision (workspace_id, id) on delete cascade
);
create index decision_must_have_decision_idx on decision_must_have (workspace_id, decision_id, position);

create table decision_criterion (
  workspace_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  title text not null check (title <> ''),
  question text check (question <> ''),
  -- Percent; those of a decision are 100 together.
  weight numeric(5, 2) not null check (weight between 0 and 100),
  is_locked boolean not null default false,
  aspect text check (aspect in ('scalability', 'future')),
  position integer not null default 0,
  primary key (workspace_id, id),
  unique (workspace_id, decision_id, id),
  foreign key (workspace_id, decision_id) references decision (workspace_id, id) on delete cascade
);
create index decision_criterion_decision_idx on decision_criterion (workspace_id, decision_id, position);

create table decision_assessor (
  workspace_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  name text not null check (name <> ''),
  position integer not null default 0,
  primary key (workspace_id, id),
  unique (workspace_id, decision_id, id),
  foreign key (workspace_id, decision_id) references decision (workspace_id, id) on delete cascade
);
create index decision_assessor_decision_idx on decision_assessor (workspace_id, decision_id, position);

-- Whether an option meets a must-have. Neither yes nor no: somebody wrote why it is still open.
create table decision_verdict (
  workspace_id uuid not null,
  decision_id uuid not null,
  option_id uuid not null,
  must_have_id uuid not null,
  is_met boolean,
  reason text check (reason <> ''),
  primary key (workspace_id, decision_id, option_id, must_have_id),
  foreign key (workspace_id, decision_id, option_id) references decision_option (workspace_id, decision_id, id) on delete cascade,
  foreign key (workspace_id, decision_id, must_have_id) references decision_must_have (workspace_id, decision_id, id) on delete cascade
);
create index decision_verdict_must_have_idx on decision_verdict (workspace_id, decision_id, must_have_id);

create table decision_score (
  workspace_id uuid not null,
  decision_id uuid not null,
  option_id uuid not null,
  criterion_id uuid not null,
  assessor_id uuid not null,
  score numeric(4, 2) check (score between 0 and 10),
  reason text check (reason <> ''),
  primary key (workspace_id, decision_id, option_id, criterion_id, assessor_id),
  foreign key (workspace_id, decision_id, option_id) references decision_option (workspace_id, decision_id, id) on delete cascade,
  foreign key (workspace_id, decision_id, criterion_id) references decision_criterion (workspace_id, decision_id, id) on delete cascade,
  foreign key (workspace_id, decision_id, assessor_id) references decision_assessor (workspace_id, decision_id, id) on delete cascade
);
create index decision_score_criterion_idx on decision_score (workspace_id, decision_id, criterion_id);
create index decision_score_assessor_idx on decision_score (workspace_id, decision_id, assessor_id);

create table decision_flow (
  workspace_id uuid not null,
  decision_id uuid not null,
  option_id uuid not null,
  -- Years since the beginning.
  year integer not null check (year between 0 and 5),
  cost numeric(14, 2) check (cost >= 0),
  benefit numeric(14, 2) check (benefit >= 0),
  primary key (workspace_id, decision_id, option_id, year),
  foreign key (workspace_id, decision_id, option_id) references decision_option (workspace_id, decision_id, id) on delete cascade
);

-- What was decided never changes: what has changed since is said in a decision that supersedes it.
create function app.keep_decision() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if pg_trigger_depth() > 1 then
    return case when tg_op = 'DELETE' then old else new end; -- the agenda is being deleted
  end if;
  if tg_op = 'DELETE' then
    if old.decided_on is not null then
      raise exception 'a decision that was taken stays' using errcode = 'restrict_violation';
    end if;
    return old;
  end if;
  if old.decided_on is not null and (to_jsonb(new) - array['revision', 'updated_at']) <> (to_jsonb(old) - array['revision', 'updated_at']) then
    raise exception 'a decision that was taken never changes' using errcode = 'restrict_violation';
  end if;
  if old.decided_on is null and new.decided_on is not null then
    if (select count(*) from decision_option o where o.workspace_id = new.workspace_id and o.decision_id = new.id) < 2 then
      raise exception 'a decision chooses among at least two options' using errcode = 'restrict_violation';
    end if;
    if exists (select from decision_must_have h
                 left join decision_verdict v on v.workspace_id = h.workspace_id and v.decision_id = h.decision_id
                   and v.must_have_id = h.id and v.option_id = new.chosen_option_id
                where h.workspace_id = new.workspace_id and h.decision_id = new.id and v.is_met is not true) then
      raise exception 'what is chosen meets every must-have' using errcode = 'restrict_violation';
    end if;
    if (select sum(c.weight) from decision_criterion c where c.workspace_id = new.workspace_id and c.decision_id = new.id) is distinct from 100 then
      raise exception 'the weights of a decision are 100 together' using errcode = 'restrict_violation';
    end if;
    new.decided_by_id := app.current_member();
    new.decided_by_name := (select m.name from member m where m.workspace_id = new.workspace_id and m.id = new.decided_by_id);
  end if;
  return new;
end $$;
create trigger keep_decision before update or delete on decision for each row execute function app.keep_decision();

create function app.keep_decision_part() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  part record := case when tg_op = 'DELETE' then old else new end;
begin
  if pg_trigger_depth() = 1 and exists (select from decision d
      where d.workspace_id = part.workspace_id and d.id = part.decision_id and d.decided_on is not null) then
    raise exception 'a decision that was taken never changes' using errcode = 'restrict_violation';
  end if;
  return part;
end $$;

do $$
declare
  part text;
begin
  foreach part in array array['measure', 'option', 'must_have', 'criterion', 'assessor', 'verdict', 'score', 'flow'] loop
    execute format('create trigger keep_decision_part before insert or update or delete on decision_%s for each row execute function app.keep_decision_part()', part);
    execute format('call app.seal(%L, %L, %L)', 'decision_' || part, 'decision', 'decision_id');
    execute format('grant select, insert, update, delete on decision_%s to agendawerk_api', part);
  end loop;
end $$;
call app.seal('decision', 'decision', 'id');
grant select, insert, update, delete on decision to agendawerk_api;

-- Found by their words, those of their options and the reasons of the scores.
alter table search_entry drop constraint search_entry_kind_check;
alter table search_entry add constraint search_entry_kind_check
  check (kind in ('agenda', 'chapter', 'field', 'goal', 'measure', 'kpi', 'update', 'pilot', 'decision'));

create function app.index_decision() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  changed jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
begin
  perform app.put_search_entry(d.workspace_id, 'decision', d.id, d.agenda_id, d.id, null, d.title,
    concat_ws(E'\n', d.need, d.requirements, d.decision_reason,
      (select string_agg(concat_ws(' ', o.title, o.provider, o.description, o.ai_purpose), E'\n' order by o.position)
         from decision_option o where o.workspace_id = d.workspace_id and o.decision_id = d.id)))
    from decision d
   where d.workspace_id = (changed ->> 'workspace_id')::uuid and d.id = (changed ->> tg_argv[0])::uuid;
  return null;
end $$;
create trigger search_write after insert or update on decision for each row execute function app.index_decision('id');
create trigger search_delete after delete on decision for each row execute function app.forget_in_search('decision');
create trigger search_write after insert or update or delete on decision_option for each row execute function app.index_decision('decision_id');
revoke all on function app.keep_decision, app.keep_decision_part, app.index_decision from public;
