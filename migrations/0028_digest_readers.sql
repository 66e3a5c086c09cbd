-- The daily mail no longer tells of the working copy to somebody who may not read it any more: whoever has gone over to
-- the council since they were told of a comment finds it neither in the bell nor in the mail (notifications/readable-kinds.rules.ts).
create or replace function post.list_digests()
returns table (workspace_id uuid, member_id uuid, locale text, reminded_at timestamptz, items jsonb)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select n.workspace_id, n.member_id, coalesce(u.locale, 'de'),
         (select max(r.mailed_at) from notification r where r.workspace_id = n.workspace_id and r.member_id = n.member_id and r.kind = 'reminder'),
         jsonb_agg(post.describe_notification(n.workspace_id, n.kind, n.title, n.agenda_id, n.path, n.params, n.actor_id) || jsonb_build_object('id', n.id)
                   order by n.created_at, n.id)
    from notification n
    join member m on m.workspace_id = n.workspace_id and m.id = n.member_id and m.status = 'active'
    left join auth."user" u on u.id = m.user_id
   where n.delivery = 'digest' and n.mailed_at is null and n.read_at is null
     and (n.kind = 'access_changed' or m.roles && array['admin', 'officer', 'head', 'staff'])
   group by n.workspace_id, n.member_id, u.locale;
end;
