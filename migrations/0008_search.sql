-- Search over everything: German word stems, and trigrams for what is mistyped. Filled by triggers only.
create table search_entry (
  workspace_id uuid not null references workspace (id) on delete cascade,
  kind text not null check (kind in ('agenda', 'chapter', 'field', 'goal', 'measure', 'kpi', 'update')),
  id uuid not null,
  agenda_id uuid not null,
  -- Where a hit leads; an update leads to its measure.
  subject_id uuid not null,
  title text not null,
  body text not null default '',
  words tsvector not null,
  primary key (workspace_id, kind, id),
  foreign key (workspace_id, agenda_id) references agenda (workspace_id, id) on delete cascade
);
create index search_entry_agenda_idx on search_entry (workspace_id, agenda_id);
create index search_entry_words_idx on search_entry using gin (words);
create index search_entry_title_idx on search_entry using gin (title gin_trgm_ops);

create function app.index_for_search() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  entry_kind text := tg_argv[0];
  source jsonb;
  entry_title text;
  entry_body text;
  entry_agenda uuid;
  entry_subject uuid;
begin
  if tg_op = 'DELETE' then
    delete from search_entry where workspace_id = old.workspace_id and kind = entry_kind and id = old.id;
    return null;
  end if;
  source := to_jsonb(new);
  entry_title := coalesce(source ->> 'title', source ->> 'name', '');
  entry_agenda := (source ->> 'agenda_id')::uuid;
  entry_subject := new.id;
  if entry_kind = 'agenda' then
    entry_agenda := new.id;
    entry_body := coalesce(source ->> 'sponsor', '');
  elsif entry_kind = 'update' then
    select m.agenda_id, m.id, m.title into entry_agenda, entry_subject, entry_title
      from measure m where m.workspace_id = new.workspace_id and m.id = (source ->> 'measure_id')::uuid;
    entry_body := concat_ws(E'\n', source ->> 'done_text', source ->> 'next_text', source ->> 'reason', source ->> 'remedy', source ->> 'closing');
  else
    entry_body := concat_ws(E'\n', app.plain_text(nullif(source -> 'body', 'null')), app.plain_text(nullif(source -> 'description', 'null')),
      source ->> 'benefit', source ->> 'expected_result', source ->> 'target_group', source ->> 'first_steps', source ->> 'plain_language',
      source ->> 'specific', source ->> 'resources', source ->> 'definition', source ->> 'source', source ->> 'baseline_note', source ->> 'adopted_from');
  end if;
  insert into search_entry (workspace_id, kind, id, agenda_id, subject_id, title, body, words)
  values (new.workspace_id, entry_kind, new.id, entry_agenda, entry_subject, entry_title, entry_body,
          setweight(to_tsvector('german', concat_ws(' ', source ->> 'number', entry_title)), 'A') ||
          setweight(to_tsvector('german', left(entry_body, 200000)), 'B'))
  on conflict (workspace_id, kind, id) do update
     set agenda_id = excluded.agenda_id, title = excluded.title, body = excluded.body, words = excluded.words;
  return null;
end $$;

create trigger search_index after insert or delete or update of title, sponsor on agenda
  for each row execute function app.index_for_search('agenda');
create trigger search_index after insert or delete or update of title, body on chapter
  for each row execute function app.index_for_search('chapter');
create trigger search_index after insert or delete or update of name, description on strategy_field
  for each row execute function app.index_for_search('field');
create trigger search_index after insert or delete or update of title, description, specific, resources on goal
  for each row execute function app.index_for_search('goal');
create trigger search_index after insert or delete or update of title, description, benefit, expected_result, target_group, first_steps, plain_language, adopted_from on measure
  for each row execute function app.index_for_search('measure');
create trigger search_index after insert or delete or update of name, definition, source, baseline_note on kpi
  for each row execute function app.index_for_search('kpi');
create trigger search_index after insert or delete on progress_update
  for each row execute function app.index_for_search('update');

alter table search_entry enable row level security;
create policy workspace_only on search_entry for select to agendawerk_api using (workspace_id = (select app.current_workspace()));
grant select on search_entry to agendawerk_api;
