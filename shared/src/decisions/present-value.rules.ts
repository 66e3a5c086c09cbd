import { addMoney, fromCents, type Money, subtractMoney, toCents } from '../kernel/index.ts';
import { type Decision, type Flow, flowYears } from './decision.schema.ts';

export interface YearSum {
  year: number;
  cost: Money;
  benefit: Money;
  /** Benefit less cost. */
  balance: Money;
}

const none: Money = '0.00';

/** Costs and benefits of an option by year; what nobody has entered is nothing. */
export function listYears(flows: readonly Flow[], optionId: string): YearSum[] {
  return flowYears.map((year) => {
    const flow = flows.find((entry) => entry.optionId === optionId && entry.year === year);
    const cost = flow?.cost ?? none;
    const benefit = flow?.benefit ?? none;
    return { year, cost, benefit, balance: subtractMoney(benefit, cost) };
  });
}

export function hasFlows(flows: readonly Flow[], optionId: string): boolean {
  return flows.some((flow) => flow.optionId === optionId && (flow.cost !== null || flow.benefit !== null));
}

/** What an option costs over all its years, not discounted. */
export function sumCosts(flows: readonly Flow[], optionId: string): Money {
  return addMoney(...listYears(flows, optionId).map(({ cost }) => cost));
}

/**
 * Kapitalwert: the sum over the years of (benefit - cost) / (1 + i)^year (domain.md, "Formulas"). Reckoned in whole
 * numbers on one denominator and rounded once, to cents, half away from zero. Null where no amount or no rate is known.
 */
export function computePresentValue({ flows, rate }: Pick<Decision, 'flows' | 'rate'>, optionId: string): Money | null {
  if (rate === null || !hasFlows(flows, optionId)) return null;
  const base = 10_000n;
  const growth = base + BigInt(Math.round(rate * 100));
  const last = BigInt(flowYears.length - 1);
  const numerator = listYears(flows, optionId).reduce((sum, { year, balance }) => {
    const exponent = BigInt(year);
    return sum + toCents(balance) * base ** exponent * growth ** (last - exponent);
  }, 0n);
  return fromCents(roundQuotient(numerator, growth ** last));
}

function roundQuotient(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/**
 * `justified`: it costs more than it brings, and its quality carries that. `unjustified`: it does not. `open`: nobody
 * can say before the quality is judged.
 */
export type EconomyVerdict = 'positive' | 'justified' | 'unjustified' | 'open';

/** A negative Kapitalwert is acceptable only where the quality value (Nutzwert on 0-100) exceeds 50 (WiBe). */
export function judgeEconomy(presentValue: Money | null, value: number | null): EconomyVerdict {
  if (presentValue === null) return 'open';
  if (toCents(presentValue) >= 0n) return 'positive';
  if (value === null) return 'open';
  return value * 10 > 50 ? 'justified' : 'unjustified';
}
