-- Comments are found too, by their own words, and so are answers; each leads to its thread. What was withdrawn is found
-- no longer, nor what it said before it was edited. Search is for who may read the working copy, as comments are.

-- Whatever kinds there are by now stay.
do $$
declare
  present text[] := (select array_agg(quoted[1]) from pg_constraint,
                       lateral regexp_matches(pg_get_constraintdef(oid), '''([a-z_]+)''', 'g') as quoted
                      where conrelid = 'search_entry'::regclass and conname = 'search_entry_kind_check');
begin
  alter table search_entry drop constraint search_entry_kind_check;
  execute format('alter table search_entry add constraint search_entry_kind_check check (kind in (%s))',
    (select string_agg(distinct quote_literal(kind), ', ') from unnest(present || array['comment']) as kind));
end $$;

-- Its title is that of its place, given when it is looked for.
create function app.put_comment_entry(workspace uuid, comment_id uuid) returns void
language sql
begin atomic
  select app.put_search_entry(c.workspace_id, 'comment', c.id, c.agenda_id, t.id, null, '', c.body)
    from public.comment c
    join public.comment t on t.workspace_id = c.workspace_id and t.id = coalesce(c.thread_id, c.id)
   where c.workspace_id = workspace and c.id = comment_id and c.withdrawn_at is null;
end;

create function app.index_comment() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if new.withdrawn_at is not null then
    delete from search_entry where workspace_id = new.workspace_id and kind = 'comment' and id = new.id;
  else
    perform app.put_comment_entry(new.workspace_id, new.id);
  end if;
  return null;
end $$;
revoke all on function app.put_comment_entry, app.index_comment from public;

create trigger search_insert after insert on comment for each row execute function app.index_comment();
create trigger search_write after update of body, withdrawn_at on comment for each row execute function app.index_comment();
create trigger search_delete after delete on comment for each row execute function app.forget_in_search('comment');

-- What is there already.
select app.put_comment_entry(workspace_id, id) from comment;
