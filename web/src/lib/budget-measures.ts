import { type BudgetMeasure, countsInBudget } from '@agendawerk/shared/budget/index.ts';
import type { CostLine, FundingLine, MeasureListItem } from '@agendawerk/shared/measures/index.ts';

interface Lines {
  costs: readonly (CostLine & { measureId: string })[];
  funding: readonly (FundingLine & { measureId: string })[];
}

/** Measures with their money, as the budget rules ask for them. */
export function toBudgetMeasures(measures: readonly MeasureListItem[], lines: Lines): BudgetMeasure[] {
  const costs = Map.groupBy(lines.costs, (line) => line.measureId);
  const funding = Map.groupBy(lines.funding, (line) => line.measureId);
  return measures.filter(countsInBudget).map((measure) => ({
    fieldId: measure.fieldId,
    leadDepartmentId: measure.leadDepartmentId,
    costs: costs.get(measure.id) ?? [],
    funding: funding.get(measure.id) ?? [],
  }));
}
