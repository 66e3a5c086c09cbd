import { statusWords } from '../model/labels.ts';
import type { RoadmapBar, RoadmapChartSpec } from './chart-spec.ts';
import { fontFamily, palette } from './palette.ts';
import { drawBar, drawMark, drawMilestone, patterns } from './roadmap-bar.ts';
import { element, label, svg } from './svg.ts';

const width = 1000;
const labelWidth = 330;
const rowHeight = 25;
const headHeight = 42;
const legendHeight = 34;
const fontSize = 12.5;
const titleLength = 42;
const dayMs = 86_400_000;

type Status = RoadmapBar['status'];

/** Quarters across, a measure a row: bar patterns tell the state, shapes the traffic light, diamonds the milestones. */
export function drawRoadmap(spec: RoadmapChartSpec): string {
  const bottom = headHeight + spec.bars.length * rowHeight;
  const height = bottom + legendHeight;
  const toX = createScale(spec);
  const rows = spec.bars.map((bar, index) => drawRow(bar, headHeight + index * rowHeight, toX, spec));
  return svg(
    width,
    height,
    element('defs', {}, patterns) +
      element(
        'g',
        { 'font-family': fontFamily, 'font-size': fontSize, fill: palette.ink },
        drawGrid(spec, bottom, toX) + rows.join('') + drawToday(spec, bottom, toX) + drawLegend(spec, bottom + 22),
      ),
  );
}

type Scale = (day: string) => number;

function createScale({ firstYear, lastYear }: RoadmapChartSpec): Scale {
  const start = Date.UTC(firstYear, 0, 1);
  const length = Date.UTC(lastYear + 1, 0, 1) - start;
  return (day) => labelWidth + Math.min(1, Math.max(0, (Date.parse(day) - start) / length)) * (width - labelWidth - 1);
}

function drawGrid({ firstYear, lastYear }: RoadmapChartSpec, bottom: number, toX: Scale): string {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const yearWidth = (width - labelWidth) / years.length;
  const line = (x: number, top: number, color: string) =>
    element('line', { x1: x, x2: x, y1: top, y2: bottom, stroke: color, 'stroke-width': 0.8 });
  const columns = years.map((year) => {
    const x = toX(`${year}-01-01`);
    const quarters =
      yearWidth < 24
        ? []
        : ['04', '07', '10'].map((month) => line(toX(`${year}-${month}-01`), headHeight - 4, palette.faint));
    const names =
      yearWidth < 72
        ? []
        : [1, 2, 3, 4].map((quarter, index) =>
            label(`Q${quarter}`, {
              x: x + (yearWidth * (index + 0.5)) / 4,
              y: 35,
              'text-anchor': 'middle',
              'font-size': 10.5,
              fill: palette.quiet,
            }),
          );
    return (
      line(x, 4, palette.line) +
      label(yearWidth < 30 ? `’${String(year).slice(2)}` : String(year), { x: x + 4, y: 18, 'font-weight': 600 }) +
      quarters.join('') +
      names.join('')
    );
  });
  return (
    columns.join('') +
    element('line', { x1: 0, x2: width, y1: headHeight, y2: headHeight, stroke: palette.blue, 'stroke-width': 1.4 })
  );
}

function drawRow(bar: RoadmapBar, top: number, toX: Scale, spec: RoadmapChartSpec): string {
  const middle = top + rowHeight / 2;
  const baseline = middle + fontSize * 0.36;
  const parts = [
    label(bar.number, { x: 2, y: baseline, 'font-weight': 600 }),
    bar.mark === 'none' ? '' : drawMark(bar.mark, 50, middle),
    label(shorten(bar.title), { x: 62, y: baseline }),
    element('line', {
      x1: 0,
      x2: width,
      y1: top + rowHeight,
      y2: top + rowHeight,
      stroke: palette.faint,
      'stroke-width': 0.8,
    }),
    drawPeriod(bar, middle, toX, spec),
    ...bar.milestones.map(({ day, isDone }) => drawMilestone(toX(day), middle, isDone)),
  ];
  return parts.join('');
}

function drawPeriod(bar: RoadmapBar, middle: number, toX: Scale, spec: RoadmapChartSpec): string {
  if (bar.start === null && bar.end === null) {
    return label('ohne Zeitraum', {
      x: labelWidth + 8,
      y: middle + fontSize * 0.36,
      fill: palette.quiet,
      'font-style': 'italic',
    });
  }
  const halfYear = (width - labelWidth) / (spec.lastYear - spec.firstYear + 1) / 2;
  const end = bar.end === null ? undefined : toX(addDay(bar.end));
  const left = bar.start === null ? (end ?? labelWidth) - halfYear : toX(bar.start);
  const right = end ?? left + halfYear;
  const x = Math.min(Math.max(labelWidth, left), width - 6);
  return drawBar({
    x,
    width: Math.max(5, Math.min(right, width - 1) - x),
    middle,
    status: bar.status,
    openLeft: bar.start === null ? Math.min(halfYear, x - labelWidth) : 0,
    openRight: bar.end === null ? Math.min(halfYear, width - 1 - right) : 0,
  });
}

function addDay(day: string): string {
  return new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);
}

function drawToday({ today, firstYear, lastYear }: RoadmapChartSpec, bottom: number, toX: Scale): string {
  const year = Number(today.slice(0, 4));
  if (year < firstYear || year > lastYear) return '';
  const x = toX(today);
  return element('line', {
    x1: x,
    x2: x,
    y1: headHeight - 6,
    y2: bottom,
    stroke: palette.red,
    'stroke-width': 1.4,
    'stroke-dasharray': '5 2',
  });
}

/** Only what the picture holds is explained. */
function drawLegend({ bars }: RoadmapChartSpec, y: number): string {
  const used = (Object.keys(statusWords) as Status[]).filter((status) => bars.some((bar) => bar.status === status));
  let x = 2;
  const entries = used.map((status) => {
    const entry =
      drawBar({ x, width: 26, middle: y, status, openLeft: 0, openRight: 0 }) +
      label(statusWords[status], { x: x + 32, y: y + 4, 'font-size': 11.5 });
    x += 32 + statusWords[status].length * 6.4 + 22;
    return entry;
  });
  if (bars.some(({ milestones }) => milestones.length > 0)) {
    entries.push(
      drawMilestone(x + 6, y, false) + label('Meilenstein offen', { x: x + 18, y: y + 4, 'font-size': 11.5 }),
    );
    entries.push(
      drawMilestone(x + 140, y, true) + label('Meilenstein erreicht', { x: x + 152, y: y + 4, 'font-size': 11.5 }),
    );
  }
  return entries.join('');
}

function shorten(title: string): string {
  const characters = [...title];
  return characters.length <= titleLength
    ? title
    : `${characters
        .slice(0, titleLength - 1)
        .join('')
        .trimEnd()}…`;
}
