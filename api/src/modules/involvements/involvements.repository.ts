import type { Involvement } from '@agendawerk/shared/involvements/index.ts';
import { type AgendaRows, defineAgendaListing } from '../../db/agenda-rows.ts';
import { statement } from '../../db/statement.ts';
import { defineTable } from '../../db/table.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { MeasureKey } from '../measures/index.ts';

export const involvementTable = defineTable('involvement', {
  atCreation: ['agendaId'],
  writable: [
    'title',
    'measureId',
    'aim',
    'level',
    'audience',
    'channel',
    'start',
    'end',
    'responsibleId',
    'endedOn',
    'result',
    'changes',
  ],
  partialDates: ['start', 'end'],
});

const columns = involvementTable.select('i');

/** Ids grow with time: they stand in the order in which they were planned. */
export const involvementRows: AgendaRows = {
  select: `select ${columns} from involvement i where i.workspace_id = $1 and i.agenda_id = $2`,
  order: 'row.id',
};
/** What the points of step 4 are judged by. */
export const involvementFactRows: AgendaRows = {
  select: `select i.id, i.title, i.level, app.partial_date(i.start_on, i.start_precision, i.start_note) as start,
      i.ended_on as "endedOn", i.audience is not null as "hasAudience", i.result is not null as "hasResult",
      i.changes is not null as "hasChanges"
    from involvement i where i.workspace_id = $1 and i.agenda_id = $2`,
  order: 'row.id',
};
const listing = defineAgendaListing('involvement.list', involvementRows);
/** The participation, and whose the measure is that it belongs to. */
const finding = statement<FoundInvolvement>(
  'involvement.find',
  `select (select to_json(row) from (select ${columns}) row) as involvement,
          (select json_build_object('leadDepartmentId', m.lead_department_id, 'ownerId', m.owner_id, 'deputyId', m.deputy_id)
             from measure m where m.workspace_id = i.workspace_id and m.agenda_id = i.agenda_id and m.id = i.measure_id) as measure
     from involvement i where i.workspace_id = $1 and i.id = $2`,
);
const agendaExists = statement<{ id: string }>(
  'involvement.find_agenda',
  'select id from agenda where workspace_id = $1 and id = $2',
);

export interface FoundInvolvement {
  involvement: Involvement;
  measure: Pick<MeasureKey, 'leadDepartmentId' | 'ownerId' | 'deputyId'> | null;
}

/** `{"items": […]}`. @returns undefined where the agenda does not exist. */
export async function findInvolvementsJson(
  transaction: Transaction,
  workspaceId: string,
  agendaId: string,
): Promise<string | undefined> {
  return (await transaction.find(listing, [workspaceId, agendaId]))?.json;
}

export async function findInvolvement(
  transaction: Transaction,
  workspaceId: string,
  id: string,
): Promise<FoundInvolvement | undefined> {
  return transaction.find(finding, [workspaceId, id]);
}

export async function hasAgenda(transaction: Transaction, workspaceId: string, agendaId: string): Promise<boolean> {
  return (await transaction.find(agendaExists, [workspaceId, agendaId])) !== undefined;
}
