import {
  createPortfolio,
  getQuadrant,
  type MeasureListItem,
  type Portfolio,
  type Quadrant,
  quadrants,
} from '@agendawerk/shared/measures/index.ts';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { paths } from '../../../lib/paths.ts';
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx';
import type { ChartColors } from '../../../ui/charts/chart-theme.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Columns, Stack } from '../../../ui/layout/stack.tsx';
import { FilterBar } from '../list/filter-bar.tsx';
import { useMeasureView } from '../list/use-measure-view.ts';
import styles from '../sheet/sheet.module.css';

/** What pays off quickly, what is a big project, what can wait: effort against impact. */
export function MeasurePortfolio() {
  const { t } = useTranslation('measures');
  const { view, change, all, measures, error, retry } = useMeasureView();
  const portfolio = useMemo(() => (measures ? createPortfolio(measures) : undefined), [measures]);
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (!all || !measures || !portfolio) return <Skeleton shape="block" lines={1} />;
  return (
    <Stack>
      <FilterBar view={view} onChange={change} count={measures.length} total={all.length} />
      <PortfolioChart portfolio={portfolio} measures={measures} />
      <Columns narrowest="20rem">
        {quadrants.map((quadrant) => (
          <QuadrantList
            key={quadrant}
            quadrant={quadrant}
            measures={measures.filter((measure) => getQuadrant(measure) === quadrant)}
          />
        ))}
      </Columns>
      {portfolio.unrated.length > 0 ? (
        <Section title={t('portfolio.unrated', { count: portfolio.unrated.length })} lead={t('portfolio.unratedLead')}>
          <MeasureLinks
            measures={measures.filter((measure) => portfolio.unrated.includes(measure.id))}
            anchor="#facts"
          />
        </Section>
      ) : null}
    </Stack>
  );
}

function PortfolioChart({ portfolio, measures }: { portfolio: Portfolio; measures: readonly MeasureListItem[] }) {
  const { t } = useTranslation('measures');
  const numbers = useMemo(() => new Map(measures.map((measure) => [measure.id, measure.number])), [measures]);
  const option = useCallback(
    (colors: ChartColors) => {
      const axis = (name: string) => ({
        type: 'value' as const,
        name,
        nameLocation: 'middle' as const,
        nameGap: 32,
        min: 0,
        max: 6,
        interval: 1,
        axisLabel: { formatter: (step: number) => (step >= 1 && step <= 5 ? String(step) : '') },
        nameTextStyle: { color: colors.text },
      });
      return {
        grid: { left: 56, right: 16, top: 16, bottom: 56 },
        xAxis: axis(t('portfolio.effortAxis')),
        yAxis: axis(t('portfolio.impactAxis')),
        series: [
          cornerNames(colors, (quadrant) => t(`portfolio.quadrants.${quadrant}`)),
          {
            type: 'scatter' as const,
            data: portfolio.points.map((point) => ({
              name: point.measureIds.map((id) => numbers.get(id)).join(', '),
              value: [point.effort, point.impact],
              symbolSize: 22 + Math.min(point.measureIds.length, 8) * 5,
            })),
            itemStyle: { color: colors.action },
            label: {
              show: true,
              position: 'right' as const,
              formatter: '{b}',
              color: colors.text,
              width: 110,
              overflow: 'truncate' as const,
            },
            markLine: {
              silent: true,
              symbol: 'none',
              label: { show: false },
              lineStyle: { color: colors.muted, type: 'dashed' as const },
              data: [{ xAxis: 2.5 }, { yAxis: 2.5 }],
            },
          },
        ],
      };
    },
    [portfolio, numbers, t],
  );
  const rated = measures.length - portfolio.unrated.length;
  return (
    <ChartFrame
      title={t('portfolio.title')}
      sentence={t('portfolio.sentence', {
        count: rated,
        wins: portfolio.quadrants.quick_win.length,
        projects: portfolio.quadrants.big_project.length,
      })}
      option={option}
      fileName="portfolio"
      height={520}
      isWide
      headingLevel={2}
      table={{
        columns: [
          { label: t('columns.title') },
          { label: t('columns.effort'), isNumeric: true },
          { label: t('columns.impact'), isNumeric: true },
          { label: t('portfolio.quadrant') },
        ],
        rows: measures.map((measure) => {
          const quadrant = getQuadrant(measure);
          return {
            id: measure.id,
            cells: [
              `${measure.number} ${measure.title}`,
              measure.effort ?? t('gap'),
              measure.impact ?? t('gap'),
              quadrant ? t(`portfolio.quadrants.${quadrant}`) : '',
            ],
          };
        }),
      }}
    />
  );
}

const corners: Record<Quadrant, [effort: number, impact: number]> = {
  quick_win: [0.1, 5.8],
  big_project: [5.9, 5.8],
  filler: [0.1, 0.2],
  doubtful: [5.9, 0.2],
};

/** The names of the quadrants, each in its corner of the picture. */
function cornerNames(colors: ChartColors, nameOf: (quadrant: Quadrant) => string) {
  return {
    type: 'scatter' as const,
    silent: true,
    symbolSize: 0,
    data: quadrants.map((quadrant) => ({
      name: nameOf(quadrant),
      value: corners[quadrant],
      label: {
        show: true,
        formatter: '{b}',
        color: colors.muted,
        fontWeight: 600,
        fontSize: 15,
        position: corners[quadrant][0] < 3 ? ('right' as const) : ('left' as const),
      },
    })),
  };
}

function QuadrantList({ quadrant, measures }: { quadrant: Quadrant; measures: readonly MeasureListItem[] }) {
  const { t } = useTranslation('measures');
  return (
    <Section
      title={`${t(`portfolio.quadrants.${quadrant}`)} (${measures.length})`}
      lead={t(`portfolio.hints.${quadrant}`)}
    >
      <MeasureLinks measures={measures} />
    </Section>
  );
}

function MeasureLinks({ measures, anchor = '' }: { measures: readonly MeasureListItem[]; anchor?: string }) {
  const address = useAgendaAddress();
  return (
    <ul className={styles.list}>
      {measures.map((measure) => (
        <li key={measure.id}>
          <Link to={`${paths.measure(address, measure.id)}${anchor}`}>
            {measure.number} {measure.title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
