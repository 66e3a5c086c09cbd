-- What still waits is not sent to somebody who may not read any more what it tells of: whoever has gone over to the
-- council since, or has left. What tells of their own way in goes out (notifications/readable-kinds.rules.ts).
create function post.withdraw_unreadable_mails() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update post.mail m set state = 'expired', problem = 'may_not_read', letter = null, sealed = null
   where m.workspace_id = new.workspace_id and m.member_id = new.id and m.state in ('waiting', 'failed', 'unclear')
     and (m.kind in ('digest', 'cosign_request') or m.kind = 'notification' and m.letter -> 'notice' ->> 'kind' <> 'access_changed');
  return null;
end $$;
revoke all on function post.withdraw_unreadable_mails() from public;
create trigger withdraw_unreadable_mails after update of roles, status on member
  for each row when (new.status = 'ended' or not new.roles && array['admin', 'officer', 'head', 'staff'])
  execute function post.withdraw_unreadable_mails();
