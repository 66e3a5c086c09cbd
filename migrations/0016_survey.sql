-- Participation that is planned for a measure or for the agenda as a whole: whom, when, how, what came of it.
-- ("participation" alone is the part of a department in a measure.)
create table involvement (
  workspace_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  measure_id uuid,
  title text not null constraint involvement_has_title check (title <> ''),
  aim text constraint involvement_aim_filled check (aim <> ''),
  -- Information, Konsultation, Mitwirkung, Mitentscheidung.
  level text constraint involvement_level_known check (level in ('inform', 'consult', 'cooperate', 'codecide')),
  audience text constraint involvement_audience_filled check (audience <> ''),
  channel text constraint involvement_channel_filled check (channel <> ''),
  start_on date,
  start_precision text constraint involvement_start_precision check (start_precision in ('day', 'month', 'quarter', 'half', 'year')),
  start_note text,
  end_on date,
  end_precision text constraint involvement_end_precision check (end_precision in ('day', 'month', 'quarter', 'half', 'year')),
  end_note text,
  responsible_id uuid,
  ended_on date,
  result text constraint involvement_result_filled check (result <> ''),
  -- What was changed because of it.
  changes text constraint involvement_changes_filled check (changes <> ''),
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, agenda_id) references agenda (workspace_id, id) on delete cascade,
  foreign key (workspace_id, agenda_id, measure_id) references measure (workspace_id, agenda_id, id) on delete set null (measure_id),
  foreign key (workspace_id, responsible_id) references member (workspace_id, id) on delete restrict,
  constraint involvement_start_whole check ((start_on is null) = (start_precision is null)),
  constraint involvement_end_whole check ((end_on is null) = (end_precision is null)),
  constraint involvement_ends_after_start check (ended_on >= start_on)
);
create index involvement_measure_idx on involvement (workspace_id, agenda_id, measure_id);
create index involvement_responsible_idx on involvement (workspace_id, responsible_id);

-- People took part in what has ended: it stays, unless its agenda goes.
create function app.keep_involvement() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if old.ended_on is not null and pg_trigger_depth() <= 1 then
    raise exception 'a participation that has ended stays' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
create trigger keep_involvement before delete on involvement for each row execute function app.keep_involvement();

call app.seal('involvement', 'involvement', 'id');
grant select, insert, update, delete on involvement to agendawerk_api;

-- Found by its words. What other slices have added to the kinds stays.
do $$
declare
  present text := (select pg_get_constraintdef(c.oid) from pg_constraint c
    where c.conrelid = 'search_entry'::regclass and c.conname = 'search_entry_kind_check');
begin
  alter table search_entry drop constraint search_entry_kind_check;
  execute format('alter table search_entry add constraint search_entry_kind_check %s',
    replace(present, '''pilot''::text', '''pilot''::text, ''involvement''::text'));
end $$;

create function app.index_involvement() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform app.put_search_entry(new.workspace_id, 'involvement', new.id, new.agenda_id, new.id, null, new.title,
    concat_ws(E'\n', new.aim, new.audience, new.channel, new.result, new.changes));
  return null;
end $$;
create trigger search_write after insert or update on involvement for each row execute function app.index_involvement();
create trigger search_delete after delete on involvement for each row execute function app.forget_in_search('involvement');
revoke all on function app.keep_involvement, app.index_involvement from public;
