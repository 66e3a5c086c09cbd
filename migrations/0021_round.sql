-- Versions (Fassungen): frozen, numbered, complete copies of an agenda. Nothing ever changes in one (docs/decisions/0018).
create table agenda_version (
  workspace_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  number integer not null constraint agenda_version_counts_up check (number > 0),
  -- Entwurf für eine Abstimmung, Ratsvorlage, Beschlussfassung, Sachstandsbericht.
  kind text not null constraint agenda_version_kind_known check (kind in ('round_draft', 'council_paper', 'adopted', 'status_report')),
  title text not null constraint agenda_version_has_title check (title <> ''),
  remark text constraint agenda_version_remark_filled check (remark <> ''),
  created_by_id uuid not null,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, agenda_id) references agenda (workspace_id, id) on delete cascade,
  foreign key (workspace_id, created_by_id) references member (workspace_id, id) on delete restrict,
  unique (workspace_id, agenda_id, number)
);
create index agenda_version_created_by_idx on agenda_version (workspace_id, created_by_id);
create trigger agenda_version_immutable before update or delete on agenda_version for each row execute function app.refuse_change();

-- The copy itself, apart from what a list shows of it. Text, not jsonb: the hash is over exactly these characters.
create table version_content (
  workspace_id uuid not null,
  version_id uuid not null,
  -- Shape of the content, so that every later program can read it.
  content_version integer not null,
  content text not null,
  sha256 bytea not null,
  primary key (workspace_id, version_id),
  foreign key (workspace_id, version_id) references agenda_version (workspace_id, id) on delete cascade,
  constraint version_content_is_whole check (sha256 = pg_catalog.sha256(convert_to(content, 'UTF8')))
);
create trigger version_content_immutable before update or delete on version_content for each row execute function app.refuse_change();

call app.seal('agenda_version', 'version', 'id');
-- No audit: an entry would hold the whole copy once more, and it never changes. The row of its version is in the record.
alter table version_content enable row level security;
create policy workspace_only on version_content for all to agendawerk_api
  using (workspace_id = (select app.current_workspace())) with check (workspace_id = (select app.current_workspace()));
grant select, insert on agenda_version, version_content to agendawerk_api;

-- Rounds (Abstimmungsrunden): departments are asked to co-sign a version.
create table round (
  workspace_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  version_id uuid not null,
  title text not null constraint round_has_title check (title <> ''),
  message text constraint round_message_filled check (message <> ''),
  due_on date not null,
  -- What silence after the deadline means: "keine Rückmeldung" or "gilt als mitgezeichnet".
  silence text not null constraint round_silence_known check (silence in ('no_answer', 'deemed_signed')),
  opened_by_id uuid not null,
  opened_by_name text not null,
  closed_at timestamptz,
  closed_by_name text,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, agenda_id) references agenda (workspace_id, id) on delete cascade,
  foreign key (workspace_id, version_id) references agenda_version (workspace_id, id) on delete cascade,
  foreign key (workspace_id, opened_by_id) references member (workspace_id, id) on delete restrict,
  constraint round_closed_by_somebody check ((closed_at is null) = (closed_by_name is null))
);
create index round_agenda_idx on round (workspace_id, agenda_id);
create index round_version_idx on round (workspace_id, version_id);
create index round_opened_by_idx on round (workspace_id, opened_by_id);

-- A department that is asked in a round. Its revision counts its answers, so that of two at once one wins.
create table round_department (
  workspace_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  version_id uuid not null,
  department_id uuid not null,
  department_name text not null,
  -- Where the department is named in the version: what its head reads first.
  concerns jsonb not null default '[]' constraint round_department_concerns_listed check (jsonb_typeof(concerns) = 'array'),
  -- Answers in the head's place, in this round only.
  deputy_id uuid,
  -- False from the closing of the round on: one open round for a version and department.
  is_open boolean not null default true,
  answered_at timestamptz,
  reminded_at timestamptz,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, round_id) references round (workspace_id, id) on delete cascade,
  foreign key (workspace_id, version_id) references agenda_version (workspace_id, id) on delete cascade,
  foreign key (workspace_id, department_id) references department (workspace_id, id) on delete restrict,
  foreign key (workspace_id, deputy_id) references member (workspace_id, id) on delete restrict,
  constraint round_department_once unique (workspace_id, round_id, department_id)
);
create unique index round_department_open_idx on round_department (workspace_id, version_id, department_id) where is_open;
create index round_department_version_idx on round_department (workspace_id, version_id);
create index round_department_department_idx on round_department (workspace_id, department_id);
create index round_department_deputy_idx on round_department (workspace_id, deputy_id);

-- Every answer that a department has given; the newest counts.
create table round_answer (
  workspace_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  round_department_id uuid not null,
  verdict text not null constraint round_answer_verdict_known check (verdict in ('signed', 'signed_with_remarks', 'refused')),
  reason text constraint round_answer_reason_filled check (reason <> ''),
  member_id uuid not null,
  member_name text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, round_id) references round (workspace_id, id) on delete cascade,
  foreign key (workspace_id, round_department_id) references round_department (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member (workspace_id, id) on delete restrict,
  constraint round_answer_refusal_has_reason check (verdict <> 'refused' or reason is not null)
);
create index round_answer_round_idx on round_answer (workspace_id, round_id);
create index round_answer_department_idx on round_answer (workspace_id, round_department_id);
create index round_answer_member_idx on round_answer (workspace_id, member_id);
create trigger round_answer_immutable before update or delete on round_answer for each row execute function app.refuse_change();

-- What somebody of the department has marked as looked at.
create table round_view (
  workspace_id uuid not null,
  round_department_id uuid not null,
  subject_kind text not null constraint round_view_kind_known check (subject_kind in ('chapter', 'field', 'goal', 'measure', 'kpi')),
  subject_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, round_department_id, subject_kind, subject_id),
  foreign key (workspace_id, round_department_id) references round_department (workspace_id, id) on delete cascade
);

-- A remark on a place in the frozen version, and what became of it. The place is kept by what it was called there, because
-- the working copy goes on; the id leads to it for as long as it exists.
create table round_remark (
  workspace_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  round_department_id uuid not null,
  author_id uuid not null,
  author_name text not null,
  subject_kind text not null constraint round_remark_kind_known check (subject_kind in ('agenda', 'chapter', 'field', 'goal', 'measure', 'kpi')),
  subject_id uuid not null,
  subject_title text not null,
  part text not null,
  quote text constraint round_remark_quote_filled check (quote <> ''),
  text text not null constraint round_remark_has_text check (text <> ''),
  suggestion text constraint round_remark_suggestion_filled check (suggestion <> ''),
  -- The reason of a "nicht mitgezeichnet", which is evaluated like everything else.
  is_refusal boolean not null default false,
  evaluation text constraint round_remark_evaluation_known check (evaluation in ('accepted', 'partly', 'declined', 'noted')),
  reason text constraint round_remark_reason_filled check (reason <> ''),
  evaluated_by_name text,
  evaluated_at timestamptz,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, round_id) references round (workspace_id, id) on delete cascade,
  foreign key (workspace_id, round_department_id) references round_department (workspace_id, id) on delete cascade,
  foreign key (workspace_id, author_id) references member (workspace_id, id) on delete restrict,
  constraint round_remark_evaluated_by_somebody check ((evaluation is null) = (evaluated_at is null) and (evaluation is null) = (evaluated_by_name is null)),
  constraint round_remark_reason_after_evaluation check (reason is null or evaluation is not null),
  constraint round_remark_refusal_to_follow_has_reason check (evaluation not in ('partly', 'declined') or reason is not null)
);
create index round_remark_round_idx on round_remark (workspace_id, round_id);
create index round_remark_department_idx on round_remark (workspace_id, round_department_id);
create index round_remark_author_idx on round_remark (workspace_id, author_id);

-- The version of a round and what was asked never change; a round is closed once, with every remark evaluated, and stays.
create function app.keep_round() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if pg_trigger_depth() > 1 then
    return case when tg_op = 'DELETE' then old else new end; -- the agenda is being deleted
  end if;
  if tg_op = 'DELETE' then
    raise exception 'a round stays' using errcode = 'restrict_violation';
  end if;
  if old.closed_at is not null and (to_jsonb(new) - array['revision', 'updated_at']) <> (to_jsonb(old) - array['revision', 'updated_at']) then
    raise exception 'a round that was closed never changes' using errcode = 'restrict_violation';
  end if;
  if (new.version_id, new.agenda_id, new.silence) is distinct from (old.version_id, old.agenda_id, old.silence) then
    raise exception 'what a round is about is fixed when it opens' using errcode = 'restrict_violation';
  end if;
  if old.closed_at is null and new.closed_at is not null then
    if exists (select from round_remark k where k.workspace_id = new.workspace_id and k.round_id = new.id and k.evaluation is null) then
      raise exception 'every remark is evaluated before a round is closed' using errcode = 'restrict_violation';
    end if;
    update round_department set is_open = false where workspace_id = new.workspace_id and round_id = new.id;
  end if;
  return new;
end $$;
create trigger keep_round before update or delete on round for each row execute function app.keep_round();

-- Answers, remarks, deputies: only while the round is open. Closing takes the same lock, so nothing slips in beside it.
create function app.keep_open_round() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  changed jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
begin
  if pg_trigger_depth() > 1 then
    return case when tg_op = 'DELETE' then old else new end; -- the round is being closed, or deleted with its agenda
  end if;
  perform from round r
    where r.workspace_id = (changed ->> 'workspace_id')::uuid and r.closed_at is null
      and r.id = coalesce((changed ->> 'round_id')::uuid, (select d.round_id from round_department d
                           where d.workspace_id = (changed ->> 'workspace_id')::uuid and d.id = (changed ->> 'round_department_id')::uuid))
      for share;
  if not found then
    raise exception 'a round that was closed never changes' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_open_round before insert or update or delete on round_department for each row execute function app.keep_open_round();
create trigger keep_open_round before insert on round_answer for each row execute function app.keep_open_round();
create trigger keep_open_round before insert on round_view for each row execute function app.keep_open_round();
create trigger keep_open_round before insert or update or delete on round_remark for each row execute function app.keep_open_round();

-- What was said stays as it was said once somebody has evaluated it.
create function app.keep_round_remark() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if pg_trigger_depth() > 1 then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if old.evaluation is not null and (tg_op = 'DELETE'
      or (new.text, new.quote, new.suggestion) is distinct from (old.text, old.quote, old.suggestion)) then
    raise exception 'a remark that was evaluated stays as it is' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'UPDATE' and (new.round_id, new.round_department_id, new.author_id, new.subject_kind, new.subject_id, new.subject_title, new.part, new.is_refusal)
      is distinct from (old.round_id, old.round_department_id, old.author_id, old.subject_kind, old.subject_id, old.subject_title, old.part, old.is_refusal) then
    raise exception 'a remark stays where it was made' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_round_remark before update or delete on round_remark for each row execute function app.keep_round_remark();

call app.seal('round', 'round', 'id');
call app.seal('round_department', 'round', 'round_id');
call app.seal('round_answer', 'round', 'round_id');
call app.seal('round_remark', 'round', 'round_id');
-- No audit: what somebody has read is no change of anything, and nobody's business beyond the count.
alter table round_view enable row level security;
create policy workspace_only on round_view for all to agendawerk_api
  using (workspace_id = (select app.current_workspace())) with check (workspace_id = (select app.current_workspace()));
grant select, insert on round, round_department, round_answer to agendawerk_api;
grant update (title, message, due_on, closed_at, closed_by_name) on round to agendawerk_api;
grant update (deputy_id, answered_at, reminded_at) on round_department to agendawerk_api;
grant select, insert on round_view to agendawerk_api;
grant select, insert, update, delete on round_remark to agendawerk_api;
revoke all on function app.keep_round, app.keep_open_round, app.keep_round_remark from public;

-- The link in a mail lets one person into one round for one department, and into nothing else (docs/decisions/0019).
-- Its token is worked out from the id and the installation's secret; only the hash is kept.
create table round_link (
  workspace_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  round_department_id uuid not null,
  member_id uuid not null,
  token_hash bytea not null unique,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, round_id) references round (workspace_id, id) on delete cascade,
  foreign key (workspace_id, round_department_id) references round_department (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade
);
create index round_link_round_idx on round_link (workspace_id, round_id);
create index round_link_department_idx on round_link (workspace_id, round_department_id);
create index round_link_member_idx on round_link (workspace_id, member_id);

-- A browser in which somebody has confirmed such a link.
create table round_session (
  workspace_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  link_id uuid not null,
  token_hash bytea not null unique,
  expires_at timestamptz not null,
  ended_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, round_id) references round (workspace_id, id) on delete cascade,
  foreign key (workspace_id, link_id) references round_link (workspace_id, id) on delete cascade
);
create index round_session_round_idx on round_session (workspace_id, round_id);
create index round_session_link_idx on round_session (workspace_id, link_id);

call app.seal('round_link', 'round', 'round_id');
call app.seal('round_session', 'round', 'round_id');
grant select, insert on round_link to agendawerk_api;
grant update (revoked_at) on round_link to agendawerk_api;
grant select on round_session to agendawerk_api;
grant update (ended_at) on round_session to agendawerk_api;

-- Whether a link still opens its round: neither it nor the person's access was withdrawn, the round is open, and its
-- deadline is at most thirty days past. Empty: it does.
create function app.round_link_fault(link round_link) returns text
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select case
           when r.closed_at is not null then 'closed'
           when link.revoked_at is not null or m.status <> 'active' then 'revoked'
           when r.due_on + 30 < (now() at time zone 'Europe/Berlin')::date then 'expired'
         end
    from round r join member m on m.workspace_id = r.workspace_id
   where r.workspace_id = link.workspace_id and r.id = link.round_id and m.id = link.member_id;
end;

-- What somebody with the link sees before confirming it. No row: there is no such link.
create function app.find_round_link(hash bytea)
returns table (workspace_id uuid, workspace_name text, round_id uuid, round_title text, due_on date, department_id uuid, department_name text,
               member_id uuid, member_name text, user_id uuid, fault text)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select w.id, w.name, r.id, r.title, r.due_on, d.department_id, d.department_name, m.id, m.name, m.user_id, app.round_link_fault(l)
    from round_link l
    join workspace w on w.id = l.workspace_id
    join round r on r.workspace_id = l.workspace_id and r.id = l.round_id
    join round_department d on d.workspace_id = l.workspace_id and d.id = l.round_department_id
    join member m on m.workspace_id = l.workspace_id and m.id = l.member_id
   where l.token_hash = hash;
end;

-- Confirms a link in one browser: twelve hours. False: the link opens nothing (any more).
create function app.start_round_session(hash bytea, new_id uuid, session_hash bytea, request_id text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  opened round_link;
begin
  select l.* into opened from round_link l where l.token_hash = hash for share;
  if opened.id is null or app.round_link_fault(opened) is not null then
    return false;
  end if;
  perform app.enter(opened.workspace_id, opened.member_id, request_id);
  insert into round_session (workspace_id, id, round_id, link_id, token_hash, expires_at)
  values (opened.workspace_id, new_id, opened.round_id, opened.id, session_hash, now() + interval '12 hours');
  perform app.enter(null, null, request_id);
  return true;
end $$;

-- Enters as the person of a confirmed link, for requests to that round and department alone. The rights are the member's own.
create function app.open_request_by_round(session_hash bytea, workspace uuid, round uuid, department uuid, request_id text)
returns table (user_id uuid, session_id uuid, member_id uuid, roles text[], department_ids uuid[], clock bigint, is_extended boolean)
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select m.user_id, null::uuid, m.id, m.roles,
         coalesce((select array_agg(md.department_id) from member_department md
                    where md.workspace_id = m.workspace_id and md.member_id = m.id), '{}'),
         w.clock, false
    into user_id, session_id, member_id, roles, department_ids, clock, is_extended
    from round_session s
    join round_link l on l.workspace_id = s.workspace_id and l.id = s.link_id
    join round_department d on d.workspace_id = l.workspace_id and d.id = l.round_department_id
    join member m on m.workspace_id = l.workspace_id and m.id = l.member_id
    join workspace w on w.id = l.workspace_id
   where s.token_hash = session_hash and s.workspace_id = workspace and l.round_id = round and d.department_id = department
     and s.ended_at is null and s.expires_at > now() and app.round_link_fault(l) is null;
  if user_id is not null then
    perform app.enter(workspace, member_id, request_id);
    return next;
  end if;
end $$;
revoke all on function app.round_link_fault, app.find_round_link, app.start_round_session, app.open_request_by_round from public;
grant execute on function app.find_round_link, app.start_round_session, app.open_request_by_round to agendawerk_api;

-- Answers that are still missing, with the people who give them: heads, the deputy, at last the officers. Read by the
-- program that reminds (0018); its path is one that all of them may open.
create function post.list_round_deadlines(today date)
returns table (workspace_id uuid, agenda_id uuid, kind text, id uuid, subject_kind text, subject_id uuid, title text, context text, path text,
               day date, frequency text, read_on date, chain uuid[])
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select r.workspace_id, r.agenda_id, 'round', d.id, 'round', r.id, r.title, d.department_name, '/rounds/' || r.id, r.due_on, null::text, null::date,
         (select coalesce(array_agg(c.id order by c.rank, c.name, c.id), '{}') from (
            select m.id, m.name, min(case when 'head' = any (m.roles) and (m.id = dep.head_id or md.member_id is not null) then 1
                                          when m.id = d.deputy_id then 2 else 3 end) as rank
              from member m
              join department dep on dep.workspace_id = d.workspace_id and dep.id = d.department_id
              left join member_department md on md.workspace_id = m.workspace_id and md.member_id = m.id and md.department_id = d.department_id
             where m.workspace_id = d.workspace_id and m.status = 'active'
               and (m.id = d.deputy_id or 'officer' = any (m.roles) or ('head' = any (m.roles) and (m.id = dep.head_id or md.member_id is not null)))
             group by m.id, m.name) c)
    from round r join round_department d on d.workspace_id = r.workspace_id and d.round_id = r.id
   where r.closed_at is null and d.answered_at is null and r.due_on between today - 31 and today + 31;
end;
revoke all on function post.list_round_deadlines from public;
grant execute on function post.list_round_deadlines to agendawerk_worker;
