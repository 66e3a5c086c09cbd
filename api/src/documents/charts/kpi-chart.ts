import { formatShortNumber, formatWithUnit } from '../text/german-format.ts';
import type { ChartPoint, KpiChartSpec } from './chart-spec.ts';
import { drawWithEcharts } from './echarts.ts';
import { fontFamily, palette } from './palette.ts';

const size = { width: 720, height: 230 };

/** Readings as a line with points, targets as a dashed line with diamonds; interrupted where the way of counting changed. */
export function drawKpiChart(spec: KpiChartSpec): string {
  const show = (value: number) => formatWithUnit(value, spec.decimals, spec.unit);
  const readings = spec.runs.map((points, index) => ({
    name: 'Messwert',
    type: 'line',
    data: points.map(toPair),
    symbol: 'circle',
    symbolSize: 8,
    lineStyle: { width: 2.5, color: palette.blue },
    itemStyle: { color: palette.blue },
    z: 3,
    ...(index === spec.runs.length - 1 ? { endLabel: endLabel(palette.blue, show) } : {}),
  }));
  const targets = {
    name: 'Zielpfad',
    type: 'line',
    data: spec.path.map(toPair),
    symbol: 'diamond',
    symbolSize: 11,
    lineStyle: { width: 2, type: [6, 4], color: palette.quiet },
    itemStyle: { color: palette.white, borderColor: palette.quiet, borderWidth: 2 },
    z: 2,
    endLabel: endLabel(palette.quiet, show),
  };
  const [first, ...others] = [...readings, ...(spec.path.length > 0 ? [targets] : [])];
  return drawWithEcharts(
    {
      useUTC: true,
      textStyle: { fontFamily, color: palette.ink, fontSize: 14 },
      legend: { top: 0, left: 0, itemWidth: 34, textStyle: { fontSize: 14, color: palette.ink }, selectedMode: false },
      grid: { left: 12, right: 110, top: 40, bottom: 8 },
      xAxis: {
        type: 'time',
        min: yearStart(spec),
        max: yearEnd(spec),
        minInterval: 365 * 86_400_000,
        axisLabel: { formatter: '{yyyy}', color: palette.ink, fontSize: 13, hideOverlap: true },
        axisLine: { lineStyle: { color: palette.quiet } },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'value',
        scale: true,
        axisLabel: { formatter: formatShortNumber, color: palette.ink, fontSize: 13 },
        splitLine: { lineStyle: { color: palette.faint } },
      },
      series: [{ ...first, markLine: breakLines(spec), markArea: corridor(spec) }, ...others],
    },
    size,
  );
}

/** Days as instants in UTC: the picture must not depend on where the machine stands. */
function toPair({ day, value }: ChartPoint): [number, number] {
  return [Date.parse(day), value];
}

function endLabel(color: string, show: (value: number) => string) {
  return {
    show: true,
    color,
    fontSize: 14,
    fontWeight: 600,
    offset: [0, -9],
    textBorderColor: palette.white,
    textBorderWidth: 4,
    formatter: ({ value }: { value: [number, number] }) => show(value[1]),
  };
}

/** A vertical line before each run but the first. */
function breakLines({ runs }: KpiChartSpec) {
  const starts = runs.slice(1).flatMap(([first]) => (first ? [first.day] : []));
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: palette.amber, width: 1.5, type: [2, 3] },
    label: {
      formatter: 'Zählweise geändert',
      position: 'insideEndTop',
      color: palette.amber,
      fontSize: 12,
      fontFamily,
    },
    data: starts.map((day) => ({ xAxis: Date.parse(day) })),
  };
}

function corridor({ range }: KpiChartSpec) {
  if (range === null) return undefined;
  return {
    silent: true,
    itemStyle: { color: palette.blueLight, opacity: 0.7 },
    label: { position: 'insideTopLeft', color: palette.quiet, fontSize: 12, fontFamily },
    data: [
      [
        { name: 'Korridor', ...(range.min === null ? {} : { yAxis: range.min }) },
        range.max === null ? { yAxis: 'max' } : { yAxis: range.max },
      ],
    ],
  };
}

function daysOf(spec: KpiChartSpec): string[] {
  return [...spec.runs.flat(), ...spec.path].map(({ day }) => day).toSorted();
}

function yearStart(spec: KpiChartSpec): number {
  return Date.UTC(Number((daysOf(spec)[0] ?? '2000').slice(0, 4)), 0, 1);
}

function yearEnd(spec: KpiChartSpec): number {
  return Date.UTC(Number((daysOf(spec).at(-1) ?? '2000').slice(0, 4)) + 1, 0, 1);
}
