import type { Goal } from '@agendawerk/shared/goals/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ApiError } from '../../../lib/api-error.ts';
import { fieldsQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { kpisQuery } from '../../../lib/data/kpis-data.ts';
import { useFindLastAuthor } from '../../../lib/data/last-author.ts';
import { useCan } from '../../../lib/session.ts';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { paths } from '../../../lib/paths.ts';
import { PlaceMark, PlaceText } from '../../../lib/place-marks.tsx';
import { useAgendaCrumbs } from '../../../lib/use-agenda-crumbs.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { useScrollToHash } from '../../../lib/use-scroll-to-hash.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { SuggestionBadge } from '../../../ui/feedback/suggestion-badge.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { RichTextField } from '../../../ui/richtext/richtext-field.tsx';
import { readPresentText, toVersion, useGoals, useSaveGoal, useSaveGoalText } from '../api/goal-api.ts';
import { GoalActions } from './goal-actions.tsx';
import { GoalFacts } from './goal-facts.tsx';
import { GoalMeasures } from './goal-measures.tsx';
import { type GoalContext, TitleProperty } from './goal-property.tsx';
import { OperationalGoals } from './operational-goals.tsx';
import { SmartSection } from './smart-section.tsx';

/** One goal with all that belongs to it. */
export function GoalPageContent() {
  const { goalId } = useParams();
  const { data: goals, error, refetch } = useGoals();
  const goal = goals?.find((each) => each.id === goalId);
  // What is missing at a goal is told from its KPIs and its field.
  const scope = useAgendaScope();
  const { data: kpis } = useQuery(kpisQuery(scope));
  const { data: fields } = useQuery(fieldsQuery(scope));
  useScrollToHash(goal !== undefined && kpis !== undefined && fields !== undefined);
  if (goal) return <GoalContent key={goal.id} goal={goal} />;
  if (goals) throw new ApiError('resource.not_found', { status: 404 });
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={10} />;
}

function GoalContent({ goal }: { goal: Goal }) {
  const { t } = useTranslation(['goals', 'terms']);
  const address = useAgendaAddress();
  const isEditable = useCan('agenda.edit');
  const context: GoalContext = { goal, isEditable, save: useSaveGoal(goal) };
  const crumbs = useAgendaCrumbs({ label: t('crumb'), to: paths.fields(address) }, { label: goal.title });
  usePageTitle(goal.title, t('crumb'));
  return (
    <Stack gap="large">
      <PageHeader
        crumbs={crumbs}
        title={<TitleProperty context={context} />}
        state={
          <Row>
            {t(`terms:goalLevels.${goal.level}`)}
            <SuggestionBadge isAsSuggested={goal.isAsSuggested} />
          </Row>
        }
        actions={
          <Row>
            {isEditable ? <GoalActions goal={goal} /> : null}
            <PlaceMark kind="goal" id={goal.id} />
          </Row>
        }
      />
      {isEditable ? null : <Notice>{t('readOnly')}</Notice>}
      <Stack gap="section">
        <GoalFacts context={context} />
        <SmartSection context={context} />
        <PlaceText kind="goal" id={goal.id} part="description">
          <RichTextField
            label={t('description.title')}
            heading={<h2>{t('description.title')}</h2>}
            actions={<PlaceMark kind="goal" id={goal.id} part="description" />}
            isEditable={isEditable}
            draftKey={`goal:${goal.id}:description`}
            saved={toVersion(goal)}
            save={useSaveGoalText(goal.id)}
            readPresent={readPresentText}
            findAuthor={useFindLastAuthor(goal.id)}
            placeholder={t('description.placeholder')}
            empty={<Gap>{t('description.gap')}</Gap>}
          />
        </PlaceText>
        {goal.level === 'strategic' ? <OperationalGoals goal={goal} /> : null}
        <Section
          id="measureIds"
          title={t('measures.title')}
          lead={t('measures.lead')}
          actions={<PlaceMark kind="goal" id={goal.id} part="measureIds" />}
        >
          <GoalMeasures goal={goal} />
        </Section>
      </Stack>
    </Stack>
  );
}
