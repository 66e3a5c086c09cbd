import { type BudgetMeasure, type BudgetSum, sumBudget } from '@agendawerk/shared/budget/index.ts';
import { toCents } from '@agendawerk/shared/kernel/index.ts';

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
