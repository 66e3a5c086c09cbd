import {
  createPortfolio,
  getQuadrant,
  judgeMeasureAbilities,
  type MeasureListItem,
  type Quadrant,
  quadrants,
} from '@agendawerk/shared/measures/index.ts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { paths } from '../../../lib/paths.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { useErrorText } from '../../../lib/use-error-text.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Columns, Row, Stack } from '../../../ui/layout/stack.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import { FilterBar } from '../list/filter-bar.tsx';
import { useMeasureView } from '../list/use-measure-view.ts';
import styles from '../sheet/sheet.module.css';
import { PlacingForm } from './placing-form.tsx';
import { PortfolioBoard } from './portfolio-board.tsx';
import { type Place, usePlaceMeasure } from './use-place-measure.ts';

/** What pays off quickly, what is a big project, what can wait: effort against impact. */
export function MeasurePortfolio() {
  const { t } = useTranslation('measures');
  const { view, change, all, measures: found, error, retry } = useMeasureView();
  const { place, placed, isSaving, error: refusal } = usePlaceMeasure();
  const errorText = useErrorText();
  const measures = useMemo(() => found?.map(placed), [found, placed]);
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (!all || !measures) return <Skeleton shape="block" lines={1} />;
  return (
    <Stack>
      <FilterBar view={view} onChange={change} count={measures.length} total={all.length} />
      {refusal ? (
        <Notice tone="danger" isLive>
          {errorText(refusal)}
        </Notice>
      ) : null}
      {measures.length === 0 ? (
        <EmptyState title={t('portfolio.emptyTitle')}>{t('portfolio.emptyText')}</EmptyState>
      ) : (
        <Picture measures={measures} isSaving={isSaving} onMove={place} />
      )}
      <Columns narrowest="20rem">
        {quadrants.map((quadrant) => (
          <QuadrantList
            key={quadrant}
            quadrant={quadrant}
            measures={measures.filter((measure) => getQuadrant(measure) === quadrant)}
          />
        ))}
      </Columns>
    </Stack>
  );
}

interface PictureProps {
  measures: readonly MeasureListItem[];
  isSaving: boolean;
  onMove: (id: string, place: Place) => void;
}

function Picture({ measures, isSaving, onMove }: PictureProps) {
  const { t } = useTranslation(['measures', 'ui']);
  const membership = useWorkspace();
  const [isTable, setTable] = useState(false);
  const [chosenId, setChosenId] = useState<string>();
  const chosen = measures.find(({ id }) => id === chosenId);
  const mayMove = (measure: MeasureListItem) => judgeMeasureAbilities(membership, measure).edit;
  const { unrated, quadrants: rated } = useMemo(() => createPortfolio(measures), [measures]);
  return (
    <Section
      title={t('portfolio.title')}
      lead={t('portfolio.sentence', {
        count: measures.length - unrated.length,
        wins: rated.quick_win.length,
        projects: rated.big_project.length,
      })}
      actions={
        <Row>
          <Button size="small" variant="tertiary" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
            {t(isTable ? 'ui:chart.asChart' : 'ui:chart.asTable')}
          </Button>
          <Button size="small" variant="tertiary" onClick={() => window.print()}>
            {t('portfolio.print')}
          </Button>
        </Row>
      }
    >
      {isTable ? (
        <PortfolioTable measures={measures} />
      ) : (
        <Stack>
          {measures.some(mayMove) ? <p className="muted small">{t('portfolio.howTo')}</p> : null}
          <PortfolioBoard
            measures={measures}
            chosenId={chosenId}
            onChoose={setChosenId}
            mayMove={mayMove}
            onMove={onMove}
          />
          <PlacingForm
            measures={measures}
            chosen={chosen}
            onChoose={setChosenId}
            mayMove={chosen !== undefined && mayMove(chosen)}
            onMove={onMove}
          />
          <p role="status" className="sr-only">
            {chosen ? describe(chosen) : ''}
          </p>
        </Stack>
      )}
    </Section>
  );

  /** What screen readers hear after a step of an arrow key. */
  function describe(measure: MeasureListItem): string {
    const quadrant = getQuadrant(measure);
    if (!quadrant) return t('portfolio.chipUnrated', { number: measure.number, title: measure.title });
    const { number, title, effort, impact } = measure;
    const words = { number, title, effort, impact, quadrant: t(`portfolio.quadrants.${quadrant}`) };
    return `${t('portfolio.chip', words)} ${isSaving ? '' : t('portfolio.saved')}`.trim();
  }
}

function PortfolioTable({ measures }: { measures: readonly MeasureListItem[] }) {
  const { t } = useTranslation('measures');
  return (
    <SimpleTable
      caption={t('portfolio.title')}
      isCaptionHidden
      columns={[
        { label: t('columns.title') },
        { label: t('columns.effort'), isNumeric: true },
        { label: t('columns.impact'), isNumeric: true },
        { label: t('portfolio.quadrant') },
      ]}
      rows={measures.map((measure) => {
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
      })}
    />
  );
}

function QuadrantList({ quadrant, measures }: { quadrant: Quadrant; measures: readonly MeasureListItem[] }) {
  const { t } = useTranslation('measures');
  const address = useAgendaAddress();
  return (
    <Section
      title={`${t(`portfolio.quadrants.${quadrant}`)} (${measures.length})`}
      lead={t(`portfolio.hints.${quadrant}`)}
    >
      <ul className={styles.list}>
        {measures.map((measure) => (
          <li key={measure.id}>
            <Link to={paths.measure(address, measure.id)}>
              {measure.number} {measure.title}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
