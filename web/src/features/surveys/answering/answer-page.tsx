import { minimumAnswers } from '@agendawerk/shared/surveys/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../lib/api-error.ts';
import { useFormat, useLanguage } from '../../../lib/use-format.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { openSurveyQuery } from '../api/survey-data.ts';
import { AnswerForm } from './answer-form.tsx';

/** Answering by the link: no sign-in, on any device, in both languages. */
export function AnswerPage({ token }: { token: string }) {
  const { t } = useTranslation('surveys');
  const { formatDay } = useFormat();
  const { data: survey, error, refetch } = useQuery(openSurveyQuery(token));
  const [isDone, setDone] = useState(false);
  const isEnglish = useLanguage() === 'en';
  const title = survey && (isEnglish ? (survey.titleEn ?? survey.title) : survey.title);
  usePageTitle(title);
  if (error && isApiError(error, 'survey.closed'))
    return <PageHeader title={t('answering.closedTitle')} lead={t('answering.closedText')} />;
  if (error && isApiError(error, 'resource.not_found'))
    return <PageHeader title={t('answering.unknownTitle')} lead={t('answering.unknownText')} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!survey) return <Skeleton lines={8} />;
  if (isDone) return <PageHeader key="done" title={t('answering.doneTitle')} lead={t('answering.doneText')} />;
  const intro = isEnglish ? (survey.introEn ?? survey.intro) : survey.intro;
  return (
    <Stack gap="large">
      <PageHeader
        title={title}
        lead={t('answering.from', { workspace: survey.workspaceName, day: formatDay(survey.closesOn) })}
      />
      {intro ? <p className="reading">{intro}</p> : null}
      <Section title={t('answering.anonymous')}>
        <p className="reading">{t('answering.anonymousText', { minimum: minimumAnswers })}</p>
        <p className="reading">{t('answering.onlyAdvice')}</p>
      </Section>
      <AnswerForm token={token} survey={survey} onDone={() => setDone(true)} />
    </Stack>
  );
}
