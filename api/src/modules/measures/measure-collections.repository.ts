import { type Collection, defineLines, defineLinks, type Parent } from '../../db/collection.ts';
import type { Transaction } from '../../db/transaction.ts';

type Row = Readonly<Record<string, unknown>>;

const milestones = defineLines({
  name: 'milestones',
  table: 'milestone',
  parent: 'measure_id',
  columns: ['title', 'due', 'doneOn'],
  partialDates: ['due'],
});
const risks = defineLines({
  name: 'risks',
  table: 'risk',
  parent: 'measure_id',
  columns: ['title', 'likelihood', 'impact', 'mitigation'],
});
const costs = defineLines({
  name: 'costs',
  table: 'cost_line',
  parent: 'measure_id',
  columns: ['year', 'untilYear', 'kind', 'recurrence', 'amount', 'amountMax', 'spent', 'budgetLine', 'note'],
});
const funding = defineLines({
  name: 'funding',
  table: 'funding_line',
  parent: 'measure_id',
  columns: ['programme', 'year', 'amount', 'state', 'note'],
});
const staff = defineLines({
  name: 'staff',
  table: 'staff_need',
  parent: 'measure_id',
  columns: ['year', 'fte', 'note'],
});
const goals = defineLinks({ table: 'measure_goal', parent: 'measure_id', key: 'goal_id', isInAgenda: true });
const kpis = defineLinks({ table: 'kpi_measure', parent: 'measure_id', key: 'kpi_id', isInAgenda: true });
const participations = defineLinks({
  table: 'measure_department',
  parent: 'measure_id',
  key: 'department_id',
  columns: ['part'],
});
const dependencies = defineLinks({
  table: 'measure_dependency',
  parent: 'measure_id',
  key: 'depends_on_id',
  columns: ['note'],
  isInAgenda: true,
});

const unneededParts = defineLinks({
  table: 'measure_unneeded_part',
  parent: 'measure_id',
  key: 'part',
  columns: ['reason'],
});

/** The collections of a measure as they are sent. */
interface MeasureCollections {
  goalIds: string[];
  kpiIds: string[];
  participations: Row[];
  dependencies: Row[];
  unneededParts: Row[];
  milestones: Row[];
  risks: Row[];
  costs: Row[];
  funding: Row[];
  staff: Row[];
}

/** Replaces the collections that were sent. Those of a new measure are empty: only what has entries is written then. */
export async function replaceCollections(
  transaction: Transaction,
  parent: Parent,
  sent: Partial<MeasureCollections>,
  isNew = false,
): Promise<void> {
  const given: [Collection, readonly Row[] | undefined][] = [
    [goals, sent.goalIds?.map((goalId) => ({ goalId }))],
    [kpis, sent.kpiIds?.map((kpiId) => ({ kpiId }))],
    [participations, sent.participations],
    [dependencies, sent.dependencies],
    [unneededParts, sent.unneededParts],
    [milestones, sent.milestones],
    [risks, sent.risks],
    [costs, sent.costs],
    [funding, sent.funding],
    [staff, sent.staff],
  ];
  for (const [collection, entries] of given) {
    if (entries === undefined || (isNew && entries.length === 0)) continue;
    await collection.replace(transaction, parent, entries);
  }
}

const milestoneColumns =
  'l.id, l.title, app.partial_date(l.due_on, l.due_precision, l.due_note) as due, l.done_on as "doneOn"';
const costColumns =
  'l.id, l.year, l.until_year as "untilYear", l.kind, l.recurrence, l.amount::text, l.amount_max::text as "amountMax", l.spent::text, l.budget_line as "budgetLine", l.note';
const fundingColumns = 'l.id, l.programme, l.year, l.amount::text, l.state, l.note';
const staffColumns = 'l.id, l.year, l.fte, l.note';
const participationColumns = 'l.department_id as "departmentId", l.part';
const dependencyColumns = 'l.depends_on_id as "dependsOnId", l.note';
const unneededPartColumns = 'l.part, l.reason';
const riskColumns = 'l.id, l.title, l.likelihood, l.impact, l.mitigation';

/** The collections of the measure `m` as columns of JSON, named as the API names them. */
export const collectionColumns: string = [
  idsOf('measure_goal', 'goal_id', 'l.measure_id = m.id', 'goalIds'),
  idsOf('kpi_measure', 'kpi_id', 'l.agenda_id = m.agenda_id and l.measure_id = m.id', 'kpiIds'),
  linesOf('measure_department', participationColumns, 'l.department_id', 'participations'),
  linesOf('measure_dependency', dependencyColumns, 'l.depends_on_id', 'dependencies'),
  linesOf('measure_unneeded_part', unneededPartColumns, 'l.part', 'unneededParts'),
  linesOf('milestone', milestoneColumns, 'l.position', 'milestones'),
  linesOf('risk', riskColumns, 'l.position', 'risks'),
  linesOf('cost_line', costColumns, 'l.position', 'costs'),
  linesOf('funding_line', fundingColumns, 'l.position', 'funding'),
  linesOf('staff_need', staffColumns, 'l.position', 'staff'),
].join(', ');

/** The lines of all measures of the agenda `$2`, in the order of the measures. */
export const linesOfAgenda: string = [
  ofAgenda('milestone', milestoneColumns, 'l.position', 'milestones'),
  ofAgenda('measure_dependency', dependencyColumns, 'l.depends_on_id', 'dependencies'),
  ofAgenda('measure_department', participationColumns, 'l.department_id', 'participations'),
  ofAgenda('cost_line', costColumns, 'l.position', 'costs'),
  ofAgenda('funding_line', fundingColumns, 'l.position', 'funding'),
  ofAgenda('staff_need', staffColumns, 'l.position', 'staff'),
].join(', ');

/** Each asks as its index is ordered, which then holds all that is asked for. */
function idsOf(table: string, key: string, ofMeasure: string, name: string): string {
  return `(select coalesce(json_agg(l.${key} order by l.${key}), '[]') from ${table} l
     where l.workspace_id = m.workspace_id and ${ofMeasure}) as "${name}"`;
}

function linesOf(table: string, columns: string, order: string, name: string): string {
  return `(select coalesce(json_agg(line), '[]') from (
     select ${columns} from ${table} l where l.workspace_id = m.workspace_id and l.measure_id = m.id order by ${order}
   ) line) as "${name}"`;
}

function ofAgenda(table: string, columns: string, order: string, name: string): string {
  return `(select coalesce(json_agg(line), '[]') from (
     select l.measure_id as "measureId", ${columns} from measure m
       join ${table} l on l.workspace_id = m.workspace_id and l.measure_id = m.id
      where m.workspace_id = $1 and m.agenda_id = $2 order by m.sort_key, ${order}
   ) line) as "${name}"`;
}
