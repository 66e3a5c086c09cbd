import { statement } from '../../db/statement.ts';
import type { Transaction } from '../../db/transaction.ts';

/** Where a subject's title stands, by its kind. */
const titles = {
  workspace: 'select t.name from workspace t where t.id = $1',
  department: 'select t.name from department t',
  member: 'select t.name from member t',
  api_key: 'select t.name from api_key t',
  municipality: 'select t.name from municipality t',
  agenda: 'select t.title from agenda t',
  chapter: 'select t.title from chapter t',
  field: 'select t.name from strategy_field t',
  goal: 'select t.title from goal t',
  measure: 'select t.title from measure t',
  kpi: 'select t.name from kpi t',
  assessment: 'select t.year::text from assessment t',
  dataset: 'select t.title from dataset t',
  pilot: 'select t.title from pilot t',
  decision: 'select t.title from decision t',
  target_group: 'select t.title from target_group t',
  competence: 'select t.title from competence t',
  training: 'select t.title from training t',
  change_activity: 'select t.title from change_activity t',
  involvement: 'select t.title from involvement t',
  survey: 'select t.title from survey t',
  comment:
    'select coalesce(t.place_label, r.place_label) from comment t left join comment r on r.workspace_id = t.workspace_id and r.id = t.thread_id',
  version: 'select t.title from agenda_version t',
  round: 'select t.title from round t',
};
const titleCases = Object.entries(titles).map(([kind, select]) => {
  const one = kind === 'workspace' ? '' : ' where t.workspace_id = $1 and t.id = e.subject_id';
  return `when '${kind}' then (${select}${one})`;
});

/** Where a subject says which agenda it is in. */
const agendaCases = Object.entries({
  chapter: 'chapter',
  field: 'strategy_field',
  goal: 'goal',
  measure: 'measure',
  kpi: 'kpi',
  pilot: 'pilot',
  decision: 'decision',
  target_group: 'target_group',
  competence: 'competence',
  training: 'training',
  change_activity: 'change_activity',
  involvement: 'involvement',
  survey: 'survey',
  comment: 'comment',
  version: 'agenda_version',
  round: 'round',
}).map(
  ([kind, table]) =>
    `when '${kind}' then (select t.agenda_id from ${table} t where t.workspace_id = $1 and t.id = e.subject_id)`,
);

/** What is gone is called as it was called last, and was where it was last. */
function last(value: string): string {
  return `(select ${value} from audit_entry d
  where d.workspace_id = $1 and d.subject_id = e.subject_id and d.action = 'delete' and d.row_id = e.subject_id::text
  order by d.id desc limit 1)`;
}
const lastTitle = last("coalesce(d.before ->> 'title', d.before ->> 'name', d.before ->> 'year')");
const lastAgenda = last("(d.before ->> 'agenda_id')::uuid");

/** What was said stands in its thread, where it can be edited and withdrawn: the record says that something was said. */
const commentTexts = '{body,suggestion,quote,quote_prefix,quote_suffix,decision_reason,place_label}';

/** Names as the API has them; a rich text is its words, and long texts are cut: one autosaved chapter would fill the answer. */
function values(column: 'before' | 'after'): string {
  return `(select json_object_agg(
      (select string_agg(case when place = 1 then part else initcap(part) end, '' order by place)
         from unnest(string_to_array(v.key, '_')) with ordinality as name (part, place)),
      case jsonb_typeof(v.value) when 'object' then to_jsonb(left(app.plain_text(v.value), 500))
        when 'string' then to_jsonb(left(v.value #>> '{}', 500)) else v.value end)
    from jsonb_each(e.${column}) as v where (e.action = 'update' or v.value <> 'null') and not (e.subject_kind = 'comment' and v.key = any ('${commentTexts}')))`;
}

/**
 * $1 workspace, $2 subject or null, $3 entries before this one or null, $4 how many, $5 whether people, keys and
 * settings are shown, $6 kind of subject or null. A row that only made room for another in a list is no news;
 * what departments say in a round is shown there, to those who may see it.
 */
const listing = statement<{ json: string }>(
  'activity.list',
  `with page as (
     select e.*, row_number() over (order by e.id desc) as place from audit_entry e
      where e.workspace_id = $1 and ($2::uuid is null or e.subject_id = $2) and ($3::bigint is null or e.id < $3)
        and ($5::boolean or e.subject_kind not in ('workspace', 'department', 'member', 'api_key'))
        and ($6::text is null or e.subject_kind = $6)
        and e.table_name not in ('round_remark', 'round_answer', 'round_link', 'round_session')
        and not (e.action = 'update' and e.after - 'position' = '{}')
      order by e.id desc limit $4::integer + 1
   )
   select json_build_object(
     'items', coalesce(json_agg(json_build_object(
       'id', e.id::text, 'at', e.at, 'memberId', e.member_id, 'memberName', m.name, 'table', e.table_name,
       'subjectKind', e.subject_kind, 'subjectId', e.subject_id,
       'agendaId', case e.subject_kind when 'agenda' then e.subject_id
         else coalesce(case e.subject_kind ${agendaCases.join(' ')} end, ${lastAgenda}) end,
       'subjectTitle', coalesce(case e.subject_kind ${titleCases.join(' ')} end, ${lastTitle}),
       'action', e.action,
       'commentId', case when e.subject_kind <> 'comment' and e.action = 'update' then (select c.subject_id from audit_entry c
          where c.workspace_id = $1 and c.request_id = e.request_id and c.subject_kind = 'comment' and c.after ? 'decision' limit 1) end,
       'before', ${values('before')}, 'after', ${values('after')}
     ) order by e.id desc) filter (where e.place <= $4), '[]'),
     'nextCursor', case when max(e.place) > $4 then (min(e.id) filter (where e.place <= $4))::text end)::text as json
   from page e left join member m on m.workspace_id = $1 and m.id = e.member_id`,
);

interface ActivityPage {
  workspaceId: string;
  subjectId: string | undefined;
  kind: string | undefined;
  cursor: string | undefined;
  limit: number;
  showsPeople: boolean;
}

/** `{"items": […], "nextCursor": …}`, newest first. */
export async function findActivityJson(
  transaction: Transaction,
  { workspaceId, subjectId, kind, cursor, limit, showsPeople }: ActivityPage,
): Promise<string> {
  const asked = [workspaceId, subjectId ?? null, cursor ?? null, limit, showsPeople, kind ?? null];
  const found = await transaction.find(listing, asked);
  return found?.json ?? '{"items":[],"nextCursor":null}';
}
