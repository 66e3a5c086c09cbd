import type { Pilot } from '@agendawerk/shared/pilots/index.ts';
import { type AgendaRows, defineAgendaListing } from '../../db/agenda-rows.ts';
import { defineLines } from '../../db/collection.ts';
import { statement } from '../../db/statement.ts';
import { defineTable } from '../../db/table.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { MeasureKey } from '../measures/index.ts';

export const pilotTable = defineTable('pilot', {
  atCreation: ['agendaId'],
  writable: [
    'title',
    'measureId',
    'hypothesis',
    'place',
    'targetGroup',
    'start',
    'end',
    'budget',
    'responsibleId',
    'operator',
    'runningCosts',
    'startedOn',
    'endedOn',
    'results',
    'lessons',
    'decision',
    'decisionReason',
    'decidedOn',
    'rolledOutId',
  ],
  partialDates: ['start', 'end'],
  money: ['budget', 'runningCosts'],
});

/** What a criterion says before the start. What was measured is written on its own, so that a change of the plan never takes it away. */
export const criteria = defineLines({
  name: 'criteria',
  table: 'pilot_criterion',
  parent: 'pilot_id',
  columns: ['title', 'method', 'kpiId', 'comparison', 'threshold', 'thresholdMax', 'unit'],
  isInAgenda: true,
});

/** The newest reading of a criterion's KPI between the first and the last day of the pilot `p`. */
const reading = `(select json_build_object('value', r.value, 'readOn', r.read_on) from kpi_reading r
  where r.workspace_id = c.workspace_id and r.kpi_id = c.kpi_id and r.read_on >= p.started_on and r.read_on <= coalesce(p.ended_on, r.read_on)
  order by r.read_on desc limit 1)`;
const criteriaOf = `(select coalesce(json_agg(json_build_object(
    'id', c.id, 'title', c.title, 'method', c.method, 'kpiId', c.kpi_id, 'comparison', c.comparison, 'threshold', c.threshold,
    'thresholdMax', c.threshold_max, 'unit', c.unit, 'value', c.value, 'valueOn', c.value_on, 'missingReason', c.missing_reason,
    'reading', ${reading}) order by c.position), '[]')
  from pilot_criterion c where c.workspace_id = p.workspace_id and c.agenda_id = p.agenda_id and c.pilot_id = p.id)`;
const pilotColumns = `p.id, p.agenda_id as "agendaId", p.title, p.measure_id as "measureId", p.hypothesis, p.place, p.target_group as "targetGroup",
  app.partial_date(p.start_on, p.start_precision, p.start_note) as start, app.partial_date(p.end_on, p.end_precision, p.end_note) as "end",
  p.budget::text as budget, p.responsible_id as "responsibleId", p.operator, p.running_costs::text as "runningCosts",
  p.started_on as "startedOn", p.ended_on as "endedOn", p.results, p.lessons, p.decision, p.decision_reason as "decisionReason",
  p.decided_on as "decidedOn", p.decided_by_name as "decidedByName", p.rolled_out_id as "rolledOutId",
  ${criteriaOf} as criteria, p.revision`;

/** Ids grow with time: pilots stand in the order in which they were planned. */
export const pilotRows: AgendaRows = {
  select: `select ${pilotColumns} from pilot p where p.workspace_id = $1 and p.agenda_id = $2`,
  order: 'row.id',
};
/** What the points of step 5 are judged by. */
export const pilotFactRows: AgendaRows = {
  select: `select p.id, p.title, p.operator, p.running_costs::text as "runningCosts", p.ended_on as "endedOn", p.decision,
      exists (select from pilot_criterion c where c.workspace_id = p.workspace_id and c.agenda_id = p.agenda_id and c.pilot_id = p.id
        and c.threshold is not null) as "hasCriteria"
    from pilot p where p.workspace_id = $1 and p.agenda_id = $2`,
  order: 'row.id',
};
const listing = defineAgendaListing('pilot.list', pilotRows);
/** The pilot, and whose the measure is that it belongs to. */
const finding = statement<{ pilot: Pilot; measure: MeasureKey | null }>(
  'pilot.find',
  `select (select to_json(row) from (select ${pilotColumns}) row) as pilot,
          (select json_build_object('leadDepartmentId', m.lead_department_id, 'ownerId', m.owner_id, 'deputyId', m.deputy_id)
             from measure m where m.workspace_id = p.workspace_id and m.agenda_id = p.agenda_id and m.id = p.measure_id) as measure
     from pilot p where p.workspace_id = $1 and p.id = $2`,
);
const saving = statement<{ id: string }>(
  'pilot.save_findings',
  `with sent as (select * from jsonb_to_recordset($3::jsonb) as f ("criterionId" uuid, value numeric, "valueOn" date, "missingReason" text)),
   saved as (update pilot_criterion c set (value, value_on, missing_reason) = (s.value, s."valueOn", nullif(s."missingReason", ''))
      from sent s where c.workspace_id = $1 and c.pilot_id = $2 and c.id = s."criterionId" returning c.id)
   select s."criterionId" as id from sent s where s."criterionId" not in (select id from saved)`,
);
/** What counts at the decision stays as it was, however the series of the KPI is corrected later. */
const keeping = statement(
  'pilot.keep_readings',
  `update pilot_criterion c set (value, value_on) = (
       select r.value, r.read_on from kpi_reading r
        where r.workspace_id = c.workspace_id and r.kpi_id = c.kpi_id and r.read_on between p.started_on and p.ended_on
        order by r.read_on desc limit 1)
     from pilot p where p.workspace_id = $1 and p.id = $2 and c.workspace_id = $1 and c.pilot_id = $2 and c.value is null and c.kpi_id is not null`,
);
const agendaExists = statement<{ id: string }>(
  'pilot.find_agenda',
  'select id from agenda where workspace_id = $1 and id = $2',
);

export interface FoundPilot {
  pilot: Pilot;
  measure: Pick<MeasureKey, 'leadDepartmentId' | 'ownerId' | 'deputyId'> | null;
}

/** `{"items": […]}`. @returns undefined where the agenda does not exist. */
export async function findPilotsJson(
  transaction: Transaction,
  workspaceId: string,
  agendaId: string,
): Promise<string | undefined> {
  return (await transaction.find(listing, [workspaceId, agendaId]))?.json;
}

export async function findPilot(
  transaction: Transaction,
  workspaceId: string,
  id: string,
): Promise<FoundPilot | undefined> {
  return transaction.find(finding, [workspaceId, id]);
}

export async function hasAgenda(transaction: Transaction, workspaceId: string, agendaId: string): Promise<boolean> {
  return (await transaction.find(agendaExists, [workspaceId, agendaId])) !== undefined;
}

/** @returns the ids that are no criteria of the pilot. */
export async function writeFindings(
  transaction: Transaction,
  { workspaceId, id, findings }: { workspaceId: string; id: string; findings: readonly object[] },
): Promise<string[]> {
  return (await transaction.list(saving, [workspaceId, id, JSON.stringify(findings)])).map((row) => row.id);
}

export async function keepReadings(transaction: Transaction, workspaceId: string, id: string): Promise<void> {
  await transaction.list(keeping, [workspaceId, id]);
}
