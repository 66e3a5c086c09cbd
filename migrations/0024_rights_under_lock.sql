-- First statement of every writing request in a workspace: takes the workspace's clock row, and reads then once more
-- what the caller may do. Whoever had to wait for another writer may have lost meanwhile what `app.open_request` found:
-- the access, a role, a department, the key, the session. All of those change under the same lock (but the session).
-- No row: nobody is signed in any more. A row without member_id: no longer a member.
create function app.confirm_write(session_token text, key_hash bytea)
returns table (member_id uuid, roles text[], department_ids uuid[])
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform app.advance_clock();
  if key_hash is null then
    select m.id, m.roles,
           coalesce((select array_agg(md.department_id) from member_department md
                      where md.workspace_id = m.workspace_id and md.member_id = m.id), '{}')
      into member_id, roles, department_ids
      from auth.session s
      left join member m on m.user_id = s.user_id and m.workspace_id = app.current_workspace() and m.id = app.current_member()
       and m.status = 'active'
     where s.token = session_token and s.expires_at > now();
  else
    select m.id, array[k.role],
           coalesce((select array_agg(md.department_id) from member_department md
                      where md.workspace_id = m.workspace_id and md.member_id = m.id), '{}')
      into member_id, roles, department_ids
      from api_key k
      join member m on m.workspace_id = k.workspace_id and m.id = k.member_id and m.status = 'active'
       and (k.role = any (m.roles) or 'admin' = any (m.roles))
     where k.token_hash = key_hash and k.workspace_id = app.current_workspace() and m.id = app.current_member()
       and k.revoked_at is null and (k.expires_at is null or k.expires_at > now());
  end if;
  if found then
    return next;
  end if;
end $$;

-- The same for whoever came by the confirmed link to a round.
create function app.confirm_write_by_round(session_hash bytea, round uuid, department uuid)
returns table (member_id uuid, roles text[], department_ids uuid[])
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform app.advance_clock();
  return query
    select m.id, m.roles,
           coalesce((select array_agg(md.department_id) from member_department md
                      where md.workspace_id = m.workspace_id and md.member_id = m.id), '{}')
      from round_session s
      join round_link l on l.workspace_id = s.workspace_id and l.id = s.link_id
      join round_department d on d.workspace_id = l.workspace_id and d.id = l.round_department_id
      join member m on m.workspace_id = l.workspace_id and m.id = l.member_id
     where s.token_hash = session_hash and s.workspace_id = app.current_workspace() and m.id = app.current_member()
       and l.round_id = round and d.department_id = department
       and s.ended_at is null and s.expires_at > now() and app.round_link_fault(l) is null;
end $$;

revoke all on function app.confirm_write, app.confirm_write_by_round from public;
grant execute on function app.confirm_write, app.confirm_write_by_round to agendawerk_api;
-- Nobody advances the clock without being asked again who they are.
revoke execute on function app.advance_clock from agendawerk_api;
