import {
  calculateMaturity,
  findEarlier,
  type MaturityMean,
  maturityDimensions,
  maturityStages,
} from '@agendawerk/shared/assessments/index.ts';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx';
import type { ChartColors } from '../../../ui/charts/chart-theme.ts';
import { Section } from '../../../ui/layout/section.tsx';
import { Columns } from '../../../ui/layout/stack.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import type { ShownAssessment } from '../assessment-frame.tsx';
import styles from './results.module.css';

interface Line {
  id: 'present' | 'target' | 'before';
  name: string;
  values: readonly (number | null)[];
}

/** Ist, Soll and the year before, as a picture and as the table that says the same. */
export function MaturitySection({ shown: { assessment, assessments } }: { shown: ShownAssessment }) {
  const { t } = useTranslation('assessments');
  const { formatNumber } = useFormat();
  const means = useMemo(() => calculateMaturity(assessment), [assessment]);
  const earlier = findEarlier(assessments, assessment.year);
  const lines = useMemo(() => {
    const of = (list: readonly MaturityMean[], part: 'present' | 'target') => list.map((mean) => mean[part]);
    const all: Line[] = [
      { id: 'present', name: t('results.present', { year: assessment.year }), values: of(means, 'present') },
      { id: 'target', name: t('results.target'), values: of(means, 'target') },
      ...(earlier
        ? [
            {
              id: 'before' as const,
              name: t('results.present', { year: earlier.year }),
              values: of(calculateMaturity(earlier), 'present'),
            },
          ]
        : []),
    ];
    return all.filter(({ values }) => values.some((value) => value !== null));
  }, [assessment, earlier, means, t]);
  const option = useRadar(lines);
  const answered = means.filter(({ present }) => present !== null);
  const cell = (value: number | null | undefined) => (value == null ? '–' : formatNumber(value, 1));
  if (answered.length === 0)
    return (
      <Section title={t('results.maturity')} lead={t('results.noMaturity')}>
        {null}
      </Section>
    );
  const weakest = answered.toSorted((a, b) => (a.present ?? 0) - (b.present ?? 0))[0];
  const strongest = answered.toSorted((a, b) => (b.present ?? 0) - (a.present ?? 0))[0];
  const sentence =
    weakest && strongest && weakest.present !== strongest.present
      ? t('results.maturitySentence', {
          strongest: t(`dimensions.${strongest.dimension}`),
          best: formatNumber(strongest.present ?? 0, 1),
          weakest: t(`dimensions.${weakest.dimension}`),
          least: formatNumber(weakest.present ?? 0, 1),
        })
      : t('results.maturityEven', { value: formatNumber(strongest?.present ?? 0, 1) });
  const table = {
    columns: [{ label: t('results.dimension') }, ...lines.map(({ name }) => ({ label: name, isNumeric: true }))],
    rows: means.map(({ dimension }, index) => ({
      id: dimension,
      cells: [t(`dimensions.${dimension}`), ...lines.map(({ values }) => cell(values[index]))],
    })),
  };
  return (
    <Section title={t('results.maturity')} id="maturity">
      <Columns narrowest="22rem">
        <ChartFrame
          title={t('results.radar')}
          sentence={sentence}
          option={option}
          table={table}
          fileName={`reifegrad-${assessment.year}`}
          height={400}
        />
        <div className={styles.beside}>
          <SimpleTable caption={t('results.maturityTable')} {...table} />
          <p className={styles.source}>
            {t('results.stageList', {
              stages: maturityStages.map((stage, index) => `${index} ${t(`stages.${stage}`)}`).join(', '),
            })}
          </p>
          <p className={styles.source}>{t('results.criteriaNote')}</p>
          {means.some((mean) => mean.answered > 0 && mean.answered < 3) ? (
            <p className={styles.source}>{t('results.partial')}</p>
          ) : null}
        </div>
      </Columns>
    </Section>
  );
}

/** Told apart by the form of points and lines, not by colour alone. */
function useRadar(lines: readonly Line[]) {
  const { t } = useTranslation('assessments');
  return useCallback(
    (colors: ChartColors) => {
      const looks = {
        present: { color: colors.action, symbol: 'circle', type: 'solid' as const, width: 3 },
        target: { color: colors.good, symbol: 'triangle', type: 'dashed' as const, width: 2 },
        before: { color: colors.muted, symbol: 'rect', type: 'dotted' as const, width: 2 },
      };
      return {
        legend: { data: lines.map(({ id, name }) => ({ name, icon: looks[id].symbol })), left: 'center' as const },
        radar: {
          indicator: maturityDimensions.map((dimension) => ({
            name: t(`dimensions.${dimension}`),
            min: 0,
            max: maturityStages.length - 1,
          })),
          splitNumber: maturityStages.length - 1,
          startAngle: 45,
          radius: '92%',
          center: ['50%', '54%'],
          axisName: { color: colors.text, fontSize: 14 },
          splitArea: { show: false },
          splitLine: { lineStyle: { color: colors.line } },
          axisLine: { lineStyle: { color: colors.line } },
        },
        // Phones: the names beside the corners need their room.
        media: [
          { query: { maxWidth: 480 }, option: { radar: { radius: '56%' } } },
          { option: { radar: { radius: '92%' } } },
        ],
        series: [
          {
            type: 'radar' as const,
            data: lines.map(({ id, name, values }) => ({
              name,
              // A dimension without answers has no point; the picture does not make a zero of it.
              value: values.map((value) => value ?? '-') as number[],
              symbol: looks[id].symbol,
              symbolSize: 8,
              itemStyle: { color: looks[id].color },
              lineStyle: { color: looks[id].color, type: looks[id].type, width: looks[id].width },
            })),
          },
        ],
      };
    },
    [lines, t],
  );
}
