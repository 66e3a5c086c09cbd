import { firstDay, lastDay, quarterOf, yearOf } from '../kernel/index.ts';
import { isPlannedTooLate } from './measure-dates.rules.ts';
import type { Milestone } from './measure-line.schema.ts';
import type { MeasureListItem } from './measure.schema.ts';

type Dated = Pick<MeasureListItem, 'id' | 'start' | 'end' | 'status'>;

export interface Quarter {
  year: number;
  quarter: number;
}

export interface TimelineMilestone {
  id: string;
  /** Place among the quarters. */
  at: number;
  state: 'done' | 'missed' | 'ahead';
}

export interface TimelineRow {
  measureId: string;
  /** First and last quarter of the bar, as places among the quarters; null where the measure has no date. */
  bar: { from: number; to: number } | null;
  /** The bar has no start or end of its own, or one beyond the picture: it runs out at that side. */
  isOpenLeft: boolean;
  isOpenRight: boolean;
  milestones: TimelineMilestone[];
}

export interface Timeline {
  quarters: Quarter[];
  /** Place of the present quarter, where it is in the picture. */
  today: number | null;
  rows: TimelineRow[];
  /** Which measure must be there before which; late where the one before is planned to come too late. */
  links: { fromId: string; toId: string; isLate: boolean }[];
}

interface TimelineSources {
  measures: readonly Dated[];
  milestones: readonly (Pick<Milestone, 'id' | 'due' | 'doneOn'> & { measureId: string })[];
  dependencies: readonly { measureId: string; dependsOnId: string }[];
  /** Of the agenda. */
  firstYear: number | null;
  lastYear: number | null;
  today: string;
}

/** A date that is a slip ("2206") must not stretch the picture until nothing can be seen in it. */
const yearsBeyond = 10;

/**
 * The measures by quarter. A coarse date takes all of its period: "2027" as a start begins with its first quarter, as
 * an end it closes with its fourth. The picture covers the agenda's years and what lies up to ten years beside them.
 */
export function createTimeline(sources: TimelineSources): Timeline {
  const axis = findAxis(sources);
  const milestones = Map.groupBy(sources.milestones, ({ measureId }) => measureId);
  const rows = sources.measures.map((measure) =>
    createRow(measure, milestones.get(measure.id) ?? [], axis, sources.today),
  );
  const byId = new Map(sources.measures.map((measure) => [measure.id, measure]));
  const now = indexOf(sources.today);
  return {
    quarters: Array.from({ length: axis.last - axis.first + 1 }, (_, place) => toQuarter(axis.first + place)),
    today: now >= axis.first && now <= axis.last ? now - axis.first : null,
    rows,
    links: sources.dependencies.flatMap(({ measureId, dependsOnId }) => {
      const [before, after] = [byId.get(dependsOnId), byId.get(measureId)];
      if (!before || !after) return [];
      return [{ fromId: dependsOnId, toId: measureId, isLate: isPlannedTooLate(before, after) }];
    }),
  };
}

interface Axis {
  first: number;
  last: number;
}

function findAxis({ measures, milestones, firstYear, lastYear, today }: TimelineSources): Axis {
  const present = yearOf(today);
  const [begin, end] = [firstYear ?? lastYear ?? present, lastYear ?? firstYear ?? present];
  const limit = {
    first: (Math.min(begin, present) - yearsBeyond) * 4,
    last: (Math.max(end, present) + yearsBeyond) * 4 + 3,
  };
  const named = [...measures.flatMap(({ start, end: over }) => [start, over]), ...milestones.map(({ due }) => due)];
  const days = named.flatMap((date) => (date === null ? [] : [firstDay(date), lastDay(date)])).map(indexOf);
  const places = [begin * 4, end * 4 + 3, ...days.map((place) => clamp(place, limit))];
  // Whole years read better.
  return {
    first: Math.floor(places.reduce((a, b) => Math.min(a, b)) / 4) * 4,
    last: Math.floor(places.reduce((a, b) => Math.max(a, b)) / 4) * 4 + 3,
  };
}

function createRow(
  { id, start, end }: Dated,
  milestones: readonly Pick<Milestone, 'id' | 'due' | 'doneOn'>[],
  axis: Axis,
  today: string,
): TimelineRow {
  const from = start === null ? Number.NEGATIVE_INFINITY : indexOf(firstDay(start));
  const to = end === null ? Number.POSITIVE_INFINITY : indexOf(lastDay(end));
  return {
    measureId: id,
    bar: start === null && end === null ? null : { from: placeOn(axis, from), to: placeOn(axis, to) },
    isOpenLeft: from < axis.first,
    isOpenRight: to > axis.last,
    milestones: milestones.flatMap(({ id: milestoneId, due, doneOn }) => {
      const day = doneOn ?? (due && lastDay(due));
      if (day === null) return [];
      const state = doneOn !== null ? 'done' : day < today ? 'missed' : 'ahead';
      return [{ id: milestoneId, at: placeOn(axis, indexOf(day)), state }];
    }),
  };
}

/** Quarters counted through all years. */
function indexOf(day: string): number {
  return yearOf(day) * 4 + quarterOf(day) - 1;
}

function toQuarter(index: number): Quarter {
  return { year: Math.floor(index / 4), quarter: (index % 4) + 1 };
}

function placeOn(axis: Axis, index: number): number {
  return clamp(index, axis) - axis.first;
}

function clamp(index: number, { first, last }: Axis): number {
  return Math.min(Math.max(index, first), last);
}
