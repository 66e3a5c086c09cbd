-- Comments on an agenda and what is in it, with their threads, mentions, suggested changes, and news for open browsers.
--
-- A comment that begins a thread names its place: a thing of the agenda, a part of it, a passage of a text. The place is no
-- foreign key: things are deleted, what was said about them stays, under the name that they had last.
create table comment (
  workspace_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  -- The comment that begins the thread in which this one answers.
  thread_id uuid,
  subject_kind text constraint comment_subject_kind_known check (subject_kind in ('agenda', 'chapter', 'field', 'goal', 'measure', 'kpi')),
  subject_id uuid,
  part text constraint comment_part_filled check (part <> ''),
  -- What the thing was called when it was last there.
  place_label text,
  quote text constraint comment_quote_filled check (quote <> ''),
  quote_prefix text,
  quote_suffix text,
  author_id uuid not null,
  body text not null constraint comment_has_text check (body <> ''),
  -- Proposed wording or value, with what stood there when it was proposed.
  suggestion jsonb,
  decision text constraint comment_decision_known check (decision in ('accepted', 'adapted', 'declined')),
  decision_reason text constraint comment_reason_filled check (decision_reason <> ''),
  decided_at timestamptz,
  decided_by_id uuid,
  edited_at timestamptz,
  withdrawn_at timestamptz,
  resolved_at timestamptz,
  resolved_by_id uuid,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, agenda_id, id),
  foreign key (workspace_id, agenda_id) references agenda (workspace_id, id) on delete cascade,
  foreign key (workspace_id, agenda_id, thread_id) references comment (workspace_id, agenda_id, id) on delete cascade,
  foreign key (workspace_id, author_id) references member (workspace_id, id) on delete restrict,
  foreign key (workspace_id, decided_by_id) references member (workspace_id, id) on delete restrict,
  foreign key (workspace_id, resolved_by_id) references member (workspace_id, id) on delete restrict,
  constraint comment_begins_or_answers check ((thread_id is null) = (subject_kind is not null and subject_id is not null and place_label is not null)),
  constraint comment_answer_is_plain check (thread_id is null or (part is null and quote is null and suggestion is null and resolved_at is null)),
  constraint comment_quote_in_part check (quote is null or part is not null),
  constraint comment_suggestion_in_part check (suggestion is null or part is not null),
  constraint comment_decided_whole check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by_id is null)),
  constraint comment_decided_suggestion check (decision is null or suggestion is not null),
  constraint comment_declined_with_reason check (decision is distinct from 'declined' or decision_reason is not null),
  constraint comment_resolved_whole check ((resolved_at is null) = (resolved_by_id is null))
);
create index comment_thread_idx on comment (workspace_id, agenda_id, thread_id);
create index comment_subject_idx on comment (workspace_id, subject_id);
create index comment_author_idx on comment (workspace_id, author_id);
create index comment_decided_by_idx on comment (workspace_id, decided_by_id);
create index comment_resolved_by_idx on comment (workspace_id, resolved_by_id);

create table comment_mention (
  workspace_id uuid not null,
  comment_id uuid not null,
  member_id uuid not null,
  primary key (workspace_id, comment_id, member_id),
  foreign key (workspace_id, comment_id) references comment (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references member (workspace_id, id) on delete restrict
);
create index comment_mention_member_idx on comment_mention (workspace_id, member_id);

-- What a comment said before it was edited.
create table comment_wording (
  workspace_id uuid not null,
  id bigint generated always as identity,
  comment_id uuid not null,
  body text not null,
  replaced_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, comment_id) references comment (workspace_id, id) on delete cascade
);
create index comment_wording_comment_idx on comment_wording (workspace_id, comment_id);
create trigger comment_wording_immutable before update or delete on comment_wording for each row execute function app.refuse_change();

-- Who said it and about what never changes; an edited text leaves its earlier wording; what is withdrawn or decided is so
-- for good. An answer stands in a thread, never below another answer.
create function app.keep_comment() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'INSERT' then
    if exists (select from comment c where c.workspace_id = new.workspace_id and c.id = new.thread_id and c.thread_id is not null) then
      raise exception 'an answer stands in a thread' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if (old.agenda_id, old.thread_id, old.subject_kind, old.subject_id, old.part, old.quote, old.quote_prefix, old.quote_suffix, old.author_id, old.suggestion)
      is distinct from (new.agenda_id, new.thread_id, new.subject_kind, new.subject_id, new.part, new.quote, new.quote_prefix, new.quote_suffix, new.author_id, new.suggestion) then
    raise exception 'author, place and suggestion of a comment never change' using errcode = 'restrict_violation';
  end if;
  if old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at then
    raise exception 'a comment is withdrawn for good' using errcode = 'restrict_violation';
  end if;
  if old.decision is not null and (new.decision, new.decision_reason, new.decided_by_id, new.decided_at)
      is distinct from (old.decision, old.decision_reason, old.decided_by_id, old.decided_at) then
    raise exception 'a suggestion is decided once' using errcode = 'restrict_violation';
  end if;
  if new.body <> old.body then
    insert into comment_wording (workspace_id, comment_id, body) values (old.workspace_id, old.id, old.body);
    new.edited_at := now();
  end if;
  return new;
end $$;
create trigger keep_comment before insert or update on comment for each row execute function app.keep_comment();

call app.seal('comment', 'comment', 'id');
call app.seal('comment_mention', 'comment', 'comment_id');
call app.seal('comment_wording', 'comment', 'comment_id');
grant select, insert on comment, comment_mention to agendawerk_api;
grant update (body, decision, decision_reason, decided_at, decided_by_id, withdrawn_at, resolved_at, resolved_by_id) on comment to agendawerk_api;
grant delete on comment_mention to agendawerk_api;
grant select on comment_wording to agendawerk_api;

-- The last name of a thing that goes stays with what was said about it.
create function app.keep_comment_place() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  gone jsonb := to_jsonb(old);
begin
  update comment c set place_label = concat_ws(' ', case when tg_argv[0] = 'measure' then gone ->> 'number' end, coalesce(gone ->> 'title', gone ->> 'name'))
   where c.workspace_id = old.workspace_id and c.subject_id = old.id and c.subject_kind = tg_argv[0];
  return null;
end $$;
create trigger keep_comment_place after delete on chapter for each row execute function app.keep_comment_place('chapter');
create trigger keep_comment_place after delete on strategy_field for each row execute function app.keep_comment_place('field');
create trigger keep_comment_place after delete on goal for each row execute function app.keep_comment_place('goal');
create trigger keep_comment_place after delete on measure for each row execute function app.keep_comment_place('measure');
create trigger keep_comment_place after delete on kpi for each row execute function app.keep_comment_place('kpi');

-- Which change took over a suggestion: both are recorded under one request.
create index audit_entry_comment_idx on audit_entry (workspace_id, request_id) where subject_kind = 'comment';

-- News for open browsers. The record of changes is the list of what happened: its ids grow in the order in which the
-- writers of a workspace, who come one after the other, commit. A browser that was away asks for what came after the last
-- id that it saw.
create function app.announce_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform pg_notify('agendawerk_change', concat_ws(' ', new.workspace_id, new.id, new.subject_kind, new.subject_id));
  return null;
end $$;
create trigger announce_change after insert on audit_entry for each row execute function app.announce_change();

-- A session that ends takes its open streams with it.
create function auth.announce_end() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_notify('agendawerk_session', old.id::text);
  return null;
end $$;
create trigger announce_end after delete on auth.session for each row execute function auth.announce_end();

revoke all on function app.keep_comment, app.keep_comment_place, app.announce_change, auth.announce_end from public;

-- A look at who still belongs where, for what stays open: unlike `app.open_request` it does not count as use of the
-- session, or an open page would keep it alive, and renew it where no cookie can be renewed with it.
create function app.reopen_request(session_token text, workspace uuid, request_id text)
returns table (user_id uuid, session_id uuid, member_id uuid, roles text[], department_ids uuid[], clock bigint, is_extended boolean)
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select s.user_id, s.id, m.id, m.roles,
         coalesce((select array_agg(md.department_id) from member_department md
                    where md.workspace_id = m.workspace_id and md.member_id = m.id), '{}'),
         w.clock, false
    into user_id, session_id, member_id, roles, department_ids, clock, is_extended
    from auth.session s
    left join member m on m.user_id = s.user_id and m.workspace_id = workspace and m.status = 'active'
    left join workspace w on w.id = m.workspace_id
   where s.token = session_token and s.expires_at > now();
  perform app.enter(case when member_id is not null then workspace end, member_id, request_id);
  if user_id is not null then
    return next;
  end if;
end $$;
revoke all on function app.reopen_request from public;
grant execute on function app.reopen_request to agendawerk_api;
