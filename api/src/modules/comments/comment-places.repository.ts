import type { CommentedKind, ReferenceForm } from '@agendawerk/shared/comments/index.ts';
import { type Statement, statement } from '../../db/statement.ts';
import type { Transaction } from '../../db/transaction.ts';

/** A thing that comments hang on, and who answers for it. */
export interface FoundPlace {
  agendaId: string;
  label: string;
  revision: number;
  leadDepartmentId: string | null;
  ownerId: string | null;
  deputyId: string | null;
  /** Its columns as they are stored. */
  row: Record<string, unknown>;
}

/** `label`: how the thing is called; the columns of who answers for it, where it has them. */
const shapes: Record<
  CommentedKind,
  { table: string; agenda?: string; label: string; lead?: string; owner?: string; deputy?: string }
> = {
  agenda: { table: 'agenda', agenda: 't.id', label: 't.title' },
  chapter: { table: 'chapter', label: 't.title' },
  field: { table: 'strategy_field', label: 't.name', lead: 't.lead_department_id' },
  goal: {
    table: 'goal',
    label: 't.title',
    lead: '(select f.lead_department_id from strategy_field f where f.workspace_id = t.workspace_id and f.id = t.field_id)',
  },
  measure: {
    table: 'measure',
    label: `t.number || ' ' || t.title`,
    lead: 't.lead_department_id',
    owner: 't.owner_id',
    deputy: 't.deputy_id',
  },
  kpi: { table: 'kpi', label: 't.name', lead: 't.department_id', owner: 't.responsible_id' },
};

/** What a thread is shown with of its place, where `c` is the comment. */
export const placeOfComment = Object.entries(shapes)
  .map(
    ([
      kind,
      { table, label, lead, owner, deputy },
    ]) => `select ${label} as label, ${lead ?? 'null'}::uuid as lead_department_id,
      ${owner ?? 'null'}::uuid as owner_id, ${deputy ?? 'null'}::uuid as deputy_id
    from ${table} t where c.subject_kind = '${kind}' and t.workspace_id = c.workspace_id and t.id = c.subject_id`,
  )
  .join(' union all ');

const finding = Object.fromEntries(
  Object.entries(shapes).map(([kind, { table, agenda = 't.agenda_id', label, lead, owner, deputy }]) => [
    kind,
    statement<FoundPlace>(
      `comment.find_${kind}`,
      `select ${agenda} as "agendaId", ${label} as label, t.revision, ${lead ?? 'null'}::uuid as "leadDepartmentId",
          ${owner ?? 'null'}::uuid as "ownerId", ${deputy ?? 'null'}::uuid as "deputyId", to_jsonb(t) as row
         from ${table} t where t.workspace_id = $1 and t.id = $2`,
    ),
  ]),
) as Record<CommentedKind, Statement<FoundPlace & Record<string, unknown>>>;

export async function findPlace(
  transaction: Transaction,
  workspaceId: string,
  { kind, id }: { kind: CommentedKind; id: string },
): Promise<FoundPlace | undefined> {
  return transaction.find(finding[kind], [workspaceId, id]);
}

const knowing = (form: ReferenceForm, condition: string) =>
  statement<{ isKnown: boolean }>(
    `comment.is_known_${form}`,
    `select exists (select from ${condition}) and exists (select from agenda a where a.workspace_id = $1 and a.id = $3) as "isKnown"`,
  );
/** $2 what is referred to, $3 the agenda that its things must belong to. People who have left can be given nothing. */
const references: Record<ReferenceForm, Statement<{ isKnown: boolean }>> = {
  member: knowing('member', `member r where r.workspace_id = $1 and r.id = $2 and r.status <> 'ended'`),
  department: knowing('department', 'department r where r.workspace_id = $1 and r.id = $2'),
  field: knowing('field', 'strategy_field r where r.workspace_id = $1 and r.id = $2 and r.agenda_id = $3'),
  goal: knowing('goal', 'goal r where r.workspace_id = $1 and r.id = $2 and r.agenda_id = $3'),
};

export async function isKnownReference(
  transaction: Transaction,
  { workspaceId, agendaId, form, id }: { workspaceId: string; agendaId: string; form: ReferenceForm; id: string },
): Promise<boolean> {
  return (await transaction.find(references[form], [workspaceId, id, agendaId]))?.isKnown === true;
}
