import { getSurveyState, isExpired, type Survey, type SurveyAbilities } from '@agendawerk/shared/surveys/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { todayInGermany } from '../../../lib/today.ts';
import { useAgendaCrumbs } from '../../../lib/use-agenda-crumbs.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { FactList, Gap } from '../../../ui/layout/fact-list.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { surveyQuery } from '../api/survey-data.ts';
import { StateBadge } from '../parts/state-badge.tsx';
import { StatementList } from '../parts/statement-list.tsx';
import { LinkSection } from './link-section.tsx';
import { ResultsSection } from './results-section.tsx';
import { SurveyActions } from './survey-actions.tsx';

export function SurveyDetail({ surveyId }: { surveyId: string }) {
  const { workspaceId } = useAgendaScope();
  const { data, error, refetch } = useQuery(surveyQuery({ workspaceId, surveyId }));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  return <LoadedSurvey {...data} />;
}

interface LoadedSurveyProps {
  survey: Survey;
  abilities: SurveyAbilities;
  link: string | null;
}

function LoadedSurvey({ survey, abilities, link }: LoadedSurveyProps) {
  const { t } = useTranslation('surveys');
  const address = useAgendaAddress();
  const crumbs = useAgendaCrumbs({ label: t('list'), to: paths.surveys(address) }, { label: survey.title });
  usePageTitle(survey.title, t('list'));
  return (
    <Stack gap="large">
      <PageHeader
        crumbs={crumbs}
        title={survey.title}
        state={<StateBadge survey={survey} />}
        actions={<SurveyActions survey={survey} abilities={abilities} />}
      />
      <Stack gap="section">
        {isExpired(survey, todayInGermany()) ? <Notice tone="warning">{t('expired')}</Notice> : null}
        <SurveyFacts survey={survey} />
        {abilities.manage && getSurveyState(survey) === 'open' ? <LinkSection survey={survey} link={link} /> : null}
        <ResultsSection survey={survey} />
        {survey.results === null ? (
          <Section title={t('statements')}>
            <StatementList statements={survey.questions} />
          </Section>
        ) : null}
      </Stack>
    </Stack>
  );
}

function SurveyFacts({ survey: { intro, openedOn, closesOn, closedOn } }: { survey: Survey }) {
  const { t } = useTranslation('surveys');
  const { formatDay } = useFormat();
  const day = (value: string | null) => (value === null ? t('notYet') : formatDay(value));
  return (
    <FactList
      facts={[
        { id: 'intro', label: t('fields.intro'), value: intro ?? <Gap>{t('gap')}</Gap> },
        { id: 'opened', label: t('openedOn'), value: day(openedOn) },
        { id: 'closes', label: t('closesOn'), value: closesOn === null ? <Gap>{t('gap')}</Gap> : formatDay(closesOn) },
        { id: 'closed', label: t('closedOn'), value: day(closedOn) },
      ]}
    />
  );
}
