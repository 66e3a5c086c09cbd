import type { Timeline } from '@agendawerk/shared/measures/index.ts';

/** Pixels of the drawing. */
export const size = { label: 300, quarter: 44, row: 34, bar: 18, group: 34, head: 52 } as const;

export interface TimelineGroup {
  id: string;
  label: string;
  measureIds: string[];
}

export interface PlacedRow {
  measureId: string;
  y: number;
}

export interface TimelineLayout {
  width: number;
  height: number;
  groups: { id: string; label: string; y: number }[];
  rows: PlacedRow[];
}

/** Where groups and rows lie below each other. */
export function layOut(timeline: Timeline, groups: readonly TimelineGroup[]): TimelineLayout {
  let y: number = size.head;
  const placed: TimelineLayout = {
    width: size.label + timeline.quarters.length * size.quarter,
    height: 0,
    groups: [],
    rows: [],
  };
  for (const group of groups) {
    placed.groups.push({ id: group.id, label: group.label, y });
    y += size.group;
    for (const measureId of group.measureIds) {
      placed.rows.push({ measureId, y });
      y += size.row;
    }
  }
  return { ...placed, height: y + 8 };
}

/** Left edge of a quarter. */
export function quarterX(place: number): number {
  return size.label + place * size.quarter;
}

/** As much of a title as fits beside the picture; the whole of it stands in the table and in the tooltip. */
export function shorten(text: string, longest = 40): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}
