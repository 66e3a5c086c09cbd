import { type DecisionListItem, type DecisionState, getDecisionState } from '@agendawerk/shared/decisions/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Badge } from '../../../ui/feedback/badge.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import { decisionsQuery } from '../api/decision-data.ts';
import { useChoiceText } from '../parts/use-choice-text.ts';
import { BeginButton } from './begin-button.tsx';

interface DecisionsPresentProps {
  /** Where the page has no button for it elsewhere. */
  hasButton?: boolean;
}

/** Every decision with its measures, options and what was chosen; what is open comes first, what is history last. */
export function DecisionsPresent({ hasButton = false }: DecisionsPresentProps) {
  const { t } = useTranslation('decisions');
  const { data: decisions, error, refetch } = useQuery(decisionsQuery(useAgendaScope()));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!decisions) return <Skeleton lines={5} />;
  if (decisions.length === 0)
    return (
      <EmptyState
        title={t('empty.title')}
        example={t('empty.example')}
        actions={hasButton ? <BeginButton /> : undefined}
      >
        {t('empty.text')}
      </EmptyState>
    );
  return (
    <>
      {hasButton ? (
        <div>
          <BeginButton />
        </div>
      ) : null}
      <DecisionTable decisions={decisions} {...(hasButton ? { most: mostOnStep } : {})} />
    </>
  );
}

const order: readonly DecisionState[] = ['open', 'decided', 'superseded'];
const tones = { open: 'info', decided: 'success', superseded: 'neutral' } as const;

/** The page of a step shows those that come first, and leads to all. */
const mostOnStep = 10;

function DecisionTable({
  decisions,
  most = Number.POSITIVE_INFINITY,
}: {
  decisions: readonly DecisionListItem[];
  most?: number;
}) {
  const { t } = useTranslation('decisions');
  const address = useAgendaAddress();
  const { formatNumber } = useFormat();
  const choiceText = useChoiceText();
  const { data: measures = [] } = useQuery(measuresQuery(useAgendaScope()));
  const stateOf = (decision: DecisionListItem) => getDecisionState(decision);
  const sorted = decisions.toSorted((a, b) => order.indexOf(stateOf(a)) - order.indexOf(stateOf(b)));
  const table = (
    <SimpleTable
      caption={t('listTitle')}
      isCaptionHidden
      isList
      columns={[
        { label: t('decision') },
        { label: t('state') },
        { label: t('measures') },
        { label: t('options'), isNumeric: true },
        { label: t('chosen') },
      ]}
      rows={sorted.slice(0, most).map((decision) => {
        const names = measures.filter(({ id }) => decision.measureIds.includes(id)).map(({ number }) => number);
        const successor = decision.isSuperseded ? decisions.find(({ id }) => id === decision.successorId) : undefined;
        const state = stateOf(decision);
        return {
          id: decision.id,
          cells: [
            <div key="title">
              <Link to={paths.decision(address, decision.id)}>{decision.title}</Link>
              {successor ? (
                <p className="muted">
                  {t('supersededBy')} <Link to={paths.decision(address, successor.id)}>{choiceText(successor)}</Link>
                </p>
              ) : null}
            </div>,
            <Badge key="state" tone={tones[state]}>
              {t(`states.${state}`)}
            </Badge>,
            names.length > 0 ? names.join(', ') : <Gap>{t('gap')}</Gap>,
            formatNumber(decision.options.length),
            choiceText(decision),
          ],
        };
      })}
    />
  );
  return (
    <>
      {table}
      {sorted.length > most ? (
        <p>
          <Link to={paths.decisions(address)}>{t('all', { count: sorted.length })}</Link>
        </p>
      ) : null}
    </>
  );
}
