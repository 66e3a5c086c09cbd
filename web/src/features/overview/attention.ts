import type { Gap, GapCode } from '@agendawerk/shared/gaps/index.ts';
import type { MeasureListItem } from '@agendawerk/shared/measures/index.ts';

/** Measures that somebody called endangered or critical, the critical ones first. */
export function listTroubled(measures: readonly MeasureListItem[]): MeasureListItem[] {
  const rank = { red: 0, amber: 1, green: 2 } as const;
  return measures
    .filter(
      (measure) =>
        measure.status !== 'done' &&
        measure.status !== 'dropped' &&
        (measure.light === 'red' || measure.light === 'amber'),
    )
    .toSorted((a, b) => rank[a.light ?? 'green'] - rank[b.light ?? 'green']);
}

export interface GapGroup {
  code: GapCode;
  count: number;
  /** The first thing of the group, where mending may begin. */
  first: Gap;
}

/** What the points of the five steps ask for already: the path above tells it. */
const onPath: readonly GapCode[] = [
  'agenda.sponsor_missing',
  'agenda.vision_missing',
  'agenda.field_missing',
  'field.goal_missing',
  'goal.not_smart',
  'goal.measure_missing',
  'measure.benefit_missing',
  'measure.owner_missing',
  'measure.start_missing',
  'measure.end_missing',
];

/** What helps most of the rest; everything else makes the agenda better too. */
const order: readonly GapCode[] = [
  'field.lead_missing',
  'field.measure_missing',
  'measure.goal_missing',
  'measure.kpi_missing',
];

/** Gaps beside the points of the steps, equal ones together, in the order in which mending them helps most. */
export function groupGaps(gaps: readonly Gap[]): GapGroup[] {
  const place = (code: GapCode) => (order.includes(code) ? order.indexOf(code) : order.length);
  return [...Map.groupBy(gaps, (gap) => gap.code)]
    .filter(([code]) => !onPath.includes(code))
    .flatMap(([code, [first, ...others]]) => (first ? [{ code, count: others.length + 1, first }] : []))
    .toSorted((a, b) => place(a.code) - place(b.code));
}
