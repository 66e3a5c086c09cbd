import { formatNumber } from '../text/german-format.ts';
import type { YearChartSpec } from './chart-spec.ts';
import { drawWithEcharts } from './echarts.ts';
import { fontFamily, palette } from './palette.ts';

const size = { width: 720, height: 250 };

/** Stacked columns from zero: own share plain, granted funding hatched. */
export function drawYearChart({ bars }: YearChartSpec): string {
  const highest = Math.max(...bars.map(({ granted, ownShare }) => granted + ownShare));
  const unit =
    highest >= 1_000_000
      ? { divisor: 1_000_000, name: 'Mio. €', decimals: 1 }
      : { divisor: 1000, name: 'Tsd. €', decimals: 0 };
  const series = (
    name: string,
    color: string,
    pick: (bar: YearChartSpec['bars'][number]) => number,
    decal?: object,
  ) => ({
    name,
    type: 'bar',
    stack: 'cost',
    barMaxWidth: 44,
    data: bars.map((bar) => pick(bar) / unit.divisor),
    itemStyle: { color, borderColor: palette.blue, borderWidth: 1, ...(decal ? { decal } : {}) },
  });
  return drawWithEcharts(
    {
      textStyle: { fontFamily, color: palette.ink, fontSize: 14 },
      legend: { top: 0, right: 0, textStyle: { fontSize: 14, color: palette.ink }, selectedMode: false },
      grid: { left: 12, right: 12, top: 40, bottom: 8 },
      xAxis: {
        type: 'category',
        data: bars.map(({ year }) => year),
        axisTick: { show: false },
        axisLabel: { color: palette.ink, fontSize: 13 },
        axisLine: { lineStyle: { color: palette.quiet } },
      },
      yAxis: {
        type: 'value',
        min: 0,
        name: unit.name,
        nameTextStyle: { color: palette.ink, fontSize: 13, align: 'right' },
        axisLabel: {
          formatter: (value: number) => formatNumber(value, unit.decimals),
          color: palette.ink,
          fontSize: 13,
        },
        splitLine: { lineStyle: { color: palette.faint } },
      },
      series: [
        series('Eigenanteil', palette.blue, ({ ownShare }) => ownShare),
        series('Bewilligte Förderung', palette.blueLight, ({ granted }) => granted, {
          symbol: 'rect',
          color: palette.blue,
          dashArrayX: [1, 0],
          dashArrayY: [2, 5],
          rotation: Math.PI / 4,
        }),
      ],
    },
    size,
  );
}
