import { fromCents, type Money, toCents } from '../kernel/index.ts';
import type { Measure } from '../measures/measure.schema.ts';
import { type CostLine, costKinds, type StaffNeed } from '../measures/measure-line.schema.ts';

/** What the sums need of a measure. */
export type BudgetMeasure = Pick<Measure, 'fieldId' | 'leadDepartmentId' | 'costs' | 'funding'>;

/** Dropped measures cost nothing any more, need nobody and get no money: sums leave them out. */
export function countsInBudget({ status }: Pick<Measure, 'status'>): boolean {
  return status !== 'dropped';
}

export type CostKind = CostLine['kind'];

/** Amounts may be given as ranges, so a sum lies between two amounts; they are equal where all is exact. */
export interface MoneyRange {
  min: Money;
  max: Money;
}

export interface BudgetSum {
  cost: MoneyRange;
  /** Cost lines without an amount: the sum is at least that incomplete. */
  openCosts: number;
  granted: Money;
  /** Shown apart, never deducted (domain.md, "Money"). */
  requested: Money;
  /** Granted or requested lines without an amount. */
  openFunding: number;
  /** Cost less granted funding. */
  ownShare: MoneyRange;
  /** What has been paid so far, as far as somebody has said. */
  spent: Money;
}

/** What was paid is known of a line, not of the years that it runs. */
export type YearSum = Omit<BudgetSum, 'spent'>;

export interface BudgetInput {
  measures: readonly BudgetMeasure[];
  /** Last year of the agenda: yearly lines without an end run until then. */
  lastYear: number | null;
}

/** One line's share in one year; `year` null: no year is known. */
interface Entry {
  line: object;
  year: number | null;
  kind: CostKind | null;
  measure: BudgetMeasure;
  min: bigint;
  max: bigint;
  granted: bigint;
  requested: bigint;
  spent: bigint;
  isOpen: boolean;
}

/** Sum over all lines of the given measures. */
export function sumBudget(input: BudgetInput): BudgetSum {
  return sumWithSpent(toEntries(input));
}

/** A row a year in order, the lines without a year last. */
export function sumBudgetByYear(input: BudgetInput): (YearSum & { year: number | null })[] {
  const rows = groupBy(toEntries(input), (entry) => entry.year);
  return [...rows]
    .toSorted(([a], [b]) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
    .map(([year, entries]) => ({ year, ...sumEntries(entries) }));
}

/** A row a kind of cost, in fixed order, kinds without lines left out. Funding has no kind. */
export function sumBudgetByKind(
  input: BudgetInput,
): (Pick<BudgetSum, 'cost' | 'openCosts' | 'spent'> & { kind: CostKind })[] {
  const rows = groupBy(toEntries(input), (entry) => entry.kind);
  return costKinds.flatMap((kind) => {
    const entries = rows.get(kind);
    if (!entries) return [];
    const { cost, openCosts, spent } = sumWithSpent(entries);
    return [{ kind, cost, openCosts, spent }];
  });
}

/** A row a field that has lines; null: measures without a field. */
export function sumBudgetByField(input: BudgetInput): (BudgetSum & { fieldId: string | null })[] {
  const rows = groupBy(toEntries(input), (entry) => entry.measure.fieldId);
  return [...rows].map(([fieldId, entries]) => ({ fieldId, ...sumWithSpent(entries) }));
}

/** A row a lead department that has lines; null: measures without one. */
export function sumBudgetByDepartment(input: BudgetInput): (BudgetSum & { departmentId: string | null })[] {
  const rows = groupBy(toEntries(input), (entry) => entry.measure.leadDepartmentId);
  return [...rows].map(([departmentId, entries]) => ({ departmentId, ...sumWithSpent(entries) }));
}

/** Full-time equivalents a year, the needs without a year last; needs without a number are counted as open. */
export function sumStaffByYear(needs: readonly StaffNeed[]): { year: number | null; fte: number; open: number }[] {
  return [...groupBy(needs, (need) => need.year)]
    .toSorted(([a], [b]) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
    .map(([year, rows]) => ({
      year,
      fte: Math.round(rows.reduce((sum, need) => sum + (need.fte ?? 0), 0) * 100) / 100,
      open: rows.filter((need) => need.fte === null).length,
    }));
}

/** Years in which a cost line falls due: one for a single line, `year` to `untilYear` (or the agenda's last year) for a yearly one. */
export function yearsOfCost(
  cost: Pick<CostLine, 'year' | 'untilYear' | 'recurrence'>,
  lastYear: number | null,
): (number | null)[] {
  if (cost.year === null || cost.recurrence === 'once') return [cost.year];
  const first = cost.year;
  const last = cost.untilYear ?? lastYear ?? first;
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => first + index);
}

function toEntries({ measures, lastYear }: BudgetInput): Entry[] {
  return measures.flatMap((measure) => [
    ...measure.costs.flatMap((cost) =>
      yearsOfCost(cost, lastYear).map((year, index): Entry => {
        const min = toCents(cost.amount ?? '0');
        const max = toCents(cost.amountMax ?? cost.amount ?? '0');
        return {
          line: cost,
          year,
          kind: cost.kind,
          measure,
          min,
          max,
          granted: 0n,
          requested: 0n,
          // Of the whole line, however many years it runs.
          spent: index === 0 ? toCents(cost.spent ?? '0') : 0n,
          isOpen: cost.amount === null,
        };
      }),
    ),
    ...measure.funding
      .filter(({ state }) => state === 'granted' || state === 'requested')
      .map((line): Entry => {
        const amount = toCents(line.amount ?? '0');
        const isGranted = line.state === 'granted';
        return {
          line,
          year: line.year,
          kind: null,
          measure,
          min: 0n,
          max: 0n,
          granted: isGranted ? amount : 0n,
          requested: isGranted ? 0n : amount,
          spent: 0n,
          isOpen: line.amount === null,
        };
      }),
  ]);
}

function sumWithSpent(entries: readonly Entry[]): BudgetSum {
  return { ...sumEntries(entries), spent: fromCents(entries.reduce((total, { spent }) => total + spent, 0n)) };
}

function sumEntries(entries: readonly Entry[]): YearSum {
  const sum = (pick: (entry: Entry) => bigint) => entries.reduce((total, entry) => total + pick(entry), 0n);
  const [min, max, granted, requested] = [
    sum((entry) => entry.min),
    sum((entry) => entry.max),
    sum((entry) => entry.granted),
    sum((entry) => entry.requested),
  ];
  // A yearly line is open in each of its years, but it is one open line.
  const open = (isCost: boolean) =>
    new Set(entries.filter((entry) => entry.isOpen && (entry.kind !== null) === isCost).map(({ line }) => line)).size;
  return {
    cost: { min: fromCents(min), max: fromCents(max) },
    openCosts: open(true),
    granted: fromCents(granted),
    requested: fromCents(requested),
    openFunding: open(false),
    ownShare: { min: fromCents(min - granted), max: fromCents(max - granted) },
  };
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
