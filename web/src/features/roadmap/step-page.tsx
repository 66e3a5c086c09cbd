import type { RoadmapStep, StepNumber } from '@agendawerk/shared/roadmap/index.ts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../lib/data/agenda-data.ts';
import { roadmapQuery } from '../../lib/data/roadmap-data.ts';
import { useAgendaCrumbs } from '../../lib/use-agenda-crumbs.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { useScrollToHash } from '../../lib/use-scroll-to-hash.ts';
import { Badge } from '../../ui/feedback/badge.tsx';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../ui/feedback/skeleton.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Section } from '../../ui/layout/section.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { NextAction } from './next-action.tsx';
import { PointList } from './point-list.tsx';
import styles from './roadmap.module.css';
import { stepTones, useStepState } from './use-step-state.ts';

const questionNumbers = [1, 2, 3, 4] as const;

interface StepPageProps {
  number: StepNumber;
  /** What the step has brought so far: counts, lists, pictures, each with the way to its page. */
  present: ReactNode;
  /** What the catalogue offers for it and is not there already. */
  suggestions: ReactNode;
  /** What kind of suggestions they are; where nothing is said, entries of the catalogue. */
  suggestionsLead?: string;
  /** How it may look when it is done well. */
  examples: ReactNode;
  /** Further sections of the step, after what is there. */
  children?: ReactNode;
}

/** The place where one of the five steps is worked on; each slice puts in what is its own. */
export function StepPage({ number, present, suggestions, suggestionsLead, examples, children }: StepPageProps) {
  const { t } = useTranslation('roadmap');
  const { data: roadmap, error, refetch } = useQuery(roadmapQuery(useAgendaScope()));
  const step = roadmap?.steps.find((candidate) => candidate.number === number);
  const stepState = useStepState();
  const name = t(`steps.${number}.name`);
  const title = t('stepTitle', { number, name });
  usePageTitle(title);
  useScrollToHash(step !== undefined);
  return (
    <Stack gap="large">
      <PageHeader
        crumbs={useAgendaCrumbs({ label: title })}
        title={title}
        lead={t(`steps.${number}.purpose`)}
        state={step ? <Badge tone={stepTones[step.state]}>{stepState(step)}</Badge> : undefined}
      />
      <Stack gap="section">
        <Section title={t('page.questions')}>
          <ul className={styles.questions}>
            {questionNumbers.map((question) => (
              <li key={question}>{t(`steps.${number}.questions.${question}`)}</li>
            ))}
          </ul>
        </Section>
        <Section title={t('page.missing')} lead={step ? missingLead(step) : undefined}>
          {error && !step ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
          {!step && !error ? <Skeleton lines={6} /> : null}
          {step ? (
            <Stack>
              {step.next ? <NextAction action={step.next} /> : null}
              <PointList points={step.points} />
            </Stack>
          ) : null}
        </Section>
        <Section title={t('page.present')}>{present}</Section>
        {children}
        <Section title={t('page.suggestions')} lead={suggestionsLead ?? t('page.suggestionsLead')}>
          {suggestions}
        </Section>
        <Section title={t('page.examples')} lead={t('page.examplesLead')}>
          {examples}
        </Section>
      </Stack>
    </Stack>
  );

  function missingLead({ state, total }: RoadmapStep): string {
    if (state === 'done') return t('page.done');
    return total === 0 ? t('page.nothing') : t('page.missingLead');
  }
}
