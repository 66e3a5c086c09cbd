import type { Evaluation, Place, Proposal, Remark } from '@agendawerk/shared/rounds/index.ts';
import { statement } from '../../db/statement.ts';
import type { Transaction } from '../../db/transaction.ts';
import { remarkColumns, remarkSource } from './round-rows.ts';

const finding = statement<{ remark: Remark; closedAt: string | null }>(
  'remark.find',
  `select (select to_json(row) from (select ${remarkColumns}) row) as remark, r.closed_at as "closedAt"
     from ${remarkSource} join round r on r.workspace_id = k.workspace_id and r.id = k.round_id
    where k.workspace_id = $1 and k.round_id = $2 and k.id = $3`,
);
const inserting = statement(
  'remark.insert',
  `insert into round_remark (workspace_id, id, round_id, round_department_id, author_id, author_name, subject_kind, subject_id, subject_title, part,
                             quote, text, suggestion, proposal, is_refusal, created_at)
   select $1, $2, d.round_id, d.id, m.id, m.name, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14
     from round_department d join member m on m.workspace_id = d.workspace_id and m.id = $4
    where d.workspace_id = $1 and d.id = $3`,
);
const updating = statement<{ id: string }>(
  'remark.update',
  `update round_remark set text = coalesce($4, text), quote = case when $5 then $6 else quote end,
          suggestion = case when $7 then $8 else suggestion end, proposal = case when $9 then $10::jsonb else proposal end
    where workspace_id = $1 and id = $2 and revision = $3 returning id`,
);
const removing = statement<{ id: string }>(
  'remark.delete',
  'delete from round_remark where workspace_id = $1 and id = $2 and revision = $3 returning id',
);
const withdrawingRefusals = statement(
  'remark.withdraw_refusals',
  'delete from round_remark where workspace_id = $1 and round_department_id = $2 and is_refusal and evaluation is null',
);
const evaluating = statement<{ id: string }>(
  'remark.evaluate',
  `update round_remark set evaluation = $4, reason = nullif($5, ''), evaluated_at = $6,
          evaluated_by_name = (select m.name from member m where m.workspace_id = $1 and m.id = $7)
    where workspace_id = $1 and id = $2 and revision = $3 returning id`,
);
/** What has another revision by now was evaluated by somebody else, or changed by its author: it stays as it is. */
const noting = statement<{ remark: Remark }>(
  'remark.note',
  `with noted as (
     update round_remark k set evaluation = 'noted', reason = null, evaluated_at = $4,
            evaluated_by_name = (select m.name from member m where m.workspace_id = $1 and m.id = $5)
       from jsonb_to_recordset($3::jsonb) as n ("remarkId" uuid, revision integer)
      where k.workspace_id = $1 and k.round_id = $2 and k.id = n."remarkId" and k.revision = n.revision
      returning k.*)
   select (select to_json(row) from (select ${remarkColumns}) row) as remark
     from noted k join round_department d on d.workspace_id = k.workspace_id and d.id = k.round_department_id order by k.id`,
);

export async function findRemark(
  transaction: Transaction,
  { workspaceId, roundId, id }: { workspaceId: string; roundId: string; id: string },
) {
  return transaction.find(finding, [workspaceId, roundId, id]);
}

interface NewRemark {
  workspaceId: string;
  id: string;
  departmentKey: string;
  authorId: string;
  place: Place;
  placeTitle: string;
  quote: string | null;
  text: string;
  suggestion: string | null;
  proposal: Proposal | null;
  isRefusal: boolean;
  now: Date;
}

export async function insertRemark(transaction: Transaction, remark: NewRemark): Promise<void> {
  const { workspaceId, id, departmentKey, authorId, place, placeTitle, isRefusal, now } = remark;
  await transaction.list(inserting, [
    workspaceId,
    id,
    departmentKey,
    authorId,
    place.kind,
    place.id,
    placeTitle,
    place.part,
    remark.quote,
    remark.text,
    remark.suggestion,
    toJson(remark.proposal),
    isRefusal,
    now,
  ]);
}

interface RemarkKey {
  workspaceId: string;
  id: string;
  revision: number;
}

interface RemarkWords {
  text?: string | undefined;
  quote?: string | null | undefined;
  suggestion?: string | null | undefined;
  proposal?: Proposal | null | undefined;
}

export async function updateRemark(
  transaction: Transaction,
  { workspaceId, id, revision }: RemarkKey,
  { text, quote, suggestion, proposal }: RemarkWords,
): Promise<void> {
  const words = [text ?? null, quote !== undefined, quote ?? null, suggestion !== undefined, suggestion ?? null];
  const proposed = [proposal !== undefined, toJson(proposal)];
  await transaction.find(updating, [workspaceId, id, revision, ...words, ...proposed]);
}

function toJson(proposal: Proposal | null | undefined): string | null {
  return proposal ? JSON.stringify(proposal) : null;
}

export async function deleteRemark(transaction: Transaction, { workspaceId, id, revision }: RemarkKey): Promise<void> {
  await transaction.find(removing, [workspaceId, id, revision]);
}

/** A department that answers anew takes the reason of its refusal back, unless it was evaluated already. */
export async function withdrawRefusals(
  transaction: Transaction,
  workspaceId: string,
  departmentKey: string,
): Promise<void> {
  await transaction.list(withdrawingRefusals, [workspaceId, departmentKey]);
}

interface Evaluating {
  evaluation: Evaluation;
  reason: string | null;
  now: Date;
  memberId: string;
}

export async function evaluateRemark(
  transaction: Transaction,
  { workspaceId, id, revision }: RemarkKey,
  { evaluation, reason, now, memberId }: Evaluating,
): Promise<void> {
  await transaction.find(evaluating, [workspaceId, id, revision, evaluation, reason, now, memberId]);
}

/** @returns those that were noted. */
export async function noteRemarks(
  transaction: Transaction,
  wanted: { workspaceId: string; roundId: string; remarks: readonly object[]; now: Date; memberId: string },
): Promise<Remark[]> {
  const { workspaceId, roundId, remarks, now, memberId } = wanted;
  const rows = await transaction.list(noting, [workspaceId, roundId, JSON.stringify(remarks), now, memberId]);
  return rows.map(({ remark }) => remark);
}
