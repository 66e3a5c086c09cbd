import { buildTrend, pulseStatements, scaleMax, scaleMin, type Survey } from '@agendawerk/shared/surveys/index.ts';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useLanguage } from '../../../lib/use-format.ts';
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx';
import type { ChartColors } from '../../../ui/charts/chart-theme.ts';

/** Told apart without colours too. */
const symbols = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle'];

/** How each statement was agreed to from one pulse to the next. Needs two pulses that can be shown. */
export function TrendChart({ surveys }: { surveys: readonly Survey[] }) {
  const { t } = useTranslation('surveys');
  const { formatDay, formatNumber } = useFormat();
  const isEnglish = useLanguage() === 'en';
  const trend = useMemo(() => buildTrend(surveys), [surveys]);
  const option = useCallback(
    (colors: ChartColors) => ({
      color: colors.series,
      legend: {
        data: pulseStatements.map(({ id }, index) => ({ name: t(`short.${id}`), icon: symbols[index] ?? 'circle' })),
      },
      grid: { left: 8, right: 24, top: 64, bottom: 8, containLabel: true },
      tooltip: {
        trigger: 'axis' as const,
        valueFormatter: (value: unknown) => (typeof value === 'number' ? formatNumber(value, 1) : ''),
      },
      xAxis: { type: 'category' as const, data: trend.map(({ closedOn }) => formatDay(closedOn)) },
      yAxis: { type: 'value' as const, min: scaleMin, max: scaleMax, interval: 1 },
      series: pulseStatements.map(({ id }, index) => ({
        name: t(`short.${id}`),
        type: 'line' as const,
        symbol: symbols[index] ?? 'circle',
        symbolSize: 10,
        data: trend.map(({ means }) => means.get(id) ?? null),
      })),
    }),
    [trend, t, formatDay, formatNumber],
  );
  const [first] = trend;
  const last = trend.at(-1);
  if (!first || !last || first === last) return <p className="muted">{t('trend.tooFew')}</p>;
  const changes = pulseStatements.flatMap(({ id }) => {
    const [before, after] = [first.means.get(id), last.means.get(id)];
    return before === undefined || after === undefined ? [] : [{ id, change: after - before }];
  });
  const best = changes.toSorted((a, b) => b.change - a.change)[0];
  const worst = changes.toSorted((a, b) => a.change - b.change)[0];
  const sentence =
    best && worst
      ? t('trend.sentence', {
          from: formatDay(first.closedOn),
          to: formatDay(last.closedOn),
          best: t(`short.${best.id}`),
          bestChange: formatChange(best.change, formatNumber),
          worst: t(`short.${worst.id}`),
          worstChange: formatChange(worst.change, formatNumber),
        })
      : '';
  return (
    <ChartFrame
      title={t('trend.title')}
      sentence={sentence}
      option={option}
      fileName="kurzumfragen"
      height={380}
      isWide
      table={{
        columns: [
          { label: t('statement') },
          ...trend.map(({ closedOn, answers }) => ({
            label: t('trend.column', { day: formatDay(closedOn), count: answers }),
            isNumeric: true,
          })),
        ],
        rows: pulseStatements.map(({ id, text, textEn }) => ({
          id,
          cells: [
            isEnglish ? textEn : text,
            ...trend.map(({ means }) => {
              const mean = means.get(id);
              return mean === undefined ? '' : formatNumber(mean, 1);
            }),
          ],
        })),
      }}
    />
  );
}

function formatChange(change: number, formatNumber: (value: number, decimals: number) => string): string {
  return `${change < 0 ? '−' : '+'}${formatNumber(Math.abs(change), 1)}`;
}
