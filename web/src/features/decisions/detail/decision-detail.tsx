import { type Decision, type DecisionAbilities, getDecisionState } from '@agendawerk/shared/decisions/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useAgendaCrumbs } from '../../../lib/use-agenda-crumbs.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { useScrollToHash } from '../../../lib/use-scroll-to-hash.ts';
import { Badge } from '../../../ui/feedback/badge.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { decisionQuery, decisionsQuery } from '../api/decision-data.ts';
import { useChoiceText } from '../parts/use-choice-text.ts';
import { ChoiceSection } from './choice-section.tsx';
import { CostsSection } from './costs-section.tsx';
import { CriteriaSection } from './criteria-section.tsx';
import { DecisionActions } from './decision-actions.tsx';
import { MustHaveSection } from './must-have-section.tsx';
import { NeedSection } from './need-section.tsx';
import { OptionsSection } from './options-section.tsx';
import { ResultSection } from './result-section.tsx';
import { ScoresSection } from './scores-section.tsx';

export function DecisionDetail({ decisionId }: { decisionId: string }) {
  const { workspaceId } = useAgendaScope();
  const { data, error, refetch } = useQuery(decisionQuery({ workspaceId, decisionId }));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  return <LoadedDecision decision={data.decision} abilities={data.abilities} />;
}

const tones = { open: 'info', decided: 'success', superseded: 'neutral' } as const;

function LoadedDecision({ decision, abilities }: { decision: Decision; abilities: DecisionAbilities }) {
  const { t } = useTranslation('decisions');
  const address = useAgendaAddress();
  const crumbs = useAgendaCrumbs({ label: t('listTitle'), to: paths.decisions(address) }, { label: decision.title });
  usePageTitle(decision.title, t('listTitle'));
  useScrollToHash(true);
  const state = getDecisionState(decision);
  const part = { decision, mayEdit: abilities.edit };
  return (
    <Stack gap="large">
      <PageHeader
        crumbs={crumbs}
        title={decision.title}
        state={<Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>}
        actions={<DecisionActions decision={decision} abilities={abilities} />}
      />
      <Relatives decision={decision} />
      <Stack gap="section">
        <ResultSection decision={decision} />
        <ChoiceSection decision={decision} mayDecide={abilities.decide} />
        <NeedSection {...part} />
        <OptionsSection {...part} />
        <MustHaveSection {...part} />
        <CriteriaSection {...part} />
        <ScoresSection {...part} />
        <CostsSection {...part} />
      </Stack>
    </Stack>
  );
}

/** The decision before and the one after. */
function Relatives({ decision: { supersedesId, successorId, isSuperseded, decidedOn } }: { decision: Decision }) {
  const { t } = useTranslation('decisions');
  const address = useAgendaAddress();
  const choiceText = useChoiceText();
  const { data: decisions = [] } = useQuery(decisionsQuery(useAgendaScope()));
  const choiceOf = (wanted: string) => {
    const relative = decisions.find(({ id }) => id === wanted);
    return relative?.decidedOn ? choiceText(relative) : undefined;
  };
  const before = supersedesId === null ? undefined : choiceOf(supersedesId);
  const after = successorId === null || !isSuperseded ? undefined : choiceOf(successorId);
  return (
    <>
      {supersedesId ? (
        <Notice>
          {t(decidedOn === null ? 'relatives.willSupersede' : 'relatives.supersedes')}{' '}
          {before ? `${t('relatives.chosenBefore', { choice: before })} ` : ''}
          <Link to={paths.decision(address, supersedesId)}>{t('relatives.before')}</Link>
        </Notice>
      ) : null}
      {successorId ? (
        <Notice tone={isSuperseded ? 'warning' : 'info'}>
          {t(isSuperseded ? 'relatives.isSuperseded' : 'relatives.isReconsidered')}{' '}
          {after ? `${t('relatives.chosenNow', { choice: after })} ` : ''}
          <Link to={paths.decision(address, successorId)}>{t('relatives.after')}</Link>
        </Notice>
      ) : null}
    </>
  );
}
