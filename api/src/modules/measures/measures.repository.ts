import type { Measure } from '@agendawerk/shared/measures/index.ts';
import type { PartialDate } from '@agendawerk/shared/kernel/index.ts';
import type { AgendaRows } from '../../db/agenda-rows.ts';
import { statement } from '../../db/statement.ts';
import { defineTable, toColumns } from '../../db/table.ts';
import type { Transaction } from '../../db/transaction.ts';
import { collectionColumns } from './measure-collections.repository.ts';

export const measureTable = defineTable('measure', {
  atCreation: ['agendaId', 'number', 'catalogueId', 'externalId'],
  writable: [
    'fieldId',
    'title',
    'description',
    'benefit',
    'expectedResult',
    'targetGroup',
    'firstSteps',
    'plainLanguage',
    'benefitQuality',
    'benefitWorking',
    'benefitService',
    'leadDepartmentId',
    'ownerId',
    'deputyId',
    'priority',
    'effort',
    'impact',
    'start',
    'end',
    'municipalityRole',
    'level',
    'trend',
    'isInternal',
    'usesAi',
    'aiPurpose',
    'aiRiskClass',
    'aiHumanControl',
    'aiTransparency',
    'adoptedFrom',
    'outcome',
    'successorId',
    'isAsSuggested',
  ],
  readOnly: ['status', 'light', 'percent', 'reportedOn', 'createdAt', 'updatedAt'],
  partialDates: ['start', 'end'],
});

/** A measure as the API shows it, as the columns of a select from `measure m`. */
const measureColumns = `${measureTable.select('m')}, ${collectionColumns}`;
/** A progress update as the columns of a select from `progress_update u`. */
export const updateColumns =
  'u.id, u.measure_id as "measureId", u.reported_on as "reportedOn", u.status, u.light, u.percent, u.done_text as "doneText", u.next_text as "nextText", u.reason, u.remedy, u.closing, u.author_id as "authorId", u.author_name as "authorName", u.created_at as "createdAt"';

/** All measures of an agenda, and all their updates, for its complete content. */
export const measureRows: AgendaRows = {
  select: `select ${measureColumns} from measure m where m.workspace_id = $1 and m.agenda_id = $2`,
  order: `string_to_array(row.number, '.')::integer[]`,
};
export const updateRows: AgendaRows = {
  select: `select ${updateColumns} from measure m join progress_update u on u.workspace_id = m.workspace_id and u.measure_id = m.id
    where m.workspace_id = $1 and m.agenda_id = $2`,
  order: 'row."reportedOn", row."createdAt", row.id',
};

/** What decides whose a measure is, and what a change of it is judged by. */
export interface MeasureKey {
  id: string;
  agendaId: string;
  fieldId: string | null;
  leadDepartmentId: string | null;
  ownerId: string | null;
  deputyId: string | null;
  start: PartialDate | null;
  end: PartialDate | null;
  revision: number;
}

/** The sheet and the updates of a measure as JSON, and whose it is. */
type MeasurePage = { measure: string; updates: string } & Pick<MeasureKey, 'leadDepartmentId' | 'ownerId' | 'deputyId'>;

const keyColumns =
  'm.id, m.agenda_id as "agendaId", m.field_id as "fieldId", m.lead_department_id as "leadDepartmentId", m.owner_id as "ownerId", m.deputy_id as "deputyId", app.partial_date(m.start_on, m.start_precision, m.start_note) as start, app.partial_date(m.end_on, m.end_precision, m.end_note) as "end", m.revision';

const findingKey = statement<MeasureKey>(
  'measure.find_key',
  `select ${keyColumns} from measure m where m.workspace_id = $1 and m.id = $2`,
);
const listingKeys = statement<MeasureKey>(
  'measure.list_keys',
  `select ${keyColumns} from measure m where m.workspace_id = $1 and m.agenda_id = $2 and m.id = any ($3::uuid[])`,
);
const finding = statement<{ json: string }>(
  'measure.find',
  `select to_json(row)::text as json from (select ${measureColumns} from measure m where m.workspace_id = $1 and m.id = $2) row`,
);
const listing = statement<{ json: Measure }>(
  'measure.list_by_id',
  `select to_json(row) as json from (select ${measureColumns} from measure m where m.workspace_id = $1 and m.id = any ($2::uuid[]) order by m.sort_key) row`,
);
const findingPage = statement<MeasurePage>(
  'measure.find_page',
  `select (select to_json(row)::text from (select ${measureColumns}) row) as measure,
          (select coalesce(json_agg(row), '[]')::text from (
             select ${updateColumns} from progress_update u where u.workspace_id = m.workspace_id and u.measure_id = m.id
              order by u.reported_on desc, u.created_at desc, u.id desc) row) as updates,
          m.lead_department_id as "leadDepartmentId", m.owner_id as "ownerId", m.deputy_id as "deputyId"
     from measure m where m.workspace_id = $1 and m.id = $2`,
);

/** A field numbers its measures; numbers once given do not come back. */
const takingFieldNumber = statement<{ number: string | null }>(
  'measure.take_field_number',
  `with taken as (update strategy_field set next_measure_number = next_measure_number + 1
                   where workspace_id = $1 and agenda_id = $2 and id = $3 returning number, next_measure_number - 1 as running)
   select t.number || '.' || t.running as number from agenda a left join taken t on true where a.workspace_id = $1 and a.id = $2`,
);
const takingUnassignedNumber = statement<{ number: string }>(
  'measure.take_unassigned_number',
  `update agenda set next_unassigned_number = next_unassigned_number + 1
    where workspace_id = $1 and id = $2 returning '0.' || (next_unassigned_number - 1) as number`,
);
/** Whether the measure $2 depends on itself, over however many others. */
const findingCycle = statement<{ found: boolean }>(
  'measure.find_cycle',
  `with recursive before as (
     select d.depends_on_id as id from measure_dependency d where d.workspace_id = $1 and d.measure_id = $2
     union select d.depends_on_id from measure_dependency d join before b on d.measure_id = b.id where d.workspace_id = $1
   ) select exists (select from before where id = $2) as found`,
);

const bulkColumns = 'field_id, lead_department_id, owner_id, priority, trend, is_internal';
const updatingMany = statement(
  'measure.update_many',
  `update measure m set (${bulkColumns}) = (select ${bulkColumns} from jsonb_populate_record(m, $3::jsonb))
    where m.workspace_id = $1 and m.id = any ($2::uuid[])`,
);

export async function findMeasureKey(
  transaction: Transaction,
  workspaceId: string,
  id: string,
): Promise<MeasureKey | undefined> {
  return transaction.find(findingKey, [workspaceId, id]);
}

export async function listMeasureKeys(
  transaction: Transaction,
  { workspaceId, agendaId, ids }: { workspaceId: string; agendaId: string; ids: readonly string[] },
): Promise<MeasureKey[]> {
  return transaction.list(listingKeys, [workspaceId, agendaId, ids]);
}

export async function findMeasureJson(
  transaction: Transaction,
  workspaceId: string,
  id: string,
): Promise<string | undefined> {
  return (await transaction.find(finding, [workspaceId, id]))?.json;
}

export async function listMeasuresById(
  transaction: Transaction,
  workspaceId: string,
  ids: readonly string[],
): Promise<Measure[]> {
  return (await transaction.list(listing, [workspaceId, ids])).map(({ json }) => json);
}

export async function findMeasurePage(
  transaction: Transaction,
  workspaceId: string,
  id: string,
): Promise<MeasurePage | undefined> {
  return transaction.find(findingPage, [workspaceId, id]);
}

/** @returns undefined where the agenda does not exist, null where it has no such field. */
export async function takeMeasureNumber(
  transaction: Transaction,
  { workspaceId, agendaId, fieldId }: { workspaceId: string; agendaId: string; fieldId: string | null },
): Promise<string | null | undefined> {
  const taken =
    fieldId === null
      ? await transaction.find(takingUnassignedNumber, [workspaceId, agendaId])
      : await transaction.find(takingFieldNumber, [workspaceId, agendaId, fieldId]);
  return taken?.number;
}

export async function hasDependencyCycle(transaction: Transaction, workspaceId: string, id: string): Promise<boolean> {
  return (await transaction.find(findingCycle, [workspaceId, id]))?.found ?? false;
}

/** The same change of several measures, which the caller has locked and looked at before. */
export async function updateMeasures(
  transaction: Transaction,
  {
    workspaceId,
    ids,
    change,
  }: { workspaceId: string; ids: readonly string[]; change: Readonly<Record<string, unknown>> },
): Promise<void> {
  await transaction.list(updatingMany, [workspaceId, ids, toColumns(change)]);
}
