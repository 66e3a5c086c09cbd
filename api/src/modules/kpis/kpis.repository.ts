import type { Kpi } from '@agendawerk/shared/kpis/index.ts';
import type { AgendaRows } from '../../db/agenda-rows.ts';
import { defineLinks, type Parent } from '../../db/collection.ts';
import { statement } from '../../db/statement.ts';
import { defineTable } from '../../db/table.ts';
import type { Transaction } from '../../db/transaction.ts';

export const kpiTable = defineTable('kpi', {
  atCreation: ['agendaId', 'number', 'catalogueId', 'externalId'],
  writable: [
    'name',
    'definition',
    'unit',
    'decimals',
    'direction',
    'rangeMin',
    'rangeMax',
    'baselineValue',
    'baselineOn',
    'baselineNote',
    'frequency',
    'responsibleId',
    'departmentId',
    'source',
    'isAsSuggested',
  ],
});

const targets = defineLinks({ table: 'kpi_target', parent: 'kpi_id', key: 'due_on', columns: ['value'] });
const goals = defineLinks({ table: 'kpi_goal', parent: 'kpi_id', key: 'goal_id', isInAgenda: true });
const measures = defineLinks({ table: 'kpi_measure', parent: 'kpi_id', key: 'measure_id', isInAgenda: true });

const idsOf = (table: string, key: string) =>
  `(select coalesce(json_agg(l.${key} order by l.${key}), '[]') from ${table} l
     where l.workspace_id = k.workspace_id and l.kpi_id = k.id)`;

/** A KPI as the columns of a select from `kpi k`, but for its readings. */
const sheetColumns = `${kpiTable.select('k')},
  (select coalesce(json_agg(json_build_object('dueOn', t.due_on, 'value', t.value) order by t.due_on), '[]')
     from kpi_target t where t.workspace_id = k.workspace_id and t.kpi_id = k.id) as targets,
  ${idsOf('kpi_goal', 'goal_id')} as "goalIds", ${idsOf('kpi_measure', 'measure_id')} as "measureIds"`;
/** A reading as the columns of a select from `kpi_reading r`; all but its note stand in the index of the series. */
export const readingColumns = `r.id, r.read_on as "readOn", r.value,
  case when r.has_note then (select n.note from kpi_reading n where n.workspace_id = r.workspace_id and n.id = r.id) end as note,
  r.origin, r.is_break as "isBreak", r.revision`;
const readings = `(select coalesce(json_agg(reading), '[]') from (
     select ${readingColumns} from kpi_reading r where r.workspace_id = k.workspace_id and r.kpi_id = k.id order by r.read_on
   ) reading)`;
const kpiColumns = `${sheetColumns}, ${readings} as readings`;

export const kpiRows: AgendaRows = {
  select: `select ${kpiColumns} from kpi k where k.workspace_id = $1 and k.agenda_id = $2`,
  order: 'row.number',
};

/** What decides whose a KPI is, and what a change of it and its readings is judged by. */
export type KpiKey = Pick<
  Kpi,
  | 'id'
  | 'agendaId'
  | 'responsibleId'
  | 'departmentId'
  | 'direction'
  | 'rangeMin'
  | 'rangeMax'
  | 'baselineValue'
  | 'baselineOn'
  | 'targets'
  | 'revision'
>;

/**
 * A row for each KPI, joined here, and one without a KPI where the agenda is empty. The readings come beside their
 * sheet: put into it, their long text would be copied at every level of the nesting.
 */
const listing = statement<{ sheet: string | null; readings: string }>(
  'kpi.list',
  `select item.sheet, item.readings
     from agenda a
     left join lateral (
       select k.number, (select to_json(row)::text from (select ${sheetColumns}) row) as sheet, ${readings}::text as readings
         from kpi k where k.workspace_id = $1 and k.agenda_id = $2
     ) item on true
    where a.workspace_id = $1 and a.id = $2
    order by item.number`,
);
const finding = statement<{ json: string; departmentId: string | null; responsibleId: string | null }>(
  'kpi.find',
  `select (select to_json(row)::text from (select ${kpiColumns}) row) as json,
          k.department_id as "departmentId", k.responsible_id as "responsibleId"
     from kpi k where k.workspace_id = $1 and k.id = $2`,
);
const findingKey = statement<{ json: KpiKey }>(
  'kpi.find_key',
  `select to_json(row) as json from (select ${sheetColumns} from kpi k where k.workspace_id = $1 and k.id = $2) row`,
);
const takingNumber = statement<{ number: number }>(
  'kpi.take_number',
  `update agenda set next_kpi_number = next_kpi_number + 1
    where workspace_id = $1 and id = $2 returning next_kpi_number - 1 as number`,
);

/** Each as JSON in pieces. @returns undefined where the agenda does not exist. */
export async function findKpisOfAgenda(
  transaction: Transaction,
  workspaceId: string,
  agendaId: string,
): Promise<string[][] | undefined> {
  const found = await transaction.list(listing, [workspaceId, agendaId]);
  if (found.length === 0) return undefined;
  return found.flatMap(({ sheet, readings: series }) =>
    sheet === null ? [] : [[sheet.slice(0, -1), ',"readings":', series, '}']],
  );
}

export async function findKpi(
  transaction: Transaction,
  workspaceId: string,
  id: string,
): Promise<{ json: string; departmentId: string | null; responsibleId: string | null } | undefined> {
  return transaction.find(finding, [workspaceId, id]);
}

export async function findKpiKey(
  transaction: Transaction,
  workspaceId: string,
  id: string,
): Promise<KpiKey | undefined> {
  return (await transaction.find(findingKey, [workspaceId, id]))?.json;
}

/** @returns undefined where the agenda does not exist. */
export async function takeKpiNumber(
  transaction: Transaction,
  workspaceId: string,
  agendaId: string,
): Promise<number | undefined> {
  return (await transaction.find(takingNumber, [workspaceId, agendaId]))?.number;
}

/** Replaces the collections that were sent. */
export async function replaceKpiCollections(
  transaction: Transaction,
  parent: Parent,
  sent: Partial<Pick<Kpi, 'targets' | 'goalIds' | 'measureIds'>>,
): Promise<void> {
  if (sent.targets) await targets.replace(transaction, parent, sent.targets);
  if (sent.goalIds)
    await goals.replace(
      transaction,
      parent,
      sent.goalIds.map((goalId) => ({ goalId })),
    );
  if (sent.measureIds)
    await measures.replace(
      transaction,
      parent,
      sent.measureIds.map((measureId) => ({ measureId })),
    );
}
