-- What is prepared for people is found too: groups, trainings, change activities and surveys, by their words. Names of
-- people who attended stay out: what is deleted on its day must not live on here.

-- Whatever kinds there are by now stay.
do $$
declare
  present text[] := (select array_agg(quoted[1]) from pg_constraint,
                       lateral regexp_matches(pg_get_constraintdef(oid), '''([a-z_]+)''', 'g') as quoted
                      where conrelid = 'search_entry'::regclass and conname = 'search_entry_kind_check');
begin
  alter table search_entry drop constraint search_entry_kind_check;
  execute format('alter table search_entry add constraint search_entry_kind_check check (kind in (%s))',
    (select string_agg(distinct quote_literal(kind), ', ')
       from unnest(present || array['target_group', 'training', 'change_activity', 'survey']) as kind));
end $$;

create function app.put_group_entry(workspace uuid, group_id uuid) returns void
language sql
begin atomic
  select app.put_search_entry(g.workspace_id, 'target_group', g.id, g.agenda_id, g.id, null, g.title, coalesce(g.description, ''))
    from public.target_group g where g.workspace_id = workspace and g.id = group_id;
end;

-- With the places of its dates.
create function app.put_training_entry(workspace uuid, training_id uuid) returns void
language sql
begin atomic
  select app.put_search_entry(t.workspace_id, 'training', t.id, t.agenda_id, t.id, null, t.title,
    concat_ws(E'\n', t.description, t.format, t.provider,
      (select string_agg(distinct s.place, E'\n') from public.training_session s
        where s.workspace_id = t.workspace_id and s.training_id = t.id)))
    from public.training t where t.workspace_id = workspace and t.id = training_id;
end;

-- It leads to its measure.
create function app.put_activity_entry(workspace uuid, activity_id uuid) returns void
language sql
begin atomic
  select app.put_search_entry(a.workspace_id, 'change_activity', a.id, a.agenda_id, a.measure_id, null, a.title,
    concat_ws(E'\n', a.message, a.channel))
    from public.change_activity a where a.workspace_id = workspace and a.id = activity_id;
end;

-- With what it asks; never with what was answered.
create function app.put_survey_entry(workspace uuid, survey_id uuid) returns void
language sql
begin atomic
  select app.put_search_entry(s.workspace_id, 'survey', s.id, s.agenda_id, s.id, null, s.title,
    concat_ws(E'\n', s.title_en, s.intro, s.intro_en,
      (select string_agg(concat_ws(E'\n', q.text, q.text_en), E'\n' order by q.position) from public.survey_question q
        where q.workspace_id = s.workspace_id and q.survey_id = s.id)))
    from public.survey s where s.workspace_id = workspace and s.id = survey_id;
end;

-- $1 the property that names what is found, $2 which of the four.
create function app.index_prepared() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  changed jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  workspace uuid := (changed ->> 'workspace_id')::uuid;
  entry uuid := (changed ->> tg_argv[0])::uuid;
begin
  case tg_argv[1]
    when 'target_group' then perform app.put_group_entry(workspace, entry);
    when 'training' then perform app.put_training_entry(workspace, entry);
    when 'change_activity' then perform app.put_activity_entry(workspace, entry);
    when 'survey' then perform app.put_survey_entry(workspace, entry);
  end case;
  return null;
end $$;
revoke all on function app.put_group_entry, app.put_training_entry, app.put_activity_entry, app.put_survey_entry, app.index_prepared from public;

create trigger search_write after insert or update on target_group for each row execute function app.index_prepared('id', 'target_group');
create trigger search_delete after delete on target_group for each row execute function app.forget_in_search('target_group');
create trigger search_write after insert or update on training for each row execute function app.index_prepared('id', 'training');
create trigger search_delete after delete on training for each row execute function app.forget_in_search('training');
create trigger search_write after insert or update or delete on training_session for each row execute function app.index_prepared('training_id', 'training');
create trigger search_write after insert or update on change_activity for each row execute function app.index_prepared('id', 'change_activity');
create trigger search_delete after delete on change_activity for each row execute function app.forget_in_search('change_activity');
create trigger search_write after insert or update on survey for each row execute function app.index_prepared('id', 'survey');
create trigger search_delete after delete on survey for each row execute function app.forget_in_search('survey');
create trigger search_write after insert or update or delete on survey_question for each row execute function app.index_prepared('survey_id', 'survey');

-- What is there already.
select app.put_group_entry(workspace_id, id) from target_group;
select app.put_training_entry(workspace_id, id) from training;
select app.put_activity_entry(workspace_id, id) from change_activity;
select app.put_survey_entry(workspace_id, id) from survey;
