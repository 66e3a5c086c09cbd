import { useCallback } from 'react';
import { useFormat } from '../../lib/use-format.ts';
import { ChartFrame } from '../../ui/charts/chart-frame.tsx';
import type { ChartColors } from '../../ui/charts/chart-theme.ts';
import { Section } from '../../ui/layout/section.tsx';
import { Columns } from '../../ui/layout/stack.tsx';

const years = ['2027', '2028', '2029', '2030', '2031', '2032'];
const invest = [320_000, 410_000, 275_000, 180_000, 90_000, 60_000];
const running = [40_000, 85_000, 120_000, 130_000, 135_000, 140_000];
const readings = [1240, 1810, 2460, 3105, 3900, 4620];

export function ChartsGallery() {
  const { formatMoney, formatNumber } = useFormat();
  const budget = useCallback(
    (colors: ChartColors) => ({
      aria: { enabled: true, decal: { show: true, decals: colors.patterns }, label: { enabled: false } },
      legend: {},
      grid: { top: 48, left: 8, right: 16, bottom: 8, containLabel: true },
      tooltip: { trigger: 'axis' as const, valueFormatter: (value: unknown) => formatMoney(String(value)) },
      xAxis: { type: 'category' as const, data: years },
      yAxis: { type: 'value' as const },
      series: [
        {
          name: 'Investition',
          type: 'bar' as const,
          stack: 'a',
          data: invest,
          itemStyle: { borderColor: colors.page, borderWidth: 1 },
        },
        {
          name: 'Aufwand',
          type: 'bar' as const,
          stack: 'a',
          data: running,
          itemStyle: { borderColor: colors.page, borderWidth: 1 },
        },
      ],
    }),
    [formatMoney],
  );
  const kpi = useCallback(
    (colors: ChartColors) => ({
      tooltip: { trigger: 'axis' as const },
      grid: { top: 24, left: 8, right: 56, bottom: 8, containLabel: true },
      xAxis: { type: 'category' as const, data: years, boundaryGap: false },
      yAxis: { type: 'value' as const, min: 0 },
      series: [
        {
          name: 'Online-Anträge',
          type: 'line' as const,
          data: readings,
          endLabel: { show: true, formatter: () => formatNumber(4620), fontWeight: 600 as const },
          markLine: {
            symbol: 'none',
            lineStyle: { color: colors.muted, type: 'dashed' as const },
            label: { formatter: 'Ziel 5.000', position: 'insideStartTop' as const, color: colors.text },
            data: [{ yAxis: 5000 }],
          },
        },
      ],
    }),
    [formatNumber],
  );
  return (
    <Section title="Diagramme" id="charts">
      <Columns narrowest="26rem">
        <ChartFrame
          title="Kosten nach Jahren"
          sentence="Zwei Drittel der Investitionen fallen bis 2029 an, danach überwiegt der laufende Aufwand."
          option={budget}
          fileName="kosten-nach-jahren"
          table={{
            columns: [
              { label: 'Jahr' },
              { label: 'Investition', isNumeric: true },
              { label: 'Aufwand', isNumeric: true },
            ],
            rows: years.map((year, index) => ({
              id: year,
              cells: [year, formatMoney(String(invest[index] ?? 0)), formatMoney(String(running[index] ?? 0))],
            })),
          }}
        />
        <ChartFrame
          title="Online gestellte Anträge"
          sentence="4.620 Anträge im Jahr 2032, das Ziel von 5.000 ist in Reichweite."
          option={kpi}
          fileName="online-antraege"
          table={{
            columns: [{ label: 'Jahr' }, { label: 'Anträge', isNumeric: true }],
            rows: years.map((year, index) => ({ id: year, cells: [year, formatNumber(readings[index] ?? 0)] })),
          }}
        />
      </Columns>
    </Section>
  );
}
