import type { RadarChartSpec } from './chart-spec.ts';
import { drawWithEcharts } from './echarts.ts';
import { fontFamily, palette } from './palette.ts';

const size = { width: 720, height: 290 };

/** Told apart by the form of points and lines, not by colour alone. */
const looks = {
  present: { color: palette.blue, symbol: 'circle', type: 'solid', width: 3 },
  target: { color: palette.green, symbol: 'triangle', type: [6, 4], width: 2 },
  before: { color: palette.quiet, symbol: 'rect', type: [2, 3], width: 2 },
} as const;

/** Stages on an axis for each part, one line a state. A part without answers has no point: the picture makes no zero of it. */
export function drawRadarChart({ axes, max, lines }: RadarChartSpec): string {
  return drawWithEcharts(
    {
      textStyle: { fontFamily, color: palette.ink, fontSize: 14 },
      legend: {
        top: 0,
        left: 0,
        orient: 'vertical',
        itemWidth: 14,
        itemHeight: 12,
        textStyle: { fontSize: 14, color: palette.ink },
        selectedMode: false,
        data: lines.map(({ name, look }) => ({ name, icon: looks[look].symbol })),
      },
      radar: {
        indicator: axes.map((name) => ({ name, min: 0, max })),
        splitNumber: max,
        startAngle: 45,
        radius: 150,
        center: ['54%', '50%'],
        axisName: { color: palette.ink, fontSize: 14 },
        splitArea: { show: false },
        splitLine: { lineStyle: { color: palette.line } },
        axisLine: { lineStyle: { color: palette.line } },
      },
      series: [
        {
          type: 'radar',
          data: lines.map(({ name, look, values }) => ({
            name,
            value: values.map((value) => value ?? '-'),
            symbol: looks[look].symbol,
            symbolSize: 9,
            itemStyle: { color: looks[look].color },
            lineStyle: { color: looks[look].color, type: looks[look].type, width: looks[look].width },
          })),
        },
      ],
    },
    size,
  );
}
