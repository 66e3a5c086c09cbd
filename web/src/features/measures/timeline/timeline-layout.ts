import type { Timeline } from '@agendawerk/shared/measures/index.ts';

/** Pixels of the drawing. */
export const size = { quarter: 44, bar: 18, group: 34, head: 52, inset: 6 } as const;

/** Titles stand beside their bars; on phones and tablets, where that would leave no room for bars, above them. */
const beside = { label: 308, row: 34, middle: 17, titleLine: 22 } as const;
const above = { label: 0, row: 50, middle: 35, titleLine: 19 } as const;

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
  /** What the titles take at the left; nothing where they stand above the bars. */
  label: number;
  row: number;
  /** From the top of a row to the middle of its bar, and to the line its title stands on. */
  middle: number;
  titleLine: number;
  groups: { id: string; label: string; y: number }[];
  rows: PlacedRow[];
}

/** Where groups and rows lie below each other. */
export function layOut(timeline: Timeline, groups: readonly TimelineGroup[], isNarrow = false): TimelineLayout {
  let y: number = size.head;
  const way = isNarrow ? above : beside;
  const placed: TimelineLayout = {
    ...way,
    width: way.label + timeline.quarters.length * size.quarter,
    height: 0,
    groups: [],
    rows: [],
  };
  for (const group of groups) {
    placed.groups.push({ id: group.id, label: group.label, y });
    y += size.group;
    for (const measureId of group.measureIds) {
      placed.rows.push({ measureId, y });
      y += way.row;
    }
  }
  return { ...placed, height: y + 8 };
}

/** A strip that is higher would leave much of a page empty before it. */
const rowsOfStrip = 10;

/** Where the picture may be cut for paper: between fields and between rows, never behind the name of a field. */
export function listStrips({ groups, rows, height }: TimelineLayout): { from: number; to: number }[] {
  return groups.flatMap((group, place) => {
    const end = groups[place + 1]?.y ?? height;
    const inside = rows.filter(({ y }) => y > group.y && y < end);
    const cuts = inside.filter((_, index) => index > 0 && index % rowsOfStrip === 0).map(({ y }) => y);
    return [group.y, ...cuts].map((from, index) => ({ from, to: cuts[index] ?? end }));
  });
}

/** Left edge of a quarter. */
export function quarterX({ label }: Pick<TimelineLayout, 'label'>, place: number): number {
  return label + place * size.quarter;
}

/** As much of a title as fits beside the picture; the whole of it stands in the table and in the tooltip. */
export function shorten(text: string, longest = 40): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}
