-- An open link to a new password is a key to everything its holder may do, and so is a sign-in that waits for its second
-- factor. Both end when what they open becomes something else than it was when they were made.
create function auth.end_open_links() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from auth.verification v where v.value = new.user_id::text;
  return null;
end $$;
revoke all on function auth.end_open_links from public;

-- Another password, or a sign-in service that proves the address: what was open before may be somebody else's.
create trigger end_open_links_of_password after update of password on auth.account
  for each row when (new.password is distinct from old.password) execute function auth.end_open_links();
create trigger end_open_links_of_proof after insert on auth.account
  for each row when (new.provider_id <> 'credential') execute function auth.end_open_links();

-- Whoever joins a workspace, or comes back: the administration of another one may hold a link, made while the person
-- was a member there alone.
create trigger end_open_links_of_joining after insert on member
  for each row when (new.status = 'active') execute function auth.end_open_links();
create trigger end_open_links_of_return after update of status, user_id on member
  for each row when (new.status = 'active' and (old.status <> 'active' or new.user_id is distinct from old.user_id))
  execute function auth.end_open_links();
