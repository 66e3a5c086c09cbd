-- Search over everything: German word stems, beginnings of words, parts of compound words, and titles that are mistyped.
-- Filled by triggers only. A search reads the entries of one workspace by the primary key and tests each: some hundred
-- rows. An index on words or trigrams would not be used: with row-level security in force only leakproof operators reach
-- an index before the policy, and the text operators are not.
create table search_entry (
  workspace_id uuid not null references workspace (id) on delete cascade,
  kind text not null check (kind in ('agenda', 'chapter', 'field', 'goal', 'measure', 'kpi', 'update')),
  id uuid not null,
  agenda_id uuid not null,
  -- Where a hit leads; an update leads to its measure.
  subject_id uuid not null,
  number text,
  -- Empty for an update, which is found by its own words alone and shown under the title of its measure.
  title text not null,
  body text not null,
  words tsvector not null,
  -- Title and body folded, for parts of words.
  folded text not null,
  primary key (workspace_id, kind, id),
  foreign key (workspace_id, agenda_id) references agenda (workspace_id, id) on delete cascade
);
create index search_entry_agenda_idx on search_entry (workspace_id, agenda_id);

-- "Bürgerbüro" and "BUERGERBUERO" are one word to somebody who searches.
create function app.fold(line text) returns text
language sql immutable parallel safe
return replace(replace(replace(replace(lower(line), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss');

-- Characters 1 and 2 mark found words in what a search answers, so they cannot stand in the text. What is longer than
-- a thick book is found by its beginning: a tsvector holds a megabyte.
create function app.put_search_entry(workspace uuid, entry_kind text, entry_id uuid, agenda uuid, subject uuid, entry_number text, entry_title text, entry_body text)
returns void
language sql
begin atomic
  insert into public.search_entry (workspace_id, kind, id, agenda_id, subject_id, number, title, body, words, folded)
  select workspace, entry_kind, entry_id, agenda, subject, entry_number, entry_title, cleaned,
         setweight(to_tsvector('pg_catalog.german', concat_ws(' ', entry_number, entry_title)), 'A') || setweight(to_tsvector('pg_catalog.german', cleaned), 'B'),
         app.fold(concat_ws(E'\n', entry_title, cleaned))
    from (select translate(left(entry_body, 200000), chr(1) || chr(2), '') as cleaned) as text
  on conflict (workspace_id, kind, id) do update
     set agenda_id = excluded.agenda_id, number = excluded.number, title = excluded.title, body = excluded.body,
         words = excluded.words, folded = excluded.folded;
end;

create function app.forget_in_search() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from search_entry where workspace_id = old.workspace_id and kind = tg_argv[0] and id = old.id;
  return null;
end $$;

create function app.index_agenda() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform app.put_search_entry(new.workspace_id, 'agenda', new.id, new.id, new.id, null, new.title, coalesce(new.sponsor, ''));
  return null;
end $$;

create function app.index_chapter() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform app.put_search_entry(new.workspace_id, 'chapter', new.id, new.agenda_id, new.id, null, new.title, coalesce(app.plain_text(new.body), ''));
  return null;
end $$;

create function app.index_field() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform app.put_search_entry(new.workspace_id, 'field', new.id, new.agenda_id, new.id, new.number::text, new.name, coalesce(app.plain_text(new.description), ''));
  return null;
end $$;

create function app.index_goal() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform app.put_search_entry(new.workspace_id, 'goal', new.id, new.agenda_id, new.id, new.number::text, new.title,
    concat_ws(E'\n', app.plain_text(new.description), new.specific, new.resources, new.due_note));
  return null;
end $$;

create function app.index_kpi() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform app.put_search_entry(new.workspace_id, 'kpi', new.id, new.agenda_id, new.id, new.number::text, new.name,
    concat_ws(E'\n', new.definition, new.unit, new.source, new.baseline_note));
  return null;
end $$;

create function app.index_update() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform app.put_search_entry(new.workspace_id, 'update', new.id, m.agenda_id, m.id, null, '',
    concat_ws(E'\n', new.done_text, new.next_text, new.reason, new.remedy, new.closing))
    from measure m where m.workspace_id = new.workspace_id and m.id = new.measure_id;
  return null;
end $$;

-- A measure is found by the texts of its lines too.
create function app.put_measure_entry(workspace uuid, measure uuid) returns void
language sql
begin atomic
  select app.put_search_entry(m.workspace_id, 'measure', m.id, m.agenda_id, m.id, m.number, m.title,
    concat_ws(E'\n', app.plain_text(m.description), m.benefit, m.expected_result, m.target_group, m.first_steps, m.plain_language,
      m.benefit_quality, m.benefit_working, m.benefit_service, m.ai_purpose, m.ai_human_control, m.ai_transparency, m.adopted_from,
      m.start_note, m.end_note,
      (select string_agg(concat_ws(' ', l.title, l.due_note), E'\n' order by l.position) from public.milestone l where l.workspace_id = workspace and l.measure_id = measure),
      (select string_agg(concat_ws(' ', l.title, l.mitigation), E'\n' order by l.position) from public.risk l where l.workspace_id = workspace and l.measure_id = measure),
      (select string_agg(concat_ws(' ', l.budget_line, l.note), E'\n' order by l.position) from public.cost_line l where l.workspace_id = workspace and l.measure_id = measure),
      (select string_agg(concat_ws(' ', l.programme, l.note), E'\n' order by l.position) from public.funding_line l where l.workspace_id = workspace and l.measure_id = measure),
      (select string_agg(l.note, E'\n' order by l.position) from public.staff_need l where l.workspace_id = workspace and l.measure_id = measure)))
    from public.measure m where m.workspace_id = workspace and m.id = measure;
end;

create function app.index_measure() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform app.put_measure_entry(new.workspace_id, new.id);
  return null;
end $$;

-- For one statement's changed lines. The lines of a new measure are read when the measure itself is indexed, at the
-- end of the transaction that makes it; those of a measure that is being deleted are not worth it.
create function app.index_lines() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform app.put_measure_entry(m.workspace_id, m.id)
     from (select distinct workspace_id, measure_id from changed) c
     join measure m on m.workspace_id = c.workspace_id and m.id = c.measure_id and m.created_at <> now();
  return null;
end $$;

-- What shall be found, by table: the kind of its entries and the columns that they are made of.
do $$
declare
  source record;
begin
  for source in
    select * from (values
      ('agenda', 'agenda', array['title', 'sponsor']),
      ('chapter', 'chapter', array['title', 'body']),
      ('strategy_field', 'field', array['name', 'description']),
      ('goal', 'goal', array['title', 'description', 'specific', 'resources', 'due_note']),
      ('kpi', 'kpi', array['name', 'definition', 'unit', 'source', 'baseline_note']),
      ('measure', 'measure', array['title', 'description', 'benefit', 'expected_result', 'target_group', 'first_steps', 'plain_language',
        'benefit_quality', 'benefit_working', 'benefit_service', 'ai_purpose', 'ai_human_control', 'ai_transparency', 'adopted_from',
        'start_note', 'end_note'])
    ) as source (table_name, kind, columns)
  loop
    execute format('create trigger search_update after update on %I for each row when (%s) execute function app.index_%s()',
      source.table_name,
      (select string_agg(format('old.%1$I is distinct from new.%1$I', name), ' or ') from unnest(source.columns) as name),
      source.kind);
    execute format('create trigger search_delete after delete on %I for each row execute function app.forget_in_search(%L)', source.table_name, source.kind);
    execute format('create %s trigger search_insert after insert on %I %s for each row execute function app.index_%s()',
      case when source.kind = 'measure' then 'constraint' else '' end, source.table_name,
      case when source.kind = 'measure' then 'deferrable initially deferred' else '' end, source.kind);
  end loop;
  for source in select unnest(array['milestone', 'risk', 'cost_line', 'funding_line', 'staff_need']) as table_name loop
    execute format('create trigger search_insert after insert on %I referencing new table as changed for each statement execute function app.index_lines()', source.table_name);
    execute format('create trigger search_update after update on %I referencing new table as changed for each statement execute function app.index_lines()', source.table_name);
    execute format('create trigger search_delete after delete on %I referencing old table as changed for each statement execute function app.index_lines()', source.table_name);
  end loop;
end $$;
create trigger search_insert after insert on progress_update for each row execute function app.index_update();
create trigger search_delete after delete on progress_update for each row execute function app.forget_in_search('update');

alter table search_entry enable row level security;
create policy workspace_only on search_entry for select to agendawerk_api using (workspace_id = (select app.current_workspace()));
grant select on search_entry to agendawerk_api;
grant execute on function app.fold to agendawerk_api;
revoke all on function app.put_search_entry, app.put_measure_entry, app.forget_in_search, app.index_agenda, app.index_chapter, app.index_field,
  app.index_goal, app.index_kpi, app.index_update, app.index_measure, app.index_lines from public;
