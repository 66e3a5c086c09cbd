import { createTimeline, type MeasureListItem } from '@agendawerk/shared/measures/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgenda } from '../../../lib/current-agenda.ts';
import { fieldsQuery, measureLinesQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { todayInGermany } from '../../../lib/today.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useIsNarrow } from '../../../lib/use-is-narrow.ts';
import { useIsPrinting } from '../../../lib/use-is-printing.ts';
import { DrawnChart } from '../../../ui/charts/drawn-chart.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Switch } from '../../../ui/fields/switch.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { FilterBar } from '../list/filter-bar.tsx';
import { useMeasureView } from '../list/use-measure-view.ts';
import { PrintedTimeline } from './printed-timeline.tsx';
import styles from './printed-timeline.module.css';
import { layOut, quarterX, size, type TimelineGroup } from './timeline-layout.ts';
import { TimelinePicture } from './timeline-picture.tsx';

export function MeasureTimeline() {
  const { t } = useTranslation('measures');
  const { view, change, all, measures, error, retry } = useMeasureView();
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (!all || !measures) return <Skeleton shape="block" lines={1} />;
  return (
    <Stack>
      <FilterBar view={view} onChange={change} count={measures.length} total={all.length} />
      {measures.length === 0 ? (
        <EmptyState title={t('nothingFound.title')}>{t('nothingFound.text')}</EmptyState>
      ) : (
        <Chart measures={measures} />
      )}
    </Stack>
  );
}

function Chart({ measures }: { measures: readonly MeasureListItem[] }) {
  const { t } = useTranslation(['measures', 'terms']);
  const scope = useAgendaScope();
  const { firstYear, lastYear } = useAgenda();
  const { data: lines } = useQuery(measureLinesQuery(scope));
  const { data: fields = [] } = useQuery(fieldsQuery(scope));
  const { formatPartialDate } = useFormat();
  const isNarrow = useIsNarrow();
  const isPrinting = useIsPrinting();
  const [showLinks, setShowLinks] = useState(false);
  const byId = useMemo(() => new Map(measures.map((measure) => [measure.id, measure])), [measures]);
  const timeline = useMemo(
    () =>
      createTimeline({
        measures,
        milestones: lines?.milestones.filter((milestone) => byId.has(milestone.measureId)) ?? [],
        dependencies: lines?.dependencies ?? [],
        firstYear,
        lastYear,
        today: todayInGermany(),
      }),
    [measures, lines, byId, firstYear, lastYear],
  );
  const groups = useMemo((): TimelineGroup[] => {
    const ofField = Map.groupBy(measures, (measure) => measure.fieldId);
    const ids = (fieldId: string | null) => (ofField.get(fieldId) ?? []).map((measure) => measure.id);
    const named = fields.map((field) => ({
      id: field.id,
      label: `${field.number} ${field.name}`,
      measureIds: ids(field.id),
    }));
    return [...named, { id: 'none', label: t('group.without.field'), measureIds: ids(null) }].filter(
      (group) => group.measureIds.length > 0,
    );
  }, [measures, fields, t]);
  const layout = useMemo(
    () => layOut(timeline, groups, isNarrow && !isPrinting),
    [timeline, groups, isNarrow, isPrinting],
  );
  const undated = timeline.rows.filter((row) => row.bar === null).length;
  const late = timeline.links.filter((link) => link.isLate).length;
  const milestones = Map.groupBy(lines?.milestones ?? [], (milestone) => milestone.measureId);

  return (
    <>
      <div data-print="hide">
        <Switch label={t('timeline.showLinks')} isOn={showLinks} onChange={setShowLinks} />
      </div>
      <DrawnChart
        title={t('timeline.title')}
        sentence={[
          t('timeline.sentence', { count: measures.length }),
          undated > 0 ? t('timeline.undatedCount', { count: undated }) : '',
          late > 0 ? t('timeline.lateCount', { count: late }) : '',
        ]
          .join(' ')
          .trim()}
        fileName="zeitplan"
        table={{
          columns: [
            t('columns.title'),
            t('columns.status'),
            t('properties.start'),
            t('properties.end'),
            t('sections.milestones'),
            t('sections.dependencies'),
          ].map((label) => ({ label })),
          rows: measures.map((measure) => ({
            id: measure.id,
            cells: [
              `${measure.number} ${measure.title}`,
              t(`terms:measureStatuses.${measure.status}`),
              measure.start ? formatPartialDate(measure.start) : t('gap'),
              measure.end ? formatPartialDate(measure.end) : t('gap'),
              (milestones.get(measure.id) ?? [])
                .map(({ title, due }) => (due ? `${title} (${formatPartialDate(due)})` : title))
                .join('; '),
              (lines?.dependencies ?? [])
                .flatMap(({ measureId, dependsOnId }) =>
                  measureId === measure.id ? [byId.get(dependsOnId)?.number ?? ''] : [],
                )
                .filter(Boolean)
                .join(', '),
            ],
          })),
        }}
        {...(isNarrow && timeline.today !== null
          ? { opensAt: quarterX(layout, timeline.today) - 2 * size.quarter }
          : {})}
        draw={(colors) => (
          <>
            <div className={styles.whole}>
              <TimelinePicture
                timeline={timeline}
                layout={layout}
                measures={byId}
                colors={colors}
                showLinks={showLinks}
              />
            </div>
            {isPrinting ? <PrintedTimeline layout={layout} /> : null}
          </>
        )}
      />
      <p className="muted">
        {t('timeline.legend')} <span data-print="hide">{t('timeline.keys')}</span>
      </p>
    </>
  );
}
