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
-- A session lasts twelve hours from its last use (written down at most once an hour) and thirty days at most;
-- `is_extended` tells the caller to renew the cookie with it. The sign-in library starts sessions with the same twelve hours.
create function app.open_request(session_token text, workspace uuid, request_id text)
returns table (user_id uuid, session_id uuid, member_id uuid, roles text[], department_ids uuid[], clock bigint, is_extended boolean)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  ends timestamptz;
  may_end timestamptz;
begin
  select s.user_id, s.id, m.id, m.roles,
         coalesce((select array_agg(md.department_id) from member_department md
                    where md.workspace_id = m.workspace_id and md.member_id = m.id), '{}'),
         w.clock, s.expires_at, least(now() + interval '12 hours', s.created_at + interval '30 days')
    into user_id, session_id, member_id, roles, department_ids, clock, ends, may_end
    from auth.session s
    left join member m on m.user_id = s.user_id and m.workspace_id = workspace and m.status = 'active'
    left join workspace w on w.id = m.workspace_id
   where s.token = session_token and s.expires_at > now();
  perform app.enter(case when member_id is not null then workspace end, member_id, request_id);
  if user_id is null then
    return;
  end if;
  if may_end > ends + interval '1 hour' then
    -- Whoever finds the row locked leaves it to the request that holds it: reading never waits here.
    update auth.session s set expires_at = may_end, updated_at = now()
     where s.id = (select l.id from auth.session l where l.id = session_id for update skip locked);
    is_extended := found;
  else
    is_extended := false;
  end if;
  return next;
end $$;

create function app.open_request_by_key(key_hash bytea, workspace uuid, request_id text)
returns table (user_id uuid, session_id uuid, member_id uuid, roles text[], department_ids uuid[], clock bigint, is_extended boolean)
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  -- A key never holds more than its maker still does.
  select m.user_id, null::uuid, case when k.workspace_id = workspace then m.id end, array[k.role],
         coalesce((select array_agg(md.department_id) from member_department md
                    where md.workspace_id = m.workspace_id and md.member_id = m.id), '{}'),
         w.clock, false
    into user_id, session_id, member_id, roles, department_ids, clock, is_extended
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
-- workspace come one after the other and the clock tells readers that something changed. It follows the time of day:
-- a backup that is restored never comes by a number that somebody remembers from what was lost.
create function app.advance_clock() returns bigint
language sql security definer set search_path = pg_catalog, public
begin atomic
  update workspace set clock = greatest(clock + 1, (extract(epoch from clock_timestamp()) * 1000000)::bigint)
   where id = app.current_workspace() returning clock;
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

-- The person behind a session, and what they may change of themselves.
create function app.find_person(of_user uuid)
returns table (name text, email text, locale text, two_factor_enabled boolean)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select u.name, u.email, u.locale, u.two_factor_enabled from auth."user" u where u.id = of_user;
end;

create function app.update_person(of_user uuid, new_name text, new_locale text) returns void
language sql security definer set search_path = pg_catalog
begin atomic
  update auth."user" set name = coalesce(new_name, name), locale = coalesce(new_locale, locale), updated_at = now() where id = of_user;
end;

create function app.list_sessions(of_user uuid)
returns table (id uuid, created_at timestamptz, last_used_at timestamptz, expires_at timestamptz, ip_address text, user_agent text)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select s.id, s.created_at, s.updated_at, s.expires_at, s.ip_address, s.user_agent
    from auth.session s where s.user_id = of_user and s.expires_at > now() order by s.updated_at desc, s.id;
end;

-- Ends one session of a person, or all but one.
create function app.end_session(of_user uuid, ended uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from auth.session s where s.user_id = of_user and s.id = ended;
  return found;
end $$;

create function app.end_other_sessions(of_user uuid, kept uuid) returns void
language sql security definer set search_path = pg_catalog
begin atomic
  delete from auth.session s where s.user_id = of_user and s.id <> kept;
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

-- Turns an open invitation into an active member. The account must have the invited address; null: there is no such invitation.
create function app.accept_invitation(hash bytea, accepting_user uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  invited record;
begin
  select i.workspace_id, i.id, i.member_id into invited
    from invitation i
    join member m on m.workspace_id = i.workspace_id and m.id = i.member_id
    join auth."user" u on u.id = accepting_user and lower(u.email) = lower(m.email)
   where i.token_hash = hash and i.accepted_at is null and i.expires_at > now() and m.status = 'invited'
     for update of i, m;
  if invited is null then
    return null;
  end if;
  perform app.enter(invited.workspace_id, invited.member_id, null);
  perform app.advance_clock();
  update invitation set accepted_at = now() where workspace_id = invited.workspace_id and id = invited.id;
  update member set user_id = accepting_user, status = 'active' where workspace_id = invited.workspace_id and id = invited.member_id;
  return invited.workspace_id;
end $$;

-- An account with a password, in the shape that the sign-in library expects. An address counts once, however it is written.
create function auth.create_account(new_id uuid, person_name text, person_email text, password_hash text, is_proven boolean) returns void
language sql set search_path = pg_catalog
begin atomic
  insert into auth."user" (id, name, email, email_verified) values (new_id, person_name, lower(person_email), is_proven);
  insert into auth.account (id, user_id, provider_id, account_id, password) values (new_id, new_id, 'credential', new_id::text, password_hash);
end;

-- Sign-up is closed: besides the first administrator, only an open invitation makes an account, for the invited address alone.
create function app.accept_invitation_as_new(hash bytea, new_user uuid, person_name text, password_hash text) returns uuid
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  invited_email text := (select m.email from invitation i join member m on m.workspace_id = i.workspace_id and m.id = i.member_id
                          where i.token_hash = hash and i.accepted_at is null and i.expires_at > now() and m.status = 'invited');
begin
  if invited_email is null or exists (select from auth."user" u where u.email = lower(invited_email)) then
    return null;
  end if;
  perform auth.create_account(new_user, person_name, invited_email, password_hash, false);
  return app.accept_invitation(hash, new_user);
end $$;

-- A link to a new password lets its holder in: who made it for whom belongs into the record.
create function app.record_reset_link(for_member uuid) returns void
language sql security definer set search_path = pg_catalog, public
begin atomic
  insert into audit_entry (workspace_id, member_id, table_name, subject_kind, subject_id, row_id, action, after, request_id)
  select m.workspace_id, app.current_member(), 'password_reset', 'member', m.id, m.id::text, 'insert', '{}',
         nullif(current_setting('app.request_id', true), '')
    from member m where m.workspace_id = app.current_workspace() and m.id = for_member;
end;

create function app.is_set_up() returns boolean
language sql stable security definer set search_path = pg_catalog, public
return exists (select from workspace);

create function app.has_demo() returns boolean
language sql stable security definer set search_path = pg_catalog, public
return exists (select from workspace where is_demo);

-- Founds a workspace with its first administrator; the only way to make one, for the owner of the database alone.
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

-- The first workspace of an empty installation with its administrator's account. Of two at once, one waits and is refused.
create function app.set_up(new_id uuid, new_slug text, new_name text, first_member uuid, first_user uuid, person_name text, person_email text, password_hash text)
returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('agendawerk.set_up', 0));
  if app.is_set_up() then
    return false;
  end if;
  perform auth.create_account(first_user, person_name, person_email, password_hash, true);
  perform app.found_workspace(new_id, new_slug, new_name, false, first_member, first_user, person_name, person_email);
  return true;
end $$;

revoke all on all functions in schema app from public;
grant execute on function app.current_workspace, app.current_member, app.open_request, app.open_request_by_key, app.advance_clock,
  app.list_memberships, app.find_person, app.update_person, app.list_sessions, app.end_session, app.end_other_sessions,
  app.find_invitation, app.record_reset_link, app.accept_invitation, app.accept_invitation_as_new, app.is_set_up, app.has_demo, app.set_up to agendawerk_api;
revoke all on function auth.create_account from public;
grant execute on function auth.create_account to agendawerk_auth;
-- Trigger functions run with the rights of the table's owner or the caller; the caller needs execute on those that are not definers.
grant execute on function app.touch, app.refuse_change, app.partial_date to agendawerk_api;
