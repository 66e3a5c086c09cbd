import { yearsOfCost } from '../budget/budget.rules.ts';
import { addMonths, fromCents, lastDay, type Money, toBerlinDay, toCents } from '../kernel/index.ts';
import { getKpiStatus, type Judged } from '../kpis/kpi-status.rules.ts';
import type { Kpi } from '../kpis/kpi.schema.ts';
import { isClosed, isPlannedTooLate } from './measure-dates.rules.ts';
import type { CostLine, Milestone } from './measure-line.schema.ts';
import type { MeasureListItem } from './measure.schema.ts';

/**
 * What the program notices beside the light that a person has set (domain.md, "Traffic light"). A hint never
 * overwrites what a person said.
 */
export type Hint =
  | { kind: 'past_end'; endedOn: string }
  | { kind: 'milestone_missed'; milestoneIds: string[] }
  | { kind: 'kpi_behind'; kpiIds: string[] }
  | { kind: 'over_budget'; spent: Money; planned: Money }
  | { kind: 'dependency_late'; measureIds: string[] }
  | { kind: 'untouched'; since: string };

type Dated = Pick<MeasureListItem, 'id' | 'status' | 'start' | 'end'>;
type Hinted = Dated & Pick<MeasureListItem, 'reportedOn' | 'updatedAt'>;
type Cost = Pick<CostLine, 'year' | 'untilYear' | 'recurrence' | 'amount' | 'amountMax' | 'spent'>;
type HintedKpi = Judged & Pick<Kpi, 'id' | 'frequency' | 'readings'>;

export interface HintSources {
  milestones: readonly Pick<Milestone, 'id' | 'due' | 'doneOn'>[];
  /** The measures that must be there first. */
  dependencies: readonly Dated[];
  costs: readonly Cost[];
  kpis: readonly HintedKpi[];
  /** Last year of the agenda: yearly costs run to it. */
  lastYear: number | null;
  today: string;
}

/** The hints of one measure. What is done or dropped only has to keep to its budget. */
export function listHints(measure: Hinted, sources: HintSources): Hint[] {
  const budget = findOverspending(sources);
  if (isClosed(measure)) return budget;
  return [
    ...findPastEnd(measure, sources),
    ...findMissedMilestones(sources),
    ...findKpisBehind(sources),
    ...budget,
    ...findLateDependencies(measure, sources),
    ...findUntouched(measure, sources),
  ];
}

type OfMeasure<Line> = Line & { measureId: string };

/** The hints of all measures of an agenda, from its lists. Measures without a hint are not in it. */
export function listHintsOfAgenda({
  measures,
  lines,
  kpis,
  lastYear,
  today,
}: {
  measures: readonly Hinted[];
  lines: {
    milestones: readonly OfMeasure<HintSources['milestones'][number]>[];
    dependencies: readonly OfMeasure<{ dependsOnId: string }>[];
    costs: readonly OfMeasure<Cost>[];
  };
  kpis: readonly (HintedKpi & Pick<Kpi, 'measureIds'>)[];
  lastYear: number | null;
  today: string;
}): Map<string, Hint[]> {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const milestones = Map.groupBy(lines.milestones, ({ measureId }) => measureId);
  const dependencies = Map.groupBy(lines.dependencies, ({ measureId }) => measureId);
  const costs = Map.groupBy(lines.costs, ({ measureId }) => measureId);
  const all = measures.map((measure): [string, Hint[]] => [
    measure.id,
    listHints(measure, {
      milestones: milestones.get(measure.id) ?? [],
      dependencies: (dependencies.get(measure.id) ?? []).flatMap(({ dependsOnId }) => byId.get(dependsOnId) ?? []),
      costs: costs.get(measure.id) ?? [],
      kpis: kpis.filter(({ measureIds }) => measureIds.includes(measure.id)),
      lastYear,
      today,
    }),
  ]);
  return new Map(all.filter(([, hints]) => hints.length > 0));
}

function isPast(end: MeasureListItem['end'], today: string): boolean {
  return end !== null && lastDay(end) < today;
}

/** Over is what has seen the last day of the period that its end names: "2026" is over in 2027. */
function findPastEnd({ end }: Hinted, { today }: HintSources): Hint[] {
  return end !== null && isPast(end, today) ? [{ kind: 'past_end', endedOn: lastDay(end) }] : [];
}

function findMissedMilestones({ milestones, today }: HintSources): Hint[] {
  const missed = milestones.filter(({ due, doneOn }) => doneOn === null && isPast(due, today));
  return missed.length > 0 ? [{ kind: 'milestone_missed', milestoneIds: missed.map(({ id }) => id) }] : [];
}

/** Behind is a KPI whose newest reading is red; amber may still be caught up. */
function findKpisBehind({ kpis, today }: HintSources): Hint[] {
  const behind = kpis.filter((kpi) => getKpiStatus(kpi, today).light === 'red');
  return behind.length > 0 ? [{ kind: 'kpi_behind', kpiIds: behind.map(({ id }) => id) }] : [];
}

/** More paid than the lines with an amount allow for at most. What was paid for an open line has nothing to exceed. */
function findOverspending({ costs, lastYear }: HintSources): Hint[] {
  const priced = costs.filter(({ amount }) => amount !== null);
  const spent = priced.reduce((sum, line) => sum + toCents(line.spent ?? '0'), 0n);
  const planned = priced.reduce(
    (sum, line) => sum + toCents(line.amountMax ?? line.amount ?? '0') * BigInt(yearsOfCost(line, lastYear).length),
    0n,
  );
  return spent > planned ? [{ kind: 'over_budget', spent: fromCents(spent), planned: fromCents(planned) }] : [];
}

/** Late is what should be finished by now and is not, or is planned to come too late. */
function findLateDependencies(measure: Hinted, { dependencies, today }: HintSources): Hint[] {
  const late = dependencies.filter(
    (before) => isPlannedTooLate(before, measure) || (!isClosed(before) && isPast(before.end, today)),
  );
  return late.length > 0 ? [{ kind: 'dependency_late', measureIds: late.map(({ id }) => id) }] : [];
}

function findUntouched({ updatedAt, reportedOn }: Hinted, { today }: HintSources): Hint[] {
  const edited = toBerlinDay(new Date(updatedAt));
  const since = reportedOn !== null && reportedOn > edited ? reportedOn : edited;
  return addMonths(since, 3) < today ? [{ kind: 'untouched', since }] : [];
}
