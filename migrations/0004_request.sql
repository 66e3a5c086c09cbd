-- How a request enters the database. One prepared call looks up the session, the membership and its rights,
-- and sets for this connection who acts and for which workspace. Without it every table is empty.

create function app.enter(workspace uuid, member uuid, request_id text) returns void
language sql
begin atomic
  select set_config('app.workspace_id', coalesce(workspace::text, ''), false),
         set_config('app.member_id', coalesce(member::text, ''), false),
         set_config('app.request_id', coalesce(request_id, ''), false);
end;

-- No row: nobody is signed in. A row without member_id: signed in, but not (or no longer) a member there.
create function app.open_request(session_token text, workspace uuid, request_id text)
returns table (user_id uuid, session_id uuid, member_id uuid, roles text[], department_ids uuid[], clock bigint)
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select s.user_id, s.id, m.id, m.roles,
         coalesce((select array_agg(md.department_id) from member_department md
                    where md.workspace_id = m.workspace_id and md.member_id = m.id), '{}'),
         w.clock
    into user_id, session_id, member_id, roles, department_ids, clock
    from auth.session s
    left join member m on m.user_id = s.user_id and m.workspace_id = workspace and m.status = 'active'
    left join workspace w on w.id = m.workspace_id
   where s.token = session_token and s.expires_at > now();
  perform app.enter(case when member_id is not null then workspace end, member_id, request_id);
  if user_id is not null then
    return next;
  end if;
end $$;

create function app.open_request_by_key(key_hash bytea, workspace uuid, request_id text)
returns table (user_id uuid, session_id uuid, member_id uuid, roles text[], department_ids uuid[], clock bigint)
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  -- A key never holds more than its maker still does.
  select m.user_id, null::uuid, case when k.workspace_id = workspace then m.id end, array[k.role],
         coalesce((select array_agg(md.department_id) from member_department md
                    where md.workspace_id = m.workspace_id and md.member_id = m.id), '{}'),
         w.clock
    into user_id, session_id, member_id, roles, department_ids, clock
    from api_key k
    join member m on m.workspace_id = k.workspace_id and m.id = k.member_id and m.status = 'active'
     and (k.role = any (m.roles) or 'admin' = any (m.roles))
    join workspace w on w.id = k.workspace_id
   where k.token_hash = key_hash and k.revoked_at is null and (k.expires_at is null or k.expires_at > now());
  perform app.enter(case when member_id is not null then workspace end, member_id, request_id);
  if user_id is not null then
    return next;
  end if;
end $$;

-- First statement of every writing transaction: takes the workspace's clock row, so that writers of one
-- workspace come one after the other and the clock tells readers that something changed.
create function app.advance_clock() returns bigint
language sql security definer set search_path = pg_catalog, public
begin atomic
  update workspace set clock = clock + 1 where id = app.current_workspace() returning clock;
end;

-- What a signed-in person can choose from; the only look across workspaces.
create function app.list_memberships(of_user uuid)
returns table (workspace_id uuid, slug text, name text, is_demo boolean, member_id uuid, member_name text, roles text[], department_ids uuid[])
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select w.id, w.slug, w.name, w.is_demo, m.id, m.name, m.roles,
         coalesce((select array_agg(md.department_id) from member_department md
                    where md.workspace_id = m.workspace_id and md.member_id = m.id), '{}')
    from member m join workspace w on w.id = m.workspace_id
   where m.user_id = of_user and m.status = 'active'
   order by w.name, w.id;
end;

-- Sign-in may look at nothing but this: whose session is it (routes outside a workspace), who was invited.
create function app.find_session(session_token text)
returns table (user_id uuid, session_id uuid, name text, email text, locale text, two_factor_enabled boolean)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select u.id, s.id, u.name, u.email, u.locale, u.two_factor_enabled
    from auth.session s join auth."user" u on u.id = s.user_id
   where s.token = session_token and s.expires_at > now();
end;

create function app.find_invitation(hash bytea)
returns table (workspace_id uuid, workspace_name text, invitation_id uuid, member_id uuid, member_name text, email text,
               expires_at timestamptz, accepted_at timestamptz, member_status text, has_account boolean)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select w.id, w.name, i.id, m.id, m.name, m.email, i.expires_at, i.accepted_at, m.status,
         exists (select from auth."user" u where lower(u.email) = lower(m.email))
    from invitation i
    join member m on m.workspace_id = i.workspace_id and m.id = i.member_id
    join workspace w on w.id = i.workspace_id
   where i.token_hash = hash;
end;

create function app.accept_invitation(hash bytea, accepting_user uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  found record;
begin
  select i.workspace_id, i.id, i.member_id into found
    from invitation i join member m on m.workspace_id = i.workspace_id and m.id = i.member_id
   where i.token_hash = hash and i.accepted_at is null and i.expires_at > now() and m.status = 'invited'
     for update of i, m;
  if found is null then
    return null;
  end if;
  perform app.enter(found.workspace_id, found.member_id, null);
  perform app.advance_clock();
  update invitation set accepted_at = now() where workspace_id = found.workspace_id and id = found.id;
  update member set user_id = accepting_user, status = 'active' where workspace_id = found.workspace_id and id = found.member_id;
  return found.workspace_id;
end $$;

create function app.is_set_up() returns boolean
language sql stable security definer set search_path = pg_catalog, public
return exists (select from workspace);

-- Founds a workspace with its first administrator; the only way to make one.
create function app.found_workspace(new_id uuid, new_slug text, new_name text, demo boolean, first_member uuid, first_user uuid, person_name text, person_email text)
returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform app.enter(new_id, first_member, null);
  set constraints all deferred;
  insert into workspace (id, slug, name, is_demo) values (new_id, new_slug, new_name, demo);
  insert into member (workspace_id, id, user_id, name, email, roles, status)
  values (new_id, first_member, first_user, person_name, person_email, '{admin,officer}', 'active');
end $$;

revoke all on all functions in schema app from public;
grant execute on function app.current_workspace, app.current_member, app.open_request, app.open_request_by_key, app.advance_clock,
  app.list_memberships, app.find_session, app.find_invitation, app.accept_invitation, app.is_set_up, app.found_workspace to agendawerk_api;
-- Trigger functions run with the rights of the table's owner or the caller; the caller needs execute on those that are not definers.
grant execute on function app.touch, app.refuse_change, app.partial_date to agendawerk_api;
