import type { Concern, Remark, Round } from '@agendawerk/shared/rounds/index.ts';
import { statement } from '../../db/statement.ts';
import type { Transaction } from '../../db/transaction.ts';
import { isMine, remarkColumns, remarkSource, remarksJson, roundJson } from './round-rows.ts';

const listing = statement<{ json: string }>(
  'round.list',
  `select json_build_object('items', coalesce((select json_agg(${roundJson} order by r.id desc) from round r
       where r.workspace_id = $1 and r.agenda_id = $2), '[]'))::text as json
     from agenda where workspace_id = $1 and id = $2`,
);
const finding = statement<{ round: Round }>(
  'round.find',
  `select ${roundJson} as round from round r where r.workspace_id = $1 and r.id = $2`,
);
/** $3: whether all remarks are shown while the round is open; the others see those of the departments they answer for. */
const visible = `k.workspace_id = $1 and k.round_id = $2 and ($3 or r.closed_at is not null or ${isMine})`;
/**
 * A row for each remark, joined here, and one without a remark where nobody has said anything: two thousand in one JSON
 * would be copied at every level of the nesting.
 */
const listingRemarks = statement<{ json: string | null }>(
  'round.list_remarks',
  `select item.json
     from round r
     left join lateral (
       select k.id, (select to_json(row)::text from (select ${remarkColumns}) row) as json from ${remarkSource} where ${visible}
     ) item on true
    where r.workspace_id = $1 and r.id = $2
    order by item.id`,
);
const considering = statement<{ round: Round; remarks: Remark[]; slug: string }>(
  'round.consider',
  `select ${roundJson} as round, ${remarksJson(visible)} as remarks,
          (select g.slug from agenda g where g.workspace_id = r.workspace_id and g.id = r.agenda_id) as slug
     from round r where r.workspace_id = $1 and r.id = $2`,
);
const inserting = statement(
  'round.insert',
  `insert into round (workspace_id, id, agenda_id, version_id, title, message, due_on, silence, opened_by_id, opened_by_name, created_at)
   select $1, $2, v.agenda_id, v.id, $4, nullif($5, ''), $6, $7, m.id, m.name, $9
     from agenda_version v join member m on m.workspace_id = v.workspace_id and m.id = $8
    where v.workspace_id = $1 and v.id = $3`,
);
const updating = statement<{ id: string }>(
  'round.update',
  `update round set title = coalesce($4, title), message = case when $5 then nullif($6, '') else message end, due_on = coalesce($7::date, due_on)
    where workspace_id = $1 and id = $2 and revision = $3 returning id`,
);
const closing = statement<{ id: string }>(
  'round.close',
  `update round set closed_at = $4, closed_by_name = (select m.name from member m where m.workspace_id = $1 and m.id = $5)
    where workspace_id = $1 and id = $2 and revision = $3 returning id`,
);
/** The departments that were named, each with its people: whose measures are theirs. */
const naming = statement<NamedDepartment>(
  'round.name_departments',
  `select d.id, d.name,
          (select coalesce(json_agg(m.id), '[]') from member m where m.workspace_id = d.workspace_id and (m.id = d.head_id
             or exists (select from member_department md where md.workspace_id = m.workspace_id and md.member_id = m.id and md.department_id = d.id))) as "memberIds",
          exists (select from round_department a where a.workspace_id = $1 and a.version_id = $3 and a.department_id = d.id and a.is_open) as "isAsked"
     from department d where d.workspace_id = $1 and d.id = any ($2::uuid[]) order by d.name, d.id`,
);
const asking = statement(
  'round.ask_departments',
  `insert into round_department (workspace_id, id, round_id, version_id, department_id, department_name, concerns)
   select $1, a.id, $2, $3, a."departmentId", a.name, a.concerns
     from jsonb_to_recordset($4::jsonb) as a (id uuid, "departmentId" uuid, name text, concerns jsonb)`,
);
const reminding = statement<{ id: string }>(
  'round.remind',
  `update round_department d set reminded_at = $4
    where d.workspace_id = $1 and d.round_id = $2 and d.department_id = any ($3::uuid[]) and d.answered_at is null returning d.department_id as id`,
);

export interface NamedDepartment {
  id: string;
  name: string;
  memberIds: string[];
  /** There is an open round on this version for it. */
  isAsked: boolean;
}

/** `{"items": […]}`. @returns undefined where the agenda does not exist. */
export async function findRoundsJson(
  transaction: Transaction,
  workspaceId: string,
  agendaId: string,
): Promise<string | undefined> {
  return (await transaction.find(listing, [workspaceId, agendaId]))?.json;
}

export async function findRound(transaction: Transaction, workspaceId: string, id: string): Promise<Round | undefined> {
  return (await transaction.find(finding, [workspaceId, id]))?.round;
}

interface SeenRound {
  workspaceId: string;
  id: string;
  seesAll: boolean;
}

/** Each remark as JSON. @returns undefined where the round does not exist. */
export async function findRemarksJson(
  transaction: Transaction,
  { workspaceId, id, seesAll }: SeenRound,
): Promise<string[] | undefined> {
  const found = await transaction.list(listingRemarks, [workspaceId, id, seesAll]);
  if (found.length === 0) return undefined;
  return found.flatMap(({ json }) => json ?? []);
}

/** The round with the remarks that the caller sees, in one look. */
export async function findConsideration(transaction: Transaction, { workspaceId, id, seesAll }: SeenRound) {
  return transaction.find(considering, [workspaceId, id, seesAll]);
}

interface NewRound {
  workspaceId: string;
  id: string;
  versionId: string;
  title: string;
  message: string | null;
  dueOn: string;
  silence: string;
  openedById: string;
  now: Date;
}

export async function insertRound(transaction: Transaction, round: NewRound): Promise<void> {
  const { workspaceId, id, versionId, title, message, dueOn, silence, openedById, now } = round;
  await transaction.list(inserting, [workspaceId, id, versionId, title, message, dueOn, silence, openedById, now]);
}

interface RoundKey {
  workspaceId: string;
  id: string;
  revision: number;
}

/** @returns false where the round is gone or has another revision. */
export async function updateRound(
  transaction: Transaction,
  { workspaceId, id, revision }: RoundKey,
  {
    title,
    message,
    dueOn,
  }: { title?: string | undefined; message?: string | null | undefined; dueOn?: string | undefined },
): Promise<void> {
  const values = [title ?? null, message !== undefined, message ?? null, dueOn ?? null];
  await transaction.find(updating, [workspaceId, id, revision, ...values]);
}

export async function closeRound(
  transaction: Transaction,
  { workspaceId, id, revision, now, memberId }: RoundKey & { now: Date; memberId: string },
): Promise<void> {
  await transaction.find(closing, [workspaceId, id, revision, now, memberId]);
}

export async function listNamedDepartments(
  transaction: Transaction,
  {
    workspaceId,
    departmentIds,
    versionId,
  }: { workspaceId: string; departmentIds: readonly string[]; versionId: string },
): Promise<NamedDepartment[]> {
  return transaction.list(naming, [workspaceId, departmentIds, versionId]);
}

export interface AskedDepartment {
  id: string;
  departmentId: string;
  name: string;
  concerns: Concern[];
}

export async function askDepartments(
  transaction: Transaction,
  { workspaceId, roundId, versionId }: { workspaceId: string; roundId: string; versionId: string },
  departments: readonly AskedDepartment[],
): Promise<void> {
  await transaction.list(asking, [workspaceId, roundId, versionId, JSON.stringify(departments)]);
}

/** @returns the departments that were reminded: those that have not answered. */
export async function remindDepartments(
  transaction: Transaction,
  {
    workspaceId,
    roundId,
    departmentIds,
    now,
  }: { workspaceId: string; roundId: string; departmentIds: readonly string[]; now: Date },
): Promise<string[]> {
  return (await transaction.list(reminding, [workspaceId, roundId, departmentIds, now])).map(({ id }) => id);
}
