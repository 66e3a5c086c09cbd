/** Selects of what rounds show, shared by the statements below them. `r` is the round, `d` its department. */

/** Whoever answers for the department as its head: active, with the role, and either named as its head or belonging to it. */
const heads = `select m.id, m.name from member m join department dep on dep.workspace_id = m.workspace_id and dep.id = d.department_id
  where m.workspace_id = d.workspace_id and m.status = 'active' and 'head' = any (m.roles)
    and (m.id = dep.head_id or exists (select from member_department md
      where md.workspace_id = m.workspace_id and md.member_id = m.id and md.department_id = d.department_id))`;

/** Whether the caller answers for the department; `canSign` says the same for services. */
export const isMine = `(d.deputy_id is not distinct from app.current_member() or exists (select from (${heads}) h where h.id = app.current_member()))`;

const answers = `(select coalesce(json_agg(json_build_object('id', a.id, 'verdict', a.verdict, 'reason', a.reason,
    'memberName', a.member_name, 'createdAt', a.created_at) order by a.id), '[]')
  from round_answer a where a.workspace_id = d.workspace_id and a.round_department_id = d.id)`;

const looked = `select v.subject_kind, v.subject_id from round_view v where v.workspace_id = d.workspace_id and v.round_department_id = d.id`;

export const departmentJson = `json_build_object(
    'departmentId', d.department_id, 'name', d.department_name,
    'heads', (select coalesce(json_agg(json_build_object('memberId', h.id, 'name', h.name) order by h.name, h.id), '[]') from (${heads}) h),
    'deputy', (select json_build_object('memberId', m.id, 'name', m.name) from member m
                where m.workspace_id = d.workspace_id and m.id = d.deputy_id and m.status = 'active'),
    'concerned', jsonb_array_length(d.concerns),
    'looked', (select count(*) from (${looked}) v
                where d.concerns @> jsonb_build_array(jsonb_build_object('kind', v.subject_kind, 'id', v.subject_id))),
    'hasLooked', exists (${looked}),
    'remarks', (select count(*) from round_remark k where k.workspace_id = d.workspace_id and k.round_department_id = d.id),
    'answers', ${answers}, 'remindedAt', d.reminded_at, 'revision', d.revision, 'isMine', ${isMine})`;

export const roundJson = `json_build_object(
    'id', r.id, 'agendaId', r.agenda_id, 'agendaTitle', (select g.title from agenda g where g.workspace_id = r.workspace_id and g.id = r.agenda_id),
    'version', (select json_build_object('id', v.id, 'number', v.number, 'title', v.title, 'hash', encode(c.sha256, 'hex'))
                  from agenda_version v join version_content c on c.workspace_id = v.workspace_id and c.version_id = v.id
                 where v.workspace_id = r.workspace_id and v.id = r.version_id),
    'title', r.title, 'message', r.message, 'dueOn', r.due_on, 'silence', r.silence, 'openedByName', r.opened_by_name,
    'openedAt', r.created_at, 'closedAt', r.closed_at, 'closedByName', r.closed_by_name,
    'remarks', (select count(*) from round_remark k where k.workspace_id = r.workspace_id and k.round_id = r.id),
    'openRemarks', (select count(*) from round_remark k where k.workspace_id = r.workspace_id and k.round_id = r.id and k.evaluation is null),
    'departments', (select coalesce(json_agg(${departmentJson} order by d.department_name, d.id), '[]')
                      from round_department d where d.workspace_id = r.workspace_id and d.round_id = r.id),
    'revision', r.revision)`;

export const remarkColumns = `k.id, d.department_id as "departmentId", d.department_name as "departmentName", k.author_id as "authorId",
    k.author_name as "authorName", json_build_object('kind', k.subject_kind, 'id', k.subject_id, 'part', k.part) as place,
    k.subject_title as "placeTitle", k.quote, k.text, k.suggestion, k.proposal, k.is_refusal as "isRefusal", k.evaluation, k.reason,
    k.evaluated_by_name as "evaluatedByName", k.evaluated_at as "evaluatedAt", k.created_at as "createdAt", k.revision`;

export const remarkSource =
  'round_remark k join round_department d on d.workspace_id = k.workspace_id and d.id = k.round_department_id';

/** Remarks that the select leaves over, in the order in which they were made. */
export function remarksJson(condition: string): string {
  return `(select coalesce(json_agg(row order by row.id), '[]') from (select ${remarkColumns} from ${remarkSource} where ${condition}) row)`;
}
