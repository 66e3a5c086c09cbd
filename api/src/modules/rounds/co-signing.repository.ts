import type { CoSigning, RoundDepartment, RoundView } from '@agendawerk/shared/rounds/index.ts';
import { statement } from '../../db/statement.ts';
import type { Transaction } from '../../db/transaction.ts';
import { departmentJson, remarksJson, roundJson } from './round-rows.ts';

/** What decides who answers for the department. */
const key = `json_build_object('id', d.id, 'departmentId', d.department_id, 'deputyId', d.deputy_id, 'closedAt', r.closed_at, 'versionId', r.version_id,
    'headId', (select dep.head_id from department dep where dep.workspace_id = d.workspace_id and dep.id = d.department_id))`;
const source = `round_department d join round r on r.workspace_id = d.workspace_id and r.id = d.round_id
    where d.workspace_id = $1 and d.round_id = $2 and d.department_id = $3`;

const finding = statement<{ key: DepartmentKey; department: RoundDepartment }>(
  'co_signing.find',
  `select ${key} as key, ${departmentJson} as department from ${source}`,
);
const reading = statement<{ key: DepartmentKey; page: CoSigning }>(
  'co_signing.read',
  `select ${key} as key, json_build_object(
      'round', (select json_object_agg(e.key, e.value) from json_each(${roundJson}) e
                 where e.key in ('id', 'agendaId', 'agendaTitle', 'version', 'title', 'message', 'dueOn', 'silence', 'openedByName', 'closedAt')),
      'workspaceName', (select w.name from workspace w where w.id = d.workspace_id),
      'memberId', app.current_member(), 'memberName', (select m.name from member m where m.workspace_id = d.workspace_id and m.id = app.current_member()),
      'department', ${departmentJson}, 'concerns', d.concerns,
      'views', (select coalesce(json_agg(json_build_object('kind', v.subject_kind, 'id', v.subject_id) order by v.created_at, v.subject_id), '[]')
                  from round_view v where v.workspace_id = d.workspace_id and v.round_department_id = d.id),
      'remarks', (select x.remarks from (select ${remarksJson('k.workspace_id = mine.workspace_id and k.round_department_id = mine.id')} as remarks
                    from round_department mine where mine.workspace_id = $1 and mine.round_id = $2 and mine.department_id = $3) x)) as page
     from ${source}`,
);
const readingContent = statement<{ key: DepartmentKey; shape: number; content: string }>(
  'co_signing.read_content',
  `select ${key} as key, (select c.content_version from version_content c where c.workspace_id = d.workspace_id and c.version_id = d.version_id) as shape,
          (select c.content from version_content c where c.workspace_id = d.workspace_id and c.version_id = d.version_id) as content
     from ${source}`,
);
const viewing = statement(
  'co_signing.view',
  `insert into round_view (workspace_id, round_department_id, subject_kind, subject_id) values ($1, $2, $3, $4) on conflict do nothing`,
);
const answering = statement(
  'co_signing.answer',
  `with given as (
     insert into round_answer (workspace_id, id, round_id, round_department_id, verdict, reason, member_id, member_name, created_at)
     select $1, $2, d.round_id, d.id, $4, nullif($5, ''), m.id, m.name, $7
       from round_department d join member m on m.workspace_id = d.workspace_id and m.id = $6
      where d.workspace_id = $1 and d.id = $3 returning round_department_id)
   update round_department d set answered_at = $7 from given where d.workspace_id = $1 and d.id = given.round_department_id`,
);
const naming = statement(
  'co_signing.name_deputy',
  'update round_department set deputy_id = $3 where workspace_id = $1 and id = $2',
);
const findingDeputy = statement<{ roles: string[] }>(
  'co_signing.find_deputy',
  `select roles from member where workspace_id = $1 and id = $2 and status = 'active'`,
);

export interface DepartmentKey {
  id: string;
  departmentId: string;
  headId: string | null;
  deputyId: string | null;
  versionId: string;
  closedAt: string | null;
}

export interface Asked {
  workspaceId: string;
  roundId: string;
  departmentId: string;
}

const place = ({ workspaceId, roundId, departmentId }: Asked) => [workspaceId, roundId, departmentId];

export async function findAsked(transaction: Transaction, asked: Asked) {
  return transaction.find(finding, place(asked));
}

export async function findCoSigning(transaction: Transaction, asked: Asked) {
  return transaction.find(reading, place(asked));
}

/** The version as it was frozen: its shape and its very characters. */
export async function findAskedContent(transaction: Transaction, asked: Asked) {
  return transaction.find(readingContent, place(asked));
}

export async function insertView(
  transaction: Transaction,
  { workspaceId, departmentKey, kind, id }: RoundView & { workspaceId: string; departmentKey: string },
): Promise<void> {
  await transaction.list(viewing, [workspaceId, departmentKey, kind, id]);
}

interface NewAnswer {
  workspaceId: string;
  id: string;
  departmentKey: string;
  verdict: string;
  reason: string | null;
  memberId: string;
  now: Date;
}

export async function insertAnswer(transaction: Transaction, answer: NewAnswer): Promise<void> {
  const { workspaceId, id, departmentKey, verdict, reason, memberId, now } = answer;
  await transaction.list(answering, [workspaceId, id, departmentKey, verdict, reason, memberId, now]);
}

export async function setDeputy(
  transaction: Transaction,
  { workspaceId, departmentKey, deputyId }: { workspaceId: string; departmentKey: string; deputyId: string | null },
): Promise<void> {
  await transaction.list(naming, [workspaceId, departmentKey, deputyId]);
}

/** @returns undefined where there is no such person, or not any more. */
export async function findRolesOf(
  transaction: Transaction,
  workspaceId: string,
  memberId: string,
): Promise<string[] | undefined> {
  return (await transaction.find(findingDeputy, [workspaceId, memberId]))?.roles;
}
