-- Mails and notifications: the outbox, what each person is told of and how, what the worker may do.
-- A third role: it takes mails from the outbox and makes digests and reminders, by the functions below and nothing else.
do $$
begin
  if not exists (select from pg_roles where rolname = 'agendawerk_worker') then
    create role agendawerk_worker nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  execute format('grant agendawerk_worker to %I', current_user);
exception
  when duplicate_object then null; -- another database of the same server was being migrated
end $$;

grant usage on schema pgboss to agendawerk_worker;
grant select, insert, update, delete on all tables in schema pgboss to agendawerk_worker;
grant execute on all functions in schema pgboss to agendawerk_worker;
-- One job a mail at a time. A server that is away is asked again after 30 seconds, later every quarter of an hour, for
-- four days. A job whose program has died comes back after two minutes: longer than one attempt may take.
select pgboss.create_queue('mail', '{"policy": "exclusive", "retryLimit": 400, "retryDelay": 30, "retryBackoff": true,
  "retryDelayMax": 900, "expireInSeconds": 120, "retentionSeconds": 31536000, "deleteAfterSeconds": 86400, "notify": true}');
-- Digests and reminders: looked at every ten minutes by one of the programs.
select pgboss.create_queue('post-round', '{"policy": "exclusive", "retryLimit": 0, "expireInSeconds": 300,
  "retentionSeconds": 3600, "deleteAfterSeconds": 3600}');

create schema post;  -- the outbox: the API reaches it through functions for the current workspace alone
grant usage on schema post to agendawerk_worker;

-- A mail, written in the transaction of what it tells of. `letter` says what it says, not how: its words are found when
-- it is sent. What lets its holder in (links to sign in) lies in `sealed`, encrypted with the installation's secret.
-- Both are emptied when the mail is out.
create table post.mail (
  id uuid primary key,
  -- Null: to a person, whatever workspaces they are in.
  workspace_id uuid references public.workspace (id) on delete cascade,
  member_id uuid,
  user_id uuid references auth."user" (id) on delete cascade,
  kind text not null check (kind ~ '^[a-z_]+$'),
  -- Of two mails with the same key only the first is written.
  key text not null,
  locale text not null check (locale in ('de', 'en')),
  recipient_name text not null,
  recipient_email text not null,
  letter jsonb,
  sealed bytea,
  has_secret boolean not null,
  -- What the list shows.
  title text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed', 'unclear', 'expired')),
  attempts integer not null default 0,
  -- Whoever is just handing it over.
  attempt uuid,
  -- Why the last attempt did not succeed, as a code; never what the server said, which names people.
  problem text check (problem ~ '^[a-z_0-9]+$'),
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  tried_at timestamptz,
  sent_at timestamptz,
  unique nulls not distinct (workspace_id, key),
  foreign key (workspace_id, member_id) references public.member (workspace_id, id) on delete cascade,
  constraint mail_keeps_its_letter_until_it_is_out check (state in ('sent', 'expired') or letter is not null or sealed is not null),
  constraint mail_of_nobody check (workspace_id is not null or user_id is not null),
  constraint mail_was_sent_at_some_time check ((state = 'sent') = (sent_at is not null))
);
create index mail_workspace_idx on post.mail (workspace_id, created_at desc, id);
create index mail_member_idx on post.mail (workspace_id, member_id);
create index mail_user_idx on post.mail (user_id);
create index mail_open_idx on post.mail (state, expires_at) where state in ('waiting', 'sending', 'failed', 'unclear');

-- Wakes the worker when the transaction is committed. What has a job already gets no second one.
create function post.enqueue() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform post.add_job(new.id);
  return null;
end $$;

create function post.add_job(mail uuid) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into pgboss.job (id, name, data, start_after, created_on, singleton_key, expire_seconds, deletion_seconds, keep_until,
                          retry_limit, retry_delay, retry_backoff, retry_delay_max, policy)
  select gen_random_uuid(), q.name, jsonb_build_object('mailId', mail), now(), now(), mail::text, q.expire_seconds, q.deletion_seconds,
         now() + q.retention_seconds * interval '1 second', q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.policy
    from pgboss.queue q where q.name = 'mail'
  on conflict do nothing;
  perform pg_notify('pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24), 'mail');
end $$;
create trigger enqueue after insert on post.mail for each row execute function post.enqueue();
create trigger enqueue_again after update of state on post.mail
  for each row when (new.state = 'waiting' and old.state <> 'waiting') execute function post.enqueue();

-- Queues a mail of the current workspace. @returns null where one with this key was written before.
create function app.queue_mail(new_id uuid, to_member uuid, to_name text, to_email text, mail_kind text, mail_key text, mail_title text,
                               open_letter jsonb, sealed_letter bytea, ends timestamptz)
returns uuid
language sql security definer set search_path = pg_catalog, public
begin atomic
  insert into post.mail (id, workspace_id, member_id, user_id, kind, key, locale, recipient_name, recipient_email, letter, sealed, has_secret, title, expires_at)
  select new_id, app.current_workspace(), m.id, m.user_id, mail_kind, mail_key,
         coalesce((select u.locale from auth."user" u where u.id = m.user_id or (m.user_id is null and u.email = lower(to_email))), 'de'),
         to_name, to_email, open_letter, sealed_letter, sealed_letter is not null, mail_title, ends
    from (select) one
    left join member m on m.workspace_id = app.current_workspace() and m.id = to_member
   where app.current_workspace() is not null and (to_member is null or m.id is not null)
  on conflict (workspace_id, key) do nothing
  returning id;
end;

-- Queues a mail to somebody with an account, of no workspace: a link to a new password that they asked for.
create function auth.queue_mail(new_id uuid, to_user uuid, mail_kind text, mail_key text, mail_title text, sealed_letter bytea, ends timestamptz)
returns uuid
language sql security definer set search_path = pg_catalog
begin atomic
  insert into post.mail (id, user_id, kind, key, locale, recipient_name, recipient_email, sealed, has_secret, title, expires_at)
  select new_id, u.id, mail_kind, mail_key, u.locale, u.name, u.email, sealed_letter, true, mail_title, ends
    from auth."user" u where u.id = to_user
  on conflict (workspace_id, key) do nothing
  returning id;
end;

-- What the worker needs to hand a mail over; no row: there is nothing (more) to do.
create function post.read_mail(mail uuid)
returns table (workspace_id uuid, member_id uuid, workspace_name text, slug text, kind text, locale text, recipient_name text, recipient_email text,
               letter jsonb, sealed bytea, state text, attempts integer, expires_at timestamptz, tried_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select m.workspace_id, m.member_id, w.name, w.slug, m.kind, m.locale, m.recipient_name, m.recipient_email,
         m.letter, m.sealed, m.state, m.attempts, m.expires_at, m.tried_at
    from post.mail m left join workspace w on w.id = m.workspace_id
   where m.id = mail and m.state in ('waiting', 'sending');
end;

-- The one moment at which a mail leaves our hands: the server has taken the addresses and waits for the text. Committed
-- before the first byte, so that whoever dies afterwards has left a trace. False: somebody else was faster.
create function post.begin_mail(mail uuid, this_attempt uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update post.mail m set state = 'sending', attempt = this_attempt, attempts = m.attempts + 1, tried_at = at, problem = null
   where m.id = mail and m.state = 'waiting';
  return found;
end $$;

create function post.is_demo(workspace uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public
return coalesce((select w.is_demo from workspace w where w.id = workspace), false);

-- The server's answer to this attempt. It counts even if the attempt was given up meanwhile: it is what really happened.
-- In a demo workspace the letter stays, so that it can be opened.
create function post.settle_mail(mail uuid, this_attempt uuid, outcome text, why text, at timestamptz) returns void
language sql security definer set search_path = pg_catalog, public
begin atomic
  update post.mail m set state = outcome, problem = why, attempt = null, sent_at = case when outcome = 'sent' then at end,
         letter = case when outcome <> 'sent' or post.is_demo(m.workspace_id) then m.letter end,
         sealed = case when outcome <> 'sent' or post.is_demo(m.workspace_id) then m.sealed end
   where m.id = mail and m.attempt = this_attempt and m.state in ('sending', 'unclear');
end;

-- An attempt that ended before the text was handed over: nothing has gone out.
create function post.put_off_mail(mail uuid, why text, is_final boolean, at timestamptz) returns void
language sql security definer set search_path = pg_catalog
begin atomic
  update post.mail m set problem = why, attempts = m.attempts + 1, tried_at = at, state = case when is_final then 'failed' else 'waiting' end
   where m.id = mail and m.state = 'waiting';
end;

-- Whoever was handing these over has died or was cut off: the server may have them or not. They never go out again by
-- themselves, a person decides.
create function post.doubt_mails(before timestamptz) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  many integer;
begin
  update post.mail m set state = 'unclear', problem = 'interrupted' where m.state = 'sending' and m.tried_at < before;
  get diagnostics many = row_count;
  return many;
end $$;

-- What waits and has no job (the queue was emptied, restored, or gave up) gets one again.
create function post.revive_mails() returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  many integer;
begin
  select count(post.add_job(m.id)) into many
    from post.mail m
   where m.state = 'waiting'
     and not exists (select from pgboss.job j where j.name = 'mail' and j.singleton_key = m.id::text and j.state <= 'active');
  return many;
end $$;

-- Mails whose links are over are not sent any more. Records of mails go after ninety days, notifications after a year,
-- those that were read after ninety days.
create function post.tidy(at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update post.mail m set state = 'expired', letter = null, sealed = null
   where m.state in ('waiting', 'failed', 'unclear') and m.expires_at <= at;
  delete from post.mail m where m.state in ('sent', 'expired') and m.created_at < at - interval '90 days';
  delete from notification n where n.created_at < at - interval '1 year' or (n.read_at < at - interval '90 days' and n.created_at < at - interval '90 days');
end $$;

-- What a person is told of in a workspace. Each reads their own alone.
create table notification (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  kind text not null check (kind ~ '^[a-z_]+$'),
  -- The same is told once.
  key text not null,
  agenda_id uuid,
  subject_kind text not null,
  subject_id uuid not null,
  title text not null,
  -- Below the agenda, or below the workspace where there is none.
  path text not null check (path ~ '^(/|$)'),
  params jsonb not null default '{}',
  actor_id uuid,
  -- 'app': in the program alone. 'digest': in the next daily mail too. 'at_once': by a mail of its own.
  delivery text not null check (delivery in ('app', 'digest', 'at_once')),
  created_at timestamptz not null default now(),
  read_at timestamptz,
  mailed_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, member_id, key),
  foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade,
  foreign key (workspace_id, agenda_id) references agenda (workspace_id, id) on delete cascade,
  foreign key (workspace_id, actor_id) references member (workspace_id, id) on delete set null (actor_id)
);
create index notification_list_idx on notification (workspace_id, member_id, created_at desc, id desc);
create index notification_unread_idx on notification (workspace_id, member_id) where read_at is null;
create index notification_digest_idx on notification (workspace_id, member_id) where delivery = 'digest' and mailed_at is null and read_at is null;
create index notification_agenda_idx on notification (workspace_id, agenda_id);
create index notification_actor_idx on notification (workspace_id, actor_id);
alter table notification enable row level security;
create policy own_only on notification for all to agendawerk_api
  using (workspace_id = (select app.current_workspace()) and member_id = (select app.current_member()))
  with check (workspace_id = (select app.current_workspace()) and member_id = (select app.current_member()));
grant select, update (read_at) on notification to agendawerk_api;

-- How somebody wants to be told of a kind, where it is not as usual.
create table notification_setting (
  workspace_id uuid not null,
  member_id uuid not null,
  kind text not null check (kind ~ '^[a-z_]+$'),
  delivery text not null check (delivery in ('off', 'app', 'digest', 'at_once')),
  primary key (workspace_id, member_id, kind),
  foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade
);
alter table notification_setting enable row level security;
create policy own_only on notification_setting for all to agendawerk_api
  using (workspace_id = (select app.current_workspace()) and member_id = (select app.current_member()))
  with check (workspace_id = (select app.current_workspace()) and member_id = (select app.current_member()));
grant select, insert, update, delete on notification_setting to agendawerk_api;

-- How a kind is delivered to whoever has said nothing; shared/src/notifications says the same.
create function app.usual_delivery(kind text) returns text
language sql immutable parallel safe
return case when kind in ('mentioned', 'cosign_asked') then 'at_once' else 'digest' end;

create function post.full_path(workspace uuid, agenda uuid, path text) returns text
language sql stable security definer set search_path = pg_catalog, public
return '/w/' || (select w.slug from workspace w where w.id = workspace)
  || coalesce((select '/a/' || a.slug from agenda a where a.workspace_id = workspace and a.id = agenda), '') || path;

-- A notification as letters show it.
create function post.describe_notification(workspace uuid, kind text, title text, agenda uuid, path text, params jsonb, actor uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, public
return jsonb_build_object('kind', kind, 'title', title, 'params', params, 'path', post.full_path(workspace, agenda, path),
  'actor', (select m.name from member m where m.workspace_id = workspace and m.id = actor));

-- Writes what members are to be told, in the transaction of what happened, each as they wish it. Nobody is told of what
-- they did themselves. @returns who was told just now, and whether they want a mail at once that the caller writes itself.
create function post.notify(workspace uuid, actor uuid, notice text, members uuid[], agenda uuid, subject_kind text, subject_id uuid,
                            notice_title text, notice_path text, notice_params jsonb, notice_key text, has_own_letter boolean)
returns table (member_id uuid, is_at_once boolean)
language sql security definer set search_path = pg_catalog, public
begin atomic
  with told as (
    insert into notification (workspace_id, id, member_id, kind, key, agenda_id, subject_kind, subject_id, title, path, params, actor_id, delivery, mailed_at)
    select workspace, gen_random_uuid(), m.id, notice, notice_key, agenda, notify.subject_kind, notify.subject_id, notice_title, notice_path,
           notice_params, actor, d.delivery, case when d.delivery = 'at_once' then now() end
      from (select distinct unnest(members) as id) wanted
      join member m on m.workspace_id = workspace and m.id = wanted.id and m.status = 'active'
      left join notification_setting s on s.workspace_id = workspace and s.member_id = m.id and s.kind = notice
     cross join lateral (select coalesce(s.delivery, app.usual_delivery(notice)) as delivery) d
     where d.delivery <> 'off' and m.id is distinct from actor
    on conflict (workspace_id, member_id, key) do nothing
    returning *
  ), mailed as (
    insert into post.mail (id, workspace_id, member_id, user_id, kind, key, locale, recipient_name, recipient_email, letter, has_secret, title, expires_at)
    select gen_random_uuid(), workspace, m.id, m.user_id, 'notification', 'notification:' || t.id, coalesce(u.locale, 'de'), m.name, m.email,
           jsonb_build_object('kind', 'notification', 'notice', post.describe_notification(t.workspace_id, t.kind, t.title, t.agenda_id, t.path, t.params, t.actor_id)),
           false, t.title, now() + interval '30 days'
      from told t
      join member m on m.workspace_id = workspace and m.id = t.member_id
      left join auth."user" u on u.id = m.user_id
     where t.delivery = 'at_once' and not has_own_letter
    returning 1
  )
  select t.member_id, t.delivery = 'at_once' from told t;
end;

create function app.notify(notice text, members uuid[], agenda uuid, subject_kind text, subject_id uuid,
                           notice_title text, notice_path text, notice_params jsonb, notice_key text, has_own_letter boolean)
returns table (member_id uuid, is_at_once boolean)
language sql security definer set search_path = pg_catalog, public
begin atomic
  select n.member_id, n.is_at_once
    from post.notify(app.current_workspace(), app.current_member(), notice, members, agenda, subject_kind, subject_id, notice_title, notice_path,
                     notice_params, notice_key, has_own_letter) n
   where app.current_workspace() is not null;
end;

-- Whoever answers for a measure from now on hears of it, wherever it was changed: on its page, for many at once, by an import.
create function app.tell_owners() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  part text;
  whom uuid;
begin
  foreach part in array array['owner', 'deputy'] loop
    whom := case part when 'owner' then new.owner_id else new.deputy_id end;
    continue when whom is null or (tg_op = 'UPDATE' and whom is not distinct from case part when 'owner' then old.owner_id else old.deputy_id end);
    -- The revision makes a second time, after somebody else had it, another event.
    perform post.notify(new.workspace_id, app.current_member(), 'measure_assigned', array[whom], new.agenda_id, 'measure', new.id, new.title,
                        '/measures/' || new.id, jsonb_build_object('part', part), format('measure_assigned:%s:%s:%s', new.id, part, new.revision), false);
  end loop;
  return null;
end $$;
create trigger tell_owners after insert or update of owner_id, deputy_id on measure for each row execute function app.tell_owners();

-- Who may do something else than before, or heads a department now.
create function app.tell_of_roles() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform post.notify(new.workspace_id, app.current_member(), 'access_changed', array[new.id], null, 'member', new.id,
                      (select w.name from workspace w where w.id = new.workspace_id), '', jsonb_build_object('roles', array_to_string(new.roles, ',')),
                      format('access_changed:%s:%s', new.id, new.revision), false);
  return null;
end $$;
create trigger tell_of_roles after update of roles on member
  for each row when (new.roles is distinct from old.roles and new.status = 'active') execute function app.tell_of_roles();

create function app.tell_heads() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if new.head_id is not null and (tg_op = 'INSERT' or new.head_id is distinct from old.head_id) then
    perform post.notify(new.workspace_id, app.current_member(), 'access_changed', array[new.head_id], null, 'department', new.id, new.name, '',
                        '{"part": "head"}', format('access_changed:%s:%s', new.id, new.revision), false);
  end if;
  return null;
end $$;
create trigger tell_heads after insert or update of head_id on department for each row execute function app.tell_heads();

-- Letters that hold a way in are opened by nobody but whom they are for. Only in the demo's invented town they are, and
-- there only those to people who are nowhere else.
create function app.may_open_mail(mail uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public
return coalesce((
  select (m.letter is not null or m.sealed is not null)
     and (not m.has_secret
          or (post.is_demo(app.current_workspace())
              and not exists (select from member p join workspace w on w.id = p.workspace_id
                               where p.user_id = m.user_id and not w.is_demo)))
    from post.mail m where m.id = mail), false);

-- The administration's list: mails of the workspace, and those to people of it that belong to no workspace. The letter
-- itself is not among it.
create function app.list_mails(wanted text[], most integer)
returns table (id uuid, kind text, title text, recipient_name text, recipient_email text, state text, problem text, attempts integer,
               created_at timestamptz, tried_at timestamptz, sent_at timestamptz, expires_at timestamptz, can_open boolean, can_retry boolean)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select m.id, m.kind, m.title, m.recipient_name, m.recipient_email, m.state, m.problem, m.attempts, m.created_at, m.tried_at, m.sent_at, m.expires_at,
         app.may_open_mail(m.id), m.state in ('failed', 'unclear') and m.expires_at > now()
    from post.mail m
   where (m.workspace_id = app.current_workspace()
          or (m.workspace_id is null and m.user_id in (select p.user_id from member p where p.workspace_id = app.current_workspace() and p.status = 'active')))
     and m.state = any (wanted)
   order by m.created_at desc, m.id desc limit most;
end;

create function app.count_mails() returns table (state text, many bigint)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select m.state, count(*)
    from post.mail m
   where m.workspace_id = app.current_workspace()
      or (m.workspace_id is null and m.user_id in (select p.user_id from member p where p.workspace_id = app.current_workspace() and p.status = 'active'))
   group by m.state;
end;

create function app.open_mail(mail uuid)
returns table (workspace_id uuid, member_id uuid, workspace_name text, slug text, kind text, locale text, recipient_name text, recipient_email text,
               letter jsonb, sealed bytea)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select m.workspace_id, m.member_id, w.name, w.slug, m.kind, m.locale, m.recipient_name, m.recipient_email, m.letter, m.sealed
    from post.mail m left join workspace w on w.id = m.workspace_id
   where m.id = mail and app.may_open_mail(m.id)
     and (m.workspace_id = app.current_workspace()
          or (m.workspace_id is null and m.user_id in (select p.user_id from member p where p.workspace_id = app.current_workspace() and p.status = 'active')));
end;

-- A person decides that a mail goes out (again). Written into the record. @returns its former state; null: there is no such mail.
create function app.retry_mail(mail uuid) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  present record;
begin
  select m.id, m.state, m.expires_at into present from post.mail m
   where m.id = mail
     and (m.workspace_id = app.current_workspace()
          or (m.workspace_id is null and m.user_id in (select p.user_id from member p where p.workspace_id = app.current_workspace() and p.status = 'active')))
     for update;
  if present.state in ('failed', 'unclear') and present.expires_at > now() then
    update post.mail m set state = 'waiting', problem = null, attempt = null where m.id = mail;
    insert into audit_entry (workspace_id, member_id, table_name, subject_kind, subject_id, row_id, action, before, after, request_id)
    values (app.current_workspace(), app.current_member(), 'mail', 'mail', mail, mail::text, 'update', jsonb_build_object('state', present.state),
            '{"state": "waiting"}', nullif(current_setting('app.request_id', true), ''));
  end if;
  return present.state;
end $$;

create function app.notification_kinds() returns text[]
language sql immutable parallel safe
return array['mentioned', 'thread_answered', 'measure_commented', 'suggestion_decided', 'cosign_asked', 'round_closed', 'reminder', 'measure_assigned', 'access_changed'];

create function app.digest_kinds(workspace uuid, member uuid) returns text[]
language sql stable security definer set search_path = pg_catalog, public
return (select coalesce(array_agg(k.kind), '{}')
          from unnest(app.notification_kinds()) as k (kind)
          left join notification_setting s on s.workspace_id = workspace and s.member_id = member and s.kind = k.kind
         where coalesce(s.delivery, app.usual_delivery(k.kind)) = 'digest');

-- Without signing in, by a signed link: how the person is told of a kind in this workspace, and no more mails of it.
-- 'digest' stands for everything that comes with the daily mail.
create function app.read_subscription(workspace uuid, member uuid, notice text)
returns table (workspace_name text, locale text, is_on boolean)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select w.name, coalesce(u.locale, 'de'),
         case when notice = 'digest'
           then exists (select from unnest(app.digest_kinds(workspace, member)))
           else coalesce((select s.delivery from notification_setting s where s.workspace_id = workspace and s.member_id = member and s.kind = notice),
                         app.usual_delivery(notice)) in ('digest', 'at_once') end
    from member m join workspace w on w.id = m.workspace_id
    left join auth."user" u on u.id = m.user_id
   where m.workspace_id = workspace and m.id = member and m.status = 'active';
end;

create function app.end_subscription(workspace uuid, member uuid, notice text) returns void
language sql security definer set search_path = pg_catalog, public
begin atomic
  insert into notification_setting (workspace_id, member_id, kind, delivery)
  select m.workspace_id, m.id, k.kind, 'app'
    from member m
   cross join unnest(case when notice = 'digest' then app.digest_kinds(workspace, member) else array[notice] end) as k (kind)
   where m.workspace_id = workspace and m.id = member
  on conflict (workspace_id, member_id, kind) do update set delivery = 'app' where notification_setting.delivery in ('digest', 'at_once');
  -- What was waiting for the next daily mail stays in the program.
  update notification n set delivery = 'app'
   where n.workspace_id = workspace and n.member_id = member and n.delivery = 'digest' and n.mailed_at is null
     and (notice = 'digest' or n.kind = notice);
end;

-- Everything that waits for a daily mail, by person.
create function post.list_digests()
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
   group by n.workspace_id, n.member_id, u.locale;
end;

-- @returns whether this call wrote it: of two programs that make the digest of a day, one does.
create function post.queue_digest(workspace uuid, member uuid, digest_key text, digest_title text, digest jsonb, notifications uuid[], at timestamptz)
returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into post.mail (id, workspace_id, member_id, user_id, kind, key, locale, recipient_name, recipient_email, letter, has_secret, title, expires_at)
  select gen_random_uuid(), m.workspace_id, m.id, m.user_id, 'digest', digest_key, coalesce(u.locale, 'de'), m.name, m.email, digest, false, digest_title,
         at + interval '3 days'
    from member m left join auth."user" u on u.id = m.user_id
   where m.workspace_id = workspace and m.id = member and m.status = 'active'
  on conflict (workspace_id, key) do nothing;
  if not found then
    return false;
  end if;
  update notification n set mailed_at = at where n.workspace_id = workspace and n.member_id = member and n.id = any (notifications);
  return true;
end $$;

-- What has a day by which it is to be done, with the people who answer for it, the nearest first. A reading that is due
-- has no day here but how often it is read and when it was last: the rule for its day lives in shared/src/kpis.
create function post.list_deadlines(today date)
returns table (workspace_id uuid, agenda_id uuid, kind text, id uuid, subject_kind text, subject_id uuid, title text, context text, path text,
               day date, frequency text, read_on date, chain uuid[])
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  with officers as (
    select m.workspace_id, array_agg(m.id order by m.name, m.id) as ids from member m where m.status = 'active' and 'officer' = any (m.roles) group by m.workspace_id
  ), things as (
    select m.workspace_id, m.agenda_id, 'milestone' as kind, s.id, 'measure' as subject_kind, m.id as subject_id, s.title,
           m.number || ' ' || m.title as context, '/measures/' || m.id as path, app.last_day(s.due_on, s.due_precision) as day,
           null::text as frequency, null::date as read_on, array[m.owner_id, m.deputy_id, d.head_id] as people
      from milestone s
      join measure m on m.workspace_id = s.workspace_id and m.id = s.measure_id
      left join department d on d.workspace_id = m.workspace_id and d.id = m.lead_department_id
     where s.done_on is null and s.due_on is not null and m.status not in ('done', 'dropped')
       and app.last_day(s.due_on, s.due_precision) between today - 400 and today + 31
    union all
    select k.workspace_id, k.agenda_id, 'reading', k.id, 'kpi', k.id, k.name, null, '/kpis/' || k.id, null, k.frequency,
           coalesce((select max(r.read_on) from kpi_reading r where r.workspace_id = k.workspace_id and r.kpi_id = k.id), k.created_at::date),
           array[k.responsible_id, d.head_id]
      from kpi k left join department d on d.workspace_id = k.workspace_id and d.id = k.department_id
     where k.frequency is not null
    union all
    select p.workspace_id, p.agenda_id, 'pilot_end', p.id, 'pilot', p.id, p.title, null, '/pilots/' || p.id,
           app.last_day(p.end_on, p.end_precision), null, null, array[p.responsible_id, m.owner_id, m.deputy_id, d.head_id]
      from pilot p
      left join measure m on m.workspace_id = p.workspace_id and m.id = p.measure_id
      left join department d on d.workspace_id = m.workspace_id and d.id = m.lead_department_id
     where p.ended_on is null and p.started_on is not null and p.end_on is not null
       and app.last_day(p.end_on, p.end_precision) between today - 400 and today + 31
  )
  select t.workspace_id, t.agenda_id, t.kind, t.id, t.subject_kind, t.subject_id, t.title, t.context, t.path, t.day, t.frequency, t.read_on,
         (select coalesce(array_agg(c.id order by c.place), '{}')
            from (select p.id, min(p.place) as place
                    from unnest(t.people || coalesce(o.ids, '{}')) with ordinality as p (id, place)
                    join member m on m.workspace_id = t.workspace_id and m.id = p.id and m.status = 'active'
                   group by p.id) c)
    from things t left join officers o on o.workspace_id = t.workspace_id;
end;

-- Keys of the reminders that were written, whoever they went to.
create function post.list_reminded(since timestamptz) returns table (workspace_id uuid, member_id uuid, key text, is_open boolean)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select n.workspace_id, n.member_id, n.key, n.read_at is null from notification n where n.kind = 'reminder' and n.created_at >= since;
end;

create function post.remind(workspace uuid, member uuid, agenda uuid, subject_kind text, subject_id uuid, reminder_title text, reminder_path text,
                            reminder_params jsonb, reminder_key text)
returns boolean
language sql security definer set search_path = pg_catalog, public
begin atomic
  select exists (select from post.notify(workspace, null, 'reminder', array[member], agenda, subject_kind, subject_id, reminder_title, reminder_path,
                                         reminder_params, reminder_key, false));
end;

-- What it reminded of is done or has another day: it is no longer shown as new. The row stays, so that it is never told twice.
create function post.settle_reminders(workspace uuid, member uuid, keys text[], at timestamptz) returns void
language sql security definer set search_path = pg_catalog, public
begin atomic
  update notification n set read_at = at
   where n.workspace_id = workspace and n.member_id = member and n.kind = 'reminder' and n.key = any (keys) and n.read_at is null;
end;

revoke all on all functions in schema post from public;
grant execute on function post.read_mail, post.begin_mail, post.settle_mail, post.put_off_mail, post.doubt_mails, post.revive_mails, post.tidy,
  post.list_digests, post.queue_digest, post.list_deadlines, post.list_reminded, post.remind, post.settle_reminders to agendawerk_worker;
revoke all on function app.queue_mail, app.notify, app.tell_owners, app.tell_of_roles, app.tell_heads, app.list_mails, app.count_mails, app.may_open_mail,
  app.open_mail, app.retry_mail, app.read_subscription, app.end_subscription, app.digest_kinds, app.usual_delivery, app.notification_kinds from public;
grant execute on function app.queue_mail, app.notify, app.list_mails, app.count_mails, app.open_mail, app.retry_mail, app.read_subscription,
  app.end_subscription, app.usual_delivery to agendawerk_api;
revoke all on function auth.queue_mail from public;
grant execute on function auth.queue_mail to agendawerk_auth;
