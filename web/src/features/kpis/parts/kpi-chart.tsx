import { type Kpi, listCoursePoints, splitAtBreaks } from '@agendawerk/shared/kpis/index.ts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx';
import type { ChartColors } from '../../../ui/charts/chart-theme.ts';
import { useKpiFormat } from './use-kpi-format.ts';

/** Readings as a line that is interrupted where the way of counting changed, beside the way to the targets. */
export function KpiChart({ kpi }: { kpi: Kpi }) {
  const { t } = useTranslation('kpis');
  const { formatDay } = useFormat();
  const { formatValue } = useKpiFormat();
  const option = useCallback(
    (colors: ChartColors) => {
      const stretches = splitAtBreaks(kpi.readings);
      const course = listCoursePoints(kpi);
      const range =
        kpi.direction === 'range' && kpi.rangeMin !== null && kpi.rangeMax !== null
          ? [[{ yAxis: kpi.rangeMin }, { yAxis: kpi.rangeMax }]]
          : [];
      const breaks = stretches.slice(1).flatMap(([first]) => (first ? [{ xAxis: first.readOn }] : []));
      return {
        legend: { data: [t('chart.readings'), ...(course.length > 1 ? [t('chart.course')] : [])] },
        grid: { left: 8, right: 24, top: 48, bottom: 8, containLabel: true },
        tooltip: {
          trigger: 'axis' as const,
          valueFormatter: (value: unknown) => (typeof value === 'number' ? formatValue(kpi, value) : ''),
        },
        xAxis: {
          type: 'time' as const,
          axisLabel: { formatter: '{yyyy}', hideOverlap: true },
          minInterval: 365 * 24 * 3600 * 1000,
        },
        yAxis: { type: 'value' as const, scale: kpi.direction === 'range' },
        series: [
          ...stretches.map((stretch, index) => ({
            name: t('chart.readings'),
            type: 'line' as const,
            symbol: 'circle',
            itemStyle: { color: colors.action },
            lineStyle: { color: colors.action },
            data: stretch.map((reading) => [reading.readOn, reading.value]),
            ...(index === 0
              ? {
                  markArea: { silent: true, itemStyle: { color: colors.good, opacity: 0.15 }, data: range as never },
                  markLine: {
                    silent: true,
                    symbol: 'none',
                    lineStyle: { color: colors.muted, type: 'dotted' as const },
                    label: { formatter: t('chart.break'), color: colors.text },
                    data: breaks,
                  },
                }
              : {}),
          })),
          {
            name: t('chart.course'),
            type: 'line' as const,
            symbol: 'diamond',
            itemStyle: { color: colors.muted },
            lineStyle: { color: colors.muted, type: 'dashed' as const },
            data: course.map((point) => [point.on, point.value]),
          },
        ],
      };
    },
    [kpi, t, formatValue],
  );
  const last = kpi.readings.at(-1);
  const target = kpi.targets.at(-1);
  const sentence = [
    last ? t('chart.last', { value: formatValue(kpi, last.value), day: formatDay(last.readOn) }) : t('chart.noReading'),
    target ? t('chart.target', { value: formatValue(kpi, target.value), day: formatDay(target.dueOn) }) : '',
  ];
  return (
    <ChartFrame
      title={t('chart.title')}
      sentence={sentence.join(' ').trim()}
      option={option}
      fileName={`kennzahl-${kpi.number}`}
      headingLevel={2}
      table={{
        columns: [
          { label: t('reading.readOn') },
          { label: t('reading.value'), isNumeric: true },
          { label: t('reading.note') },
        ],
        rows: kpi.readings.map((reading) => ({
          id: reading.id,
          cells: [
            formatDay(reading.readOn),
            formatValue(kpi, reading.value),
            [reading.isBreak ? t('reading.breakHere') : '', reading.note ?? ''].filter(Boolean).join(' '),
          ],
        })),
      }}
    />
  );
}
