-- Whoever signs in by the town's own service alone has no password here. A link to a new one would open a second way in
-- that the service knows nothing of, and that stays open when the service closes its own.
create function auth.signs_in_by_service(of_user uuid) returns boolean
language sql stable set search_path = pg_catalog
begin atomic
  select exists (select from auth.account a where a.user_id = of_user and a.provider_id <> 'credential')
     and not exists (select from auth.account a where a.user_id = of_user and a.provider_id = 'credential');
end;
revoke all on function auth.signs_in_by_service from public;
grant execute on function auth.signs_in_by_service to agendawerk_auth;

create function app.signs_in_by_service(of_user uuid) returns boolean
language sql stable security definer set search_path = pg_catalog
return auth.signs_in_by_service(of_user);
revoke all on function app.signs_in_by_service from public;
grant execute on function app.signs_in_by_service to agendawerk_api;
