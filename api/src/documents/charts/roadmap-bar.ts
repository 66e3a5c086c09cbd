import type { RoadmapBar } from './chart-spec.ts';
import { palette } from './palette.ts';
import { element } from './svg.ts';

const barHeight = 13;

const hatch = (id: string, lines: string) =>
  element(
    'pattern',
    { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
    element('rect', { width: 6, height: 6, fill: palette.white }) + lines,
  );
const stroke = (d: string, color: string) => element('path', { d, stroke: color, 'stroke-width': 1.3, fill: 'none' });

/** Fills that can be told apart in black and white. */
export const patterns =
  hatch('paused', stroke('M0 6L6 0M-1.5 1.5L1.5 -1.5M4.5 7.5L7.5 4.5', palette.blue)) +
  hatch('dropped', stroke('M0 6L6 0M0 0L6 6', palette.line));

interface Look {
  fill: string;
  stroke: string;
  dashes?: string;
}

const looks: Readonly<Record<RoadmapBar['status'], Look>> = {
  idea: { fill: palette.white, stroke: palette.blue, dashes: '3 2' },
  planned: { fill: palette.blueLight, stroke: palette.blue },
  running: { fill: palette.blue, stroke: palette.blue },
  done: { fill: palette.quiet, stroke: palette.ink },
  paused: { fill: 'url(#paused)', stroke: palette.blue },
  dropped: { fill: 'url(#dropped)', stroke: palette.quiet, dashes: '1 2' },
};

interface BarPlace {
  x: number;
  width: number;
  middle: number;
  status: RoadmapBar['status'];
  /** How far a dashed line runs out where beginning or end is open. */
  openLeft: number;
  openRight: number;
}

export function drawBar({ x, width, middle, status, openLeft, openRight }: BarPlace): string {
  const look = looks[status];
  const box = element('rect', {
    x,
    y: middle - barHeight / 2,
    width,
    height: barHeight,
    rx: 1.5,
    fill: look.fill,
    stroke: look.stroke,
    'stroke-width': 1.1,
    'stroke-dasharray': look.dashes,
  });
  const check =
    status === 'done' && width > 14 ? stroke(`M${x + width / 2 - 4} ${middle}l3 3l5 -6`, palette.white) : '';
  return box + check + runOut(x - openLeft, openLeft, middle) + runOut(x + width, openRight, middle);
}

function runOut(x: number, length: number, middle: number): string {
  if (length <= 0) return '';
  return element('line', {
    x1: x,
    x2: x + length,
    y1: middle,
    y2: middle,
    stroke: palette.blue,
    'stroke-width': 1.6,
    'stroke-dasharray': '3 3',
  });
}

export function drawMilestone(x: number, middle: number, isDone: boolean): string {
  return element('path', {
    d: `M${x} ${middle - 6}L${x + 6} ${middle}L${x} ${middle + 6}L${x - 6} ${middle}Z`,
    fill: isDone ? palette.ink : palette.white,
    stroke: isDone ? palette.white : palette.ink,
    'stroke-width': isDone ? 0.8 : 1.4,
  });
}

/** The traffic light's shape: circle, triangle, square. */
export function drawMark(mark: Exclude<RoadmapBar['mark'], 'none'>, x: number, y: number): string {
  switch (mark) {
    case 'green':
      return element('circle', { cx: x, cy: y, r: 4.2, fill: palette.green });
    case 'amber':
      return element('path', { d: `M${x} ${y - 4.8}L${x + 5} ${y + 4}L${x - 5} ${y + 4}Z`, fill: palette.amber });
    case 'red':
      return element('rect', { x: x - 4, y: y - 4, width: 8, height: 8, fill: palette.red });
  }
}
