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

-- Found by its words.
alter table search_entry drop constraint search_entry_kind_check;
alter table search_entry add constraint search_entry_kind_check
  check (kind in ('agenda', 'chapter', 'field', 'goal', 'measure', 'kpi', 'update', 'pilot', 'decision', 'involvement'));

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

-- Surveys. What is asked is kept like everything else; what is answered is only counted (docs/decisions/0013).
create table survey (
  workspace_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  -- Later kinds (a citizen survey) join here.
  kind text not null constraint survey_kind_known check (kind in ('readiness_pulse')),
  title text not null constraint survey_has_title check (title <> ''),
  title_en text constraint survey_title_en_filled check (title_en <> ''),
  intro text constraint survey_intro_filled check (intro <> ''),
  intro_en text constraint survey_intro_en_filled check (intro_en <> ''),
  -- The last day on which answers are taken.
  closes_on date,
  opened_on date,
  closed_on date,
  -- The token itself is worked out from the number and the installation's secret; here is only its hash.
  link_number uuid,
  token_hash bytea,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, agenda_id) references agenda (workspace_id, id) on delete cascade,
  constraint survey_open_has_end check (opened_on is null or closes_on >= opened_on),
  constraint survey_open_has_link check ((opened_on is null) = (token_hash is null) and (token_hash is null) = (link_number is null)),
  constraint survey_closes_after_opening check (closed_on is null or closed_on >= opened_on)
);
create index survey_agenda_idx on survey (workspace_id, agenda_id);
create unique index survey_token_idx on survey (token_hash);

create table survey_question (
  workspace_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  -- The same statement in several surveys is compared over time by this.
  preset_id text,
  -- A statement that is agreed to from 1 (not at all) to 5 (wholly); later kinds join here.
  kind text not null constraint survey_question_kind_known check (kind in ('scale')),
  text text not null constraint survey_question_has_text check (text <> ''),
  text_en text constraint survey_question_text_en_filled check (text_en <> ''),
  position integer not null default 0,
  primary key (workspace_id, id),
  foreign key (workspace_id, survey_id) references survey (workspace_id, id) on delete cascade
);
create index survey_question_survey_idx on survey_question (workspace_id, survey_id, position);

-- How often each value was chosen: no sheet, no order, no time, nobody. Two questions of one person never meet.
create table survey_tally (
  workspace_id uuid not null,
  survey_id uuid not null,
  question_id uuid not null,
  value smallint not null constraint survey_tally_on_scale check (value between 1 and 5),
  answers integer not null default 0 constraint survey_tally_counts check (answers >= 0),
  primary key (workspace_id, survey_id, question_id, value),
  foreign key (workspace_id, survey_id) references survey (workspace_id, id) on delete cascade,
  foreign key (workspace_id, question_id) references survey_question (workspace_id, id) on delete cascade
);
create index survey_tally_question_idx on survey_tally (workspace_id, question_id);

-- Draft, open, closed, and never back: a survey that could be opened again would show the single answer between two results.
create function app.keep_survey() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'DELETE' then
    if old.opened_on is not null and pg_trigger_depth() <= 1 then
      raise exception 'a survey that was opened stays' using errcode = 'restrict_violation';
    end if;
    return old;
  end if;
  if tg_op = 'INSERT' then
    if new.opened_on is not null then
      raise exception 'a survey begins as a draft' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if old.closed_on is not null then
    if (to_jsonb(new) - array['revision', 'updated_at']) <> (to_jsonb(old) - array['revision', 'updated_at']) then
      raise exception 'a survey that was closed never changes' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if old.opened_on is not null and (old.opened_on, old.kind, old.title, old.title_en, old.intro, old.intro_en)
      is distinct from (new.opened_on, new.kind, new.title, new.title_en, new.intro, new.intro_en) then
    raise exception 'what a survey says is fixed when it opens' using errcode = 'restrict_violation';
  end if;
  if new.closed_on is not null and old.opened_on is null then
    raise exception 'only an open survey is closed' using errcode = 'restrict_violation';
  end if;
  if old.opened_on is null and new.opened_on is not null then
    if not exists (select from survey_question q where q.workspace_id = new.workspace_id and q.survey_id = new.id) then
      raise exception 'a survey without questions cannot open' using errcode = 'restrict_violation';
    end if;
    insert into survey_tally (workspace_id, survey_id, question_id, value)
      select q.workspace_id, q.survey_id, q.id, v.value
        from survey_question q cross join generate_series(1, 5) as v (value)
       where q.workspace_id = new.workspace_id and q.survey_id = new.id;
  end if;
  return new;
end $$;
create trigger keep_survey before insert or update or delete on survey for each row execute function app.keep_survey();

create function app.keep_survey_question() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  question record := case when tg_op = 'DELETE' then old else new end;
begin
  if pg_trigger_depth() > 1 then
    return question; -- the agenda or the survey is being deleted
  end if;
  -- Opening takes the same lock: no question slips in or changes beside it.
  perform from survey s where s.workspace_id = question.workspace_id and s.id = question.survey_id and s.opened_on is null for share;
  if not found or (tg_op = 'UPDATE' and new.survey_id <> old.survey_id) then
    raise exception 'the questions of a survey are fixed when it opens' using errcode = 'restrict_violation';
  end if;
  return question;
end $$;
create trigger keep_survey_question before insert or update or delete on survey_question for each row execute function app.keep_survey_question();

-- Counts go up by one while the survey is open, and never otherwise; not even for the owner of the database.
create function app.keep_survey_tally() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'DELETE' then
    if pg_trigger_depth() <= 1 then
      raise exception 'an answer is never taken back' using errcode = 'restrict_violation';
    end if;
    return old;
  end if;
  if tg_op = 'INSERT' then
    if new.answers <> 0 or pg_trigger_depth() <= 1 then
      raise exception 'a survey opens without answers' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if (new.workspace_id, new.survey_id, new.question_id, new.value) is distinct from (old.workspace_id, old.survey_id, old.question_id, old.value)
      or new.answers not in (old.answers, old.answers + 1)
      or not exists (select from survey s where s.workspace_id = new.workspace_id and s.id = new.survey_id
                        and s.opened_on is not null and s.closed_on is null) then
    raise exception 'an answer never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_survey_tally before insert or update or delete on survey_tally for each row execute function app.keep_survey_tally();

call app.seal('survey', 'survey', 'id');
call app.seal('survey_question', 'survey', 'survey_id');
-- No audit: an entry for each answer would name its moment and, where somebody is signed in, the person. And no rights:
-- the API reaches the counts through the three functions below and in no other way.
alter table survey_tally enable row level security;
create policy workspace_only on survey_tally for all to agendawerk_api
  using (workspace_id = (select app.current_workspace())) with check (workspace_id = (select app.current_workspace()));
grant select, insert, update, delete on survey to agendawerk_api;
grant select, insert, update, delete on survey_question to agendawerk_api;

-- What somebody with the link sees. No row: the link is unknown or was withdrawn.
create function app.find_survey(hash bytea)
returns table (survey_id uuid, workspace_name text, title text, title_en text, intro text, intro_en text, closes_on date, is_closed boolean, questions json)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select s.id, w.name, s.title, s.title_en, s.intro, s.intro_en, s.closes_on, s.closed_on is not null,
         (select json_agg(json_build_object('id', q.id, 'kind', q.kind, 'text', q.text, 'textEn', q.text_en) order by q.position, q.id)
            from survey_question q where q.workspace_id = s.workspace_id and q.survey_id = s.id)
    from survey s join workspace w on w.id = s.workspace_id
   where s.token_hash = hash;
end;

-- Counts one sheet: every question exactly once. All counts of the survey are written anew, chosen or not, so that the
-- marks of the last transaction in the rows do not tell which values came last. Says how it went.
create function app.answer_survey(hash bytea, sheet jsonb, today date) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  asked record;
begin
  -- One after the other, and none beside the closing.
  select s.workspace_id, s.id, s.closes_on, s.closed_on into asked from survey s where s.token_hash = hash for update;
  if asked.id is null then
    return 'unknown';
  end if;
  if asked.closed_on is not null or asked.closes_on < today then
    return 'closed';
  end if;
  if (select count(distinct a."questionId") <> count(*) from jsonb_to_recordset(sheet) as a ("questionId" uuid, value smallint))
      or exists (
        select from (select sq.id from survey_question sq where sq.workspace_id = asked.workspace_id and sq.survey_id = asked.id) q
          full join jsonb_to_recordset(sheet) as a ("questionId" uuid, value smallint) on a."questionId" = q.id
         where q.id is null or a.value is null or a.value not between 1 and 5) then
    return 'incomplete';
  end if;
  update survey_tally t
     set answers = t.answers + case when exists (select from jsonb_to_recordset(sheet) as a ("questionId" uuid, value smallint)
                                                  where a."questionId" = t.question_id and a.value = t.value) then 1 else 0 end
   where t.workspace_id = asked.workspace_id and t.survey_id = asked.id;
  return 'counted';
end $$;

-- How many have answered, and after the closing, from five on, how often each value was chosen. Nothing before.
create function app.survey_results(of_survey uuid) returns json
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select json_build_object('answers', c.answers, 'counts', case when s.closed_on is not null and c.answers >= 5 then
           (select json_agg(json_build_object('questionId', q.id, 'counts',
                     (select json_agg(t.answers order by t.value) from survey_tally t
                       where t.workspace_id = q.workspace_id and t.survey_id = q.survey_id and t.question_id = q.id)) order by q.position, q.id)
              from survey_question q where q.workspace_id = s.workspace_id and q.survey_id = s.id) end)
    from survey s,
         lateral (select coalesce(max(n.answers), 0)::integer as answers
                    from (select sum(t.answers) as answers from survey_tally t
                           where t.workspace_id = s.workspace_id and t.survey_id = s.id group by t.question_id) n) c
   where s.workspace_id = app.current_workspace() and s.id = of_survey;
end;

revoke all on function app.keep_survey, app.keep_survey_question, app.keep_survey_tally,
  app.find_survey, app.answer_survey, app.survey_results from public;
grant execute on function app.find_survey, app.answer_survey, app.survey_results to agendawerk_api;
