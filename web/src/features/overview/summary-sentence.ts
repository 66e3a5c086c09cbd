import { type BudgetMeasure, type BudgetSum, sumBudget } from '@agendawerk/shared/budget/index.ts';
import { toCents } from '@agendawerk/shared/kernel/index.ts';
import type { FundingLine, CostLine, MeasureListItem } from '@agendawerk/shared/measures/index.ts';

interface Lines {
  costs: readonly (CostLine & { measureId: string })[];
  funding: readonly (FundingLine & { measureId: string })[];
}

/** Measures with their money, as the budget rules ask for them. Dropped measures cost nothing any more. */
export function toBudgetMeasures(measures: readonly MeasureListItem[], lines: Lines): BudgetMeasure[] {
  const costs = Map.groupBy(lines.costs, (line) => line.measureId);
  const funding = Map.groupBy(lines.funding, (line) => line.measureId);
  return measures
    .filter((measure) => measure.status !== 'dropped')
    .map((measure) => ({
      fieldId: measure.fieldId,
      leadDepartmentId: measure.leadDepartmentId,
      costs: costs.get(measure.id) ?? [],
      funding: funding.get(measure.id) ?? [],
    }));
}

export interface AgendaInNumbers {
  sum: BudgetSum;
  /** Granted funding in percent of the lower end of the cost; null where there is no cost. */
  fundedPercent: number | null;
}

export function countMoney(measures: readonly BudgetMeasure[], lastYear: number | null): AgendaInNumbers {
  const sum = sumBudget({ measures, lastYear });
  const cost = toCents(sum.cost.min);
  return { sum, fundedPercent: cost === 0n ? null : Number((toCents(sum.granted) * 100n) / cost) };
}
