-- Towns with an agenda each: 8 fields, 14 goals, 60 measures with their lines and five updates, 30 KPIs with 60 readings.
-- $TOWNS$ is how many. Rows come in no order of towns, as in life: in the order of generate_series every layout of a table
-- would look well sorted. Triggers are off while this runs (see databases.ts): nobody did these things.
create temp table stock (place integer primary key, words text not null) on commit drop;
insert into stock
select place, (select string_agg((array['Verwaltung', 'digital', 'Bürgerservice', 'Antrag', 'online', 'Fachverfahren', 'Datenschutz', 'barrierefrei',
         'Schulen', 'Glasfaser', 'und', 'für', 'die', 'Einführung', 'Plattform', 'Prozesse', 'gemeinsam', 'mit', 'Kreis', 'Sensoren',
         'Verkehr', 'Energie', 'Beteiligung', 'Förderung'])[1 + (random() * 23)::integer], ' ') from generate_series(1, 60 + 0 * place))
  from generate_series(0, 499) as place;
create function pg_temp.words(amount integer) returns text language sql volatile
return (select left(words, amount * 8) from stock where place = (select (random() * 499)::integer));

-- The tables with the most rows get their indexes when they are full: built row by row in no order, they would take most of the time.
create temp table later (command text) on commit drop;
do $$
declare
  found record;
begin
  for found in
    select c.conrelid::regclass as owner, c.conname as name, pg_get_constraintdef(c.oid) as definition, null::regclass as index
      from pg_constraint c where c.contype = 'p' and c.conrelid = any (array['kpi_reading', 'progress_update', 'milestone', 'cost_line']::regclass[])
    union all
    select i.indrelid::regclass, null, pg_get_indexdef(i.indexrelid), i.indexrelid::regclass
      from pg_index i where not i.indisprimary and i.indrelid = any (array['kpi_reading', 'progress_update', 'milestone', 'cost_line']::regclass[])
  loop
    if found.index is null then
      insert into later values (format('alter table %s add constraint %I %s', found.owner, found.name, found.definition));
      execute format('alter table %s drop constraint %I', found.owner, found.name);
    else
      insert into later values (found.definition);
      execute format('drop index %s', found.index);
    end if;
  end loop;
end $$;

create temp table town on commit drop as
select place, gen_random_uuid() as workspace_id, gen_random_uuid() as agenda_id, gen_random_uuid() as member_id from generate_series(1, $TOWNS$) as place;

insert into auth."user" (id, name, email, email_verified) values ('00000000-0000-7000-8000-000000000001', 'Bench', 'bench@agendawerk.example', true);
insert into auth.session (id, user_id, token, expires_at)
values ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', 'bench-session', now() + interval '11 hours 30 minutes');

insert into workspace (id, slug, name) select workspace_id, 'stadt-' || place, 'Stadt ' || place from town;
insert into member (workspace_id, id, user_id, name, email, roles, status)
select workspace_id, member_id, '00000000-0000-7000-8000-000000000001', 'Officer', 'officer@stadt.example', '{officer}', 'active' from town;
insert into agenda (workspace_id, id, slug, title, first_year, last_year) select workspace_id, agenda_id, 'agenda', 'Digitale Agenda', 2026, 2031 from town;

create temp table dept on commit drop as
select t.*, i, gen_random_uuid() as department_id from town t, generate_series(1, 8) i;
insert into department (workspace_id, id, name, position) select workspace_id, department_id, 'Amt ' || i, i from dept order by random();
create temp table field on commit drop as
select t.*, i, gen_random_uuid() as field_id from town t, generate_series(1, 8) i;
insert into strategy_field (workspace_id, id, agenda_id, number, name, position, next_measure_number)
select workspace_id, field_id, agenda_id, i, 'Handlungsfeld ' || i, i, 100 from field order by random();
create temp table aim on commit drop as
select t.*, s.i, gen_random_uuid() as goal_id, f.field_id
  from town t cross join generate_series(1, 14) as s (i) join field f on f.workspace_id = t.workspace_id and f.i = 1 + s.i % 8;
insert into goal (workspace_id, id, agenda_id, field_id, number, title, position)
select workspace_id, goal_id, agenda_id, field_id, i, 'Ziel ' || pg_temp.words(6), i from aim order by random();

create temp table work on commit drop as
select t.*, s.i, gen_random_uuid() as measure_id, f.field_id, d.department_id, 1 + s.i % 8 as field_number, 1 + s.i / 8 as running
  from town t cross join generate_series(1, 60) as s (i)
  join field f on f.workspace_id = t.workspace_id and f.i = 1 + s.i % 8
  join dept d on d.workspace_id = t.workspace_id and d.i = 1 + s.i % 8;
insert into measure (workspace_id, id, agenda_id, field_id, number, title, description, benefit, expected_result, target_group, first_steps,
  lead_department_id, owner_id, priority, effort, impact, start_on, start_precision, end_on, end_precision, trend, is_internal, status, light, percent, reported_on)
select workspace_id, measure_id, agenda_id, field_id, field_number || '.' || running, 'Maßnahme ' || pg_temp.words(5),
  jsonb_build_object('type', 'doc', 'content', jsonb_build_array(
    jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', pg_temp.words(60)))),
    jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', pg_temp.words(60)))))),
  pg_temp.words(25), pg_temp.words(15), pg_temp.words(8), pg_temp.words(20), department_id, member_id, 'high', 1 + i % 5, 1 + i % 4,
  '2026-01-01', 'quarter', '2028-01-01', 'year', 1 + i % 5, i % 2 = 0, 'running', 'green', 40, '2026-06-01'
  from work order by random();
insert into measure_goal (workspace_id, agenda_id, measure_id, goal_id)
select w.workspace_id, w.agenda_id, w.measure_id, a.goal_id from work w join aim a on a.workspace_id = w.workspace_id and a.i in (1 + w.i % 14, 1 + (w.i + 5) % 14) order by random();
insert into measure_department (workspace_id, measure_id, department_id, part)
select w.workspace_id, w.measure_id, d.department_id, 'consulted' from work w join dept d on d.workspace_id = w.workspace_id and d.i in (1 + (w.i + 1) % 8, 1 + (w.i + 2) % 8) order by random();
insert into milestone (workspace_id, id, measure_id, title, due_on, due_precision, position)
select workspace_id, gen_random_uuid(), measure_id, 'Meilenstein ' || n, '2026-07-01', 'quarter', n from work, generate_series(0, 2) as step (n) order by random();
insert into risk (workspace_id, id, measure_id, title, likelihood, impact, mitigation, position)
select workspace_id, gen_random_uuid(), measure_id, 'Fachkräfte fehlen', 3, 4, pg_temp.words(10), 0 from work order by random();
insert into cost_line (workspace_id, id, measure_id, year, kind, recurrence, amount, position)
select workspace_id, gen_random_uuid(), measure_id, 2026 + n, 'investment', case n when 2 then 'yearly' else 'once' end, 1000 * (1 + n), n
  from work, generate_series(0, 2) as line (n) order by random();
insert into funding_line (workspace_id, id, measure_id, programme, year, amount, state, position)
select workspace_id, gen_random_uuid(), measure_id, 'Förderprogramm', 2026, 500, 'granted', 0 from work order by random();
insert into staff_need (workspace_id, id, measure_id, year, fte, position)
select workspace_id, gen_random_uuid(), measure_id, 2026, 0.5, 0 from work order by random();
insert into progress_update (workspace_id, id, measure_id, reported_on, status, light, percent, done_text, next_text, author_id, author_name, created_at)
select workspace_id, gen_random_uuid(), measure_id, date '2026-01-01' + n * 30, 'running', 'green', n * 10, pg_temp.words(20), pg_temp.words(10), member_id, 'Officer', now() - random() * interval '300 days'
  from work, generate_series(1, 5) as report (n) order by random();

create temp table figure on commit drop as
select t.*, i, gen_random_uuid() as kpi_id from town t, generate_series(1, 30) i;
insert into kpi (workspace_id, id, agenda_id, number, name, definition, unit, direction, baseline_value, baseline_on, frequency)
select workspace_id, kpi_id, agenda_id, i, 'Kennzahl ' || i, pg_temp.words(12), '%', 'higher', 10, '2021-01-01', 'monthly' from figure order by random();
insert into kpi_target (workspace_id, kpi_id, due_on, value) select workspace_id, kpi_id, '2028-12-31', 90 from figure order by random();
insert into kpi_goal (workspace_id, agenda_id, kpi_id, goal_id)
select f.workspace_id, f.agenda_id, f.kpi_id, a.goal_id from figure f join aim a on a.workspace_id = f.workspace_id and a.i = 1 + f.i % 14 order by random();
insert into kpi_measure (workspace_id, agenda_id, kpi_id, measure_id)
select f.workspace_id, f.agenda_id, f.kpi_id, w.measure_id from figure f join work w on w.workspace_id = f.workspace_id and w.i in (2 * f.i, 2 * f.i - 1) order by random();
insert into kpi_reading (workspace_id, id, kpi_id, read_on, value)
select workspace_id, gen_random_uuid(), kpi_id, (date '2021-01-31' + make_interval(months => n))::date, round((10 + random() * 80)::numeric, 1)
  from figure, generate_series(0, 59) as month (n) order by random();

-- One town has asked its departments to co-sign: 2,000 remarks, more than any real round will hold.
create temp table asked on commit drop as
select t.*, gen_random_uuid() as version_id, gen_random_uuid() as round_id from town t where t.place = 1;
insert into agenda_version (workspace_id, id, agenda_id, number, kind, title, created_by_id, created_by_name)
select workspace_id, version_id, agenda_id, 1, 'round_draft', 'Entwurf', member_id, 'Officer' from asked;
insert into version_content (workspace_id, version_id, content_version, content, sha256) select workspace_id, version_id, 1, '{}', sha256('{}') from asked;
insert into round (workspace_id, id, agenda_id, version_id, title, due_on, silence, opened_by_id, opened_by_name)
select workspace_id, round_id, agenda_id, version_id, 'Abstimmung', '2199-12-31', 'no_answer', member_id, 'Officer' from asked;
insert into round_department (workspace_id, id, round_id, version_id, department_id, department_name)
select a.workspace_id, gen_random_uuid(), a.round_id, a.version_id, d.department_id, 'Amt ' || d.i from asked a join dept d on d.workspace_id = a.workspace_id;
insert into round_remark (workspace_id, id, round_id, round_department_id, author_id, author_name, subject_kind, subject_id, subject_title, part, quote, text, suggestion)
select a.workspace_id, gen_random_uuid(), a.round_id, d.id, a.member_id, 'Officer', 'measure', w.measure_id, 'Maßnahme ' || w.i, 'text',
       pg_temp.words(6), pg_temp.words(20), case when n % 4 = 0 then pg_temp.words(8) end
  from asked a cross join generate_series(1, 2000) as n
  join (select rd.*, row_number() over (order by rd.id) as place from round_department rd) d on d.workspace_id = a.workspace_id and d.place = 1 + n % 8
  join work w on w.workspace_id = a.workspace_id and w.i = 1 + n % 60;

do $$
declare
  command text;
begin
  for command in select l.command from later l loop
    execute command;
  end loop;
end $$;
