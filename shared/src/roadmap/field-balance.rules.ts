import type { StrategyField } from '../fields/field.schema.ts';
import { fromCents, type Money, toCents } from '../kernel/index.ts';
import type { MeasureListItem } from '../measures/measure.schema.ts';

type BalancedField = Pick<StrategyField, 'id' | 'parentId' | 'name' | 'catalogueId'>;
type BalancedMeasure = Pick<MeasureListItem, 'fieldId' | 'status' | 'costSum'>;

/** What stands in one field, its second level included. Without an id: what has no field. */
export interface FieldShare {
  fieldId: string | null;
  measures: number;
  /** The known costs, the lower end where it is a range. */
  cost: Money;
}

export interface FieldBalance {
  shares: FieldShare[];
  /** `only_administration`: every measure that has a field is in the administration's own. */
  verdict: 'empty' | 'only_administration' | 'one_field' | 'spread';
  /** Fields of the first level in which there is no measure. */
  emptyFieldIds: string[];
}

/**
 * How measures and money are spread over the fields (domain.md, step 1: the field balance shows at once when only
 * administration has measures). Dropped measures no longer count.
 */
export function balanceFields(fields: readonly BalancedField[], measures: readonly BalancedMeasure[]): FieldBalance {
  const live = measures.filter(({ status }) => status !== 'dropped');
  const tops = fields.filter(({ parentId }) => parentId === null);
  const topOf = (fieldId: string | null) => {
    const field = fields.find(({ id }) => id === fieldId);
    return field ? (field.parentId ?? field.id) : null;
  };
  const byField = Map.groupBy(live, ({ fieldId }) => topOf(fieldId));
  const share = (fieldId: string | null): FieldShare => {
    const within = byField.get(fieldId) ?? [];
    const cents = within.reduce((sum, { costSum }) => sum + toCents(costSum), 0n);
    return { fieldId, measures: within.length, cost: fromCents(cents) };
  };
  const shares = tops.map(({ id }) => share(id));
  const used = tops.filter(({ id }) => byField.has(id));
  return {
    shares: byField.has(null) ? [...shares, share(null)] : shares,
    verdict: judge(used),
    emptyFieldIds: tops.filter(({ id }) => !byField.has(id)).map(({ id }) => id),
  };
}

function judge(used: readonly BalancedField[]): FieldBalance['verdict'] {
  const [only, ...others] = used;
  if (!only) return 'empty';
  if (used.every(isAdministration)) return 'only_administration';
  return others.length === 0 ? 'one_field' : 'spread';
}

/** A town renames its fields; then the name has to tell. */
function isAdministration({ catalogueId, name }: BalancedField): boolean {
  return catalogueId === 'verwaltung' || (catalogueId === null && /verwaltung/i.test(name));
}
