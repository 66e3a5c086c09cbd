-- A remark of a round may propose another value for a property of its place, as comments do: another date, another text.
-- `base` is what the version holds there, so that both can be shown wherever the remark is.
alter table round_remark
  add column proposal jsonb,
  add constraint round_remark_proposal_whole check (proposal is null or (jsonb_typeof(proposal) = 'object'
    and jsonb_typeof(proposal -> 'property') = 'string' and proposal ? 'value' and proposal ? 'base')),
  add constraint round_remark_proposes_once check (suggestion is null or proposal is null),
  -- Nothing in the place of a passage: it is to be struck.
  drop constraint round_remark_suggestion_filled,
  add constraint round_remark_suggestion_filled check (suggestion <> '' or quote is not null);

create or replace function app.keep_round_remark() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if pg_trigger_depth() > 1 then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if old.evaluation is not null and (tg_op = 'DELETE'
      or (new.text, new.quote, new.suggestion, new.proposal) is distinct from (old.text, old.quote, old.suggestion, old.proposal)) then
    raise exception 'a remark that was evaluated stays as it is' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'UPDATE' and (new.round_id, new.round_department_id, new.author_id, new.subject_kind, new.subject_id, new.subject_title, new.part, new.is_refusal)
      is distinct from (old.round_id, old.round_department_id, old.author_id, old.subject_kind, old.subject_id, old.subject_title, old.part, old.is_refusal) then
    raise exception 'a remark stays where it was made' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
