-- Ground: the two roles that the program acts as, the schemas, who acts for which workspace, revisions, audit.
-- Roles belong to the whole server, so they may exist already.
do $$
begin
  if not exists (select from pg_roles where rolname = 'agendawerk_api') then
    create role agendawerk_api nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = 'agendawerk_auth') then
    create role agendawerk_auth nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  execute format('grant agendawerk_api, agendawerk_auth to %I', current_user);
exception
  when duplicate_object then null; -- another database of the same server was being migrated
end $$;

create schema app;   -- functions that keep the promises
create schema auth;  -- sign-in: persons, passwords, sessions; the API role cannot look inside
revoke all on schema public from public;
grant usage on schema public, app to agendawerk_api;
grant usage on schema auth to agendawerk_auth;

create extension if not exists pg_trgm with schema public;

create function app.current_workspace() returns uuid
language sql stable parallel safe
return nullif(current_setting('app.workspace_id', true), '')::uuid;

create function app.current_member() returns uuid
language sql stable parallel safe
return nullif(current_setting('app.member_id', true), '')::uuid;

-- Every row with a revision counts it up by itself; nobody can forget or fake it.
create function app.touch() returns trigger
language plpgsql as $$
begin
  new.revision := old.revision + 1;
  new.created_at := old.created_at;
  new.updated_at := now();
  return new;
end $$;

create function app.refuse_change() returns trigger
language plpgsql as $$
begin
  -- A cascade from a deleted parent is a deletion of the whole and passes; a direct one is not.
  if tg_op = 'DELETE' and pg_trigger_depth() > 1 then
    return old;
  end if;
  raise exception '% rows never change', tg_table_name using errcode = 'restrict_violation';
end $$;

-- A partial date as the API shows it: {"date": "2026-07-01", "precision": "quarter", "note": null}, or null.
-- Stable as json_build_object is: said to be immutable it would be called as a function for every row of a list
-- instead of being written out in the query, which costs a third of that list.
create function app.partial_date(day date, exactness text, remark text) returns json
language sql stable parallel safe
return case when day is not null then json_build_object('date', day, 'precision', exactness, 'note', remark) end;

