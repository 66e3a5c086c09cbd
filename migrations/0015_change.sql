-- Step 3: who is affected, what they can do and need to, trainings, and how the change is carried into the house.
create table target_group (
  workspace_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  title text not null check (title <> ''),
  description text check (description <> ''),
  -- A group is a department, or a role across departments.
  department_id uuid,
  -- Null: nobody has counted yet.
  head_count integer check (head_count between 0 and 1000000),
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, agenda_id) references agenda (workspace_id, id) on delete cascade,
  foreign key (workspace_id, department_id) references department (workspace_id, id) on delete restrict,
  unique (workspace_id, agenda_id, id)
);
create index target_group_department_idx on target_group (workspace_id, department_id);

create table competence (
  workspace_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  title text not null check (title <> ''),
  description text check (description <> ''),
  -- The area of DigComp that it was taken over from.
  catalogue_id text check (catalogue_id <> ''),
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, agenda_id) references agenda (workspace_id, id) on delete cascade,
  unique (workspace_id, agenda_id, id)
);
create unique index competence_catalogue_id_idx on competence (workspace_id, agenda_id, catalogue_id);

-- 0 none, 1 basic, 2 independent, 3 advanced, 4 expert. Null: not judged.
create table group_competence (
  workspace_id uuid not null,
  agenda_id uuid not null,
  group_id uuid not null,
  competence_id uuid not null,
  needed integer check (needed between 0 and 4),
  present integer check (present between 0 and 4),
  primary key (workspace_id, group_id, competence_id),
  foreign key (workspace_id, agenda_id, group_id) references target_group (workspace_id, agenda_id, id) on delete cascade,
  constraint group_competence_level_fkey foreign key (workspace_id, agenda_id, competence_id) references competence (workspace_id, agenda_id, id) on delete cascade
);
create index group_competence_group_idx on group_competence (workspace_id, agenda_id, group_id);
create index group_competence_competence_idx on group_competence (workspace_id, agenda_id, competence_id);

create table training (
  workspace_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  title text not null check (title <> ''),
  description text check (description <> ''),
  is_required boolean not null default false,
  -- People practise on their own cases: what the round table calls "praxisnah".
  is_practical boolean not null default false,
  format text check (format <> ''),
  duration text check (duration <> ''),
  provider text check (provider <> ''),
  cost numeric(14, 2) check (cost >= 0),
  repeat_months integer check (repeat_months between 1 and 120),
  -- Off unless the municipality wants it: then names are kept until a day on which they are deleted.
  keeps_names boolean not null default false,
  names_until date,
  catalogue_id text check (catalogue_id <> ''),
  is_as_suggested boolean not null default false,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, agenda_id) references agenda (workspace_id, id) on delete cascade,
  unique (workspace_id, agenda_id, id),
  constraint names_have_a_last_day check (keeps_names = (names_until is not null))
);

create table training_session (
  workspace_id uuid not null,
  id uuid not null,
  training_id uuid not null,
  day date not null,
  until date,
  starts_at time,
  ends_at time,
  place text check (place <> ''),
  position integer not null default 0,
  primary key (workspace_id, id),
  foreign key (workspace_id, training_id) references training (workspace_id, id) on delete cascade,
  check (until >= day),
  check (ends_at is null or starts_at is not null),
  check (ends_at > starts_at or until > day)
);
create index training_session_training_idx on training_session (workspace_id, training_id, position);

create table training_group (
  workspace_id uuid not null,
  agenda_id uuid not null,
  training_id uuid not null,
  group_id uuid not null,
  -- How many people of the group have attended. No number: nobody has said.
  attended integer check (attended >= 0),
  primary key (workspace_id, training_id, group_id),
  foreign key (workspace_id, agenda_id, training_id) references training (workspace_id, agenda_id, id) on delete cascade,
  foreign key (workspace_id, agenda_id, group_id) references target_group (workspace_id, agenda_id, id) on delete cascade
);
create index training_group_training_idx on training_group (workspace_id, agenda_id, training_id);
create index training_group_group_idx on training_group (workspace_id, agenda_id, group_id);

create table training_competence (
  workspace_id uuid not null,
  agenda_id uuid not null,
  training_id uuid not null,
  competence_id uuid not null,
  primary key (workspace_id, training_id, competence_id),
  foreign key (workspace_id, agenda_id, training_id) references training (workspace_id, agenda_id, id) on delete cascade,
  foreign key (workspace_id, agenda_id, competence_id) references competence (workspace_id, agenda_id, id) on delete cascade
);
create index training_competence_training_idx on training_competence (workspace_id, agenda_id, training_id);
create index training_competence_competence_idx on training_competence (workspace_id, agenda_id, competence_id);

-- The measures that a training prepares for. None: it prepares for whatever its groups are asked to do.
create table training_measure (
  workspace_id uuid not null,
  agenda_id uuid not null,
  training_id uuid not null,
  measure_id uuid not null,
  primary key (workspace_id, training_id, measure_id),
  foreign key (workspace_id, agenda_id, training_id) references training (workspace_id, agenda_id, id) on delete cascade,
  foreign key (workspace_id, agenda_id, measure_id) references measure (workspace_id, agenda_id, id) on delete cascade
);
create index training_measure_training_idx on training_measure (workspace_id, agenda_id, training_id);
create index training_measure_measure_idx on training_measure (workspace_id, agenda_id, measure_id);

-- Who attended, by name. Not in the record of changes: what is deleted on its day must not live on there.
create table training_participant (
  workspace_id uuid not null,
  id uuid not null,
  training_id uuid not null,
  group_id uuid not null,
  name text not null check (name <> ''),
  delete_on date not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, training_id, group_id) references training_group (workspace_id, training_id, group_id) on delete cascade
);
create unique index training_participant_name_idx on training_participant (workspace_id, training_id, group_id, lower(name));
create index training_participant_delete_on_idx on training_participant (delete_on);

-- Counts are never larger than the group as it is when they are entered; a group that shrinks later keeps its past.
create function app.keep_attendance() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if new.attended > (select g.head_count from target_group g where g.workspace_id = new.workspace_id and g.id = new.group_id) then
    raise exception 'more people attended than there are in the group' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_attendance before insert or update of attended on training_group for each row execute function app.keep_attendance();

-- Names stand only in trainings that keep them, and go on the day that was said at the latest.
create function app.keep_participant() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  new.delete_on := (select t.names_until from training t where t.workspace_id = new.workspace_id and t.id = new.training_id);
  if new.delete_on is null then
    raise exception 'this training keeps no names' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_participant before insert or update on training_participant for each row execute function app.keep_participant();

create function app.follow_names_until() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if new.names_until is null then
    delete from training_participant p where p.workspace_id = new.workspace_id and p.training_id = new.id;
  elsif new.names_until is distinct from old.names_until then
    update training_participant p set delete_on = new.names_until where p.workspace_id = new.workspace_id and p.training_id = new.id;
  end if;
  return null;
end $$;
create trigger follow_names_until after update on training for each row execute function app.follow_names_until();

-- Deletes what has had its day, in every workspace; the program calls it when it starts and every hour.
create function app.delete_expired_names(today date) returns bigint
language sql security definer set search_path = pg_catalog, public
begin atomic
  with gone as (delete from training_participant p where p.delete_on <= today returning 1) select count(*) from gone;
end;

-- Which groups a measure affects, how much, and how they see it. A table of its own: the measure stays as it is.
create table measure_group (
  workspace_id uuid not null,
  agenda_id uuid not null,
  measure_id uuid not null,
  group_id uuid not null,
  impact text check (impact in ('low', 'medium', 'high')),
  attitude text check (attitude in ('supportive', 'waiting', 'sceptical', 'opposed')),
  primary key (workspace_id, measure_id, group_id),
  foreign key (workspace_id, agenda_id, measure_id) references measure (workspace_id, agenda_id, id) on delete cascade,
  constraint measure_group_group_fkey foreign key (workspace_id, agenda_id, group_id) references target_group (workspace_id, agenda_id, id) on delete cascade
);
create index measure_group_measure_idx on measure_group (workspace_id, agenda_id, measure_id);
create index measure_group_group_idx on measure_group (workspace_id, agenda_id, group_id);

-- What the change of a measure has besides its groups; no row until somebody says something.
create table measure_change (
  workspace_id uuid not null,
  measure_id uuid not null,
  -- The day on which the staff council was involved.
  staff_council_on date,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, measure_id),
  foreign key (workspace_id, measure_id) references measure (workspace_id, id) on delete cascade
);

create table change_activity (
  workspace_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  measure_id uuid not null,
  title text not null check (title <> ''),
  kind text not null check (kind in ('message', 'involvement')),
  message text check (message <> ''),
  channel text check (channel <> ''),
  planned_on date,
  done_on date,
  responsible_id uuid,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, agenda_id, measure_id) references measure (workspace_id, agenda_id, id) on delete cascade,
  foreign key (workspace_id, responsible_id) references member (workspace_id, id) on delete restrict,
  unique (workspace_id, agenda_id, id)
);
create index change_activity_measure_idx on change_activity (workspace_id, agenda_id, measure_id);
create index change_activity_responsible_idx on change_activity (workspace_id, responsible_id);

create table change_activity_group (
  workspace_id uuid not null,
  agenda_id uuid not null,
  activity_id uuid not null,
  group_id uuid not null,
  primary key (workspace_id, activity_id, group_id),
  foreign key (workspace_id, agenda_id, activity_id) references change_activity (workspace_id, agenda_id, id) on delete cascade,
  foreign key (workspace_id, agenda_id, group_id) references target_group (workspace_id, agenda_id, id) on delete cascade
);
create index change_activity_group_activity_idx on change_activity_group (workspace_id, agenda_id, activity_id);
create index change_activity_group_group_idx on change_activity_group (workspace_id, agenda_id, group_id);

-- A person's secret address of the calendar; only the hash of its token is kept.
create table calendar_feed (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade
);
create unique index calendar_feed_member_idx on calendar_feed (workspace_id, member_id);

call app.seal('target_group', 'target_group', 'id');
call app.seal('competence', 'competence', 'id');
call app.seal('group_competence', 'target_group', 'group_id');
call app.seal('training', 'training', 'id');
call app.seal('training_session', 'training', 'training_id');
call app.seal('training_group', 'training', 'training_id');
call app.seal('training_competence', 'training', 'training_id');
call app.seal('training_measure', 'training', 'training_id');
call app.seal('training_participant', 'training', 'training_id');
drop trigger audit on training_participant;
call app.seal('measure_group', 'measure', 'measure_id');
call app.seal('measure_change', 'measure', 'measure_id');
call app.seal('change_activity', 'change_activity', 'id');
call app.seal('change_activity_group', 'change_activity', 'activity_id');
call app.seal('calendar_feed', 'member', 'member_id');

grant select, insert, update, delete on target_group, competence, group_competence, training, training_session, training_group,
  training_competence, training_measure, training_participant, measure_group, measure_change, change_activity, change_activity_group
  to agendawerk_api;
grant select, insert, delete on calendar_feed to agendawerk_api;

-- Everything with a day, as the calendar shows it. It runs with the rights of whoever asks: what they may not see is not in it.
-- A milestone that is due "Q3 2026" stands on the last day of that time, the start of a pilot on the first.
create function app.last_day(day date, exactness text) returns date
language sql immutable parallel safe
return case exactness when 'month' then (date_trunc('month', day) + interval '1 month - 1 day')::date
  when 'quarter' then (date_trunc('month', day) + interval '3 months - 1 day')::date
  when 'half' then (date_trunc('month', day) + interval '6 months - 1 day')::date
  when 'year' then (date_trunc('year', day) + interval '1 year - 1 day')::date else day end;

create view calendar_event with (security_invoker = true) as
  select t.workspace_id, t.agenda_id, s.id, 'session' as kind, t.id as subject_id, t.title, null::text as context,
         s.day, s.until, s.starts_at, s.ends_at, s.place, null::date as period_on, null::text as period_precision, false as is_done
    from training t join training_session s on s.workspace_id = t.workspace_id and s.training_id = t.id
  union all
  select a.workspace_id, a.agenda_id, a.id, 'activity', a.measure_id, a.title, m.number || ' ' || m.title,
         coalesce(a.done_on, a.planned_on), null, null, null, a.channel, null, null, a.done_on is not null
    from change_activity a join measure m on m.workspace_id = a.workspace_id and m.id = a.measure_id
   where coalesce(a.done_on, a.planned_on) is not null
  union all
  select m.workspace_id, m.agenda_id, s.id, 'milestone', m.id, s.title, m.number || ' ' || m.title,
         coalesce(s.done_on, app.last_day(s.due_on, s.due_precision)), null, null, null, null,
         case when s.done_on is null then s.due_on end, case when s.done_on is null then s.due_precision end, s.done_on is not null
    from measure m join milestone s on s.workspace_id = m.workspace_id and s.measure_id = m.id
   where coalesce(s.done_on, s.due_on) is not null and m.status <> 'dropped'
  union all
  select p.workspace_id, p.agenda_id, p.id, 'pilot_start', p.id, p.title, p.place, coalesce(p.started_on, p.start_on), null, null, null, null,
         case when p.started_on is null then p.start_on end, case when p.started_on is null then p.start_precision end, p.started_on is not null
    from pilot p where coalesce(p.started_on, p.start_on) is not null
  union all
  select p.workspace_id, p.agenda_id, p.id, 'pilot_end', p.id, p.title, p.place, coalesce(p.ended_on, app.last_day(p.end_on, p.end_precision)),
         null, null, null, null,
         case when p.ended_on is null then p.end_on end, case when p.ended_on is null then p.end_precision end, p.ended_on is not null
    from pilot p where coalesce(p.ended_on, p.end_on) is not null;
grant select on calendar_event to agendawerk_api;

-- Opens the calendar for whoever holds its address, as the person it was made for and only as long as that person may
-- read the agenda; no row: there is no such address.
create function app.open_calendar_feed(hash bytea)
returns table (workspace_id uuid, workspace_name text, member_id uuid, roles text[])
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select w.id, w.name, m.id, m.roles into workspace_id, workspace_name, member_id, roles
    from calendar_feed f
    join member m on m.workspace_id = f.workspace_id and m.id = f.member_id and m.status = 'active'
    join workspace w on w.id = f.workspace_id
   where f.token_hash = hash;
  perform app.enter(workspace_id, member_id, null);
  if workspace_id is not null then
    return next;
  end if;
end $$;

-- What a calendar program gets: who it is for, and everything from a day on. Runs with the rights of the caller, after
-- the connection was opened for the person, so that the policies of every table count.
create function app.read_calendar_feed(hash bytea, since date) returns json
language plpgsql set search_path = pg_catalog, public as $$
declare
  opened record;
begin
  select * into opened from app.open_calendar_feed(hash);
  if opened.workspace_id is null then
    return null;
  end if;
  return json_build_object('workspaceName', opened.workspace_name, 'roles', opened.roles, 'events', coalesce((
    select json_agg(json_build_object('id', e.id, 'kind', e.kind, 'title', e.title, 'context', e.context, 'day', e.day, 'until', e.until,
             'startsAt', to_char(e.starts_at, 'HH24:MI'), 'endsAt', to_char(e.ends_at, 'HH24:MI'), 'place', e.place, 'isDone', e.is_done,
             'period', app.partial_date(e.period_on, e.period_precision, null), 'subjectId', e.subject_id, 'agendaId', e.agenda_id)
             order by e.day, e.starts_at nulls first, e.id)
      from calendar_event e where e.workspace_id = opened.workspace_id and coalesce(e.until, e.day) >= since), '[]'));
end $$;

revoke all on function app.keep_attendance, app.keep_participant, app.follow_names_until, app.delete_expired_names, app.last_day, app.open_calendar_feed, app.read_calendar_feed from public;
grant execute on function app.delete_expired_names, app.last_day, app.open_calendar_feed, app.read_calendar_feed to agendawerk_api;
