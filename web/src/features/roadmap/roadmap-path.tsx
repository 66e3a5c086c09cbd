import type { Roadmap, RoadmapStep } from '@agendawerk/shared/roadmap/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAgendaAddress } from '../../lib/current-agenda.ts';
import { useAgendaScope } from '../../lib/data/agenda-data.ts';
import { roadmapQuery } from '../../lib/data/roadmap-data.ts';
import { paths } from '../../lib/paths.ts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../ui/feedback/skeleton.tsx';
import { Section } from '../../ui/layout/section.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { TaskList } from '../../ui/navigation/task-list.tsx';
import { NextAction } from './next-action.tsx';
import { PointList } from './point-list.tsx';
import styles from './roadmap.module.css';
import { stepTones, useStepState } from './use-step-state.ts';

/** The five steps as a path: how far each is, what helps most now, and everything that is open. */
export function RoadmapPath() {
  const { t } = useTranslation('roadmap');
  const { data: roadmap, error, refetch } = useQuery(roadmapQuery(useAgendaScope()));
  return (
    <Section title={t('path.title')} lead={t('path.lead')} id="roadmap">
      {roadmap ? <Path roadmap={roadmap} /> : null}
      {error && !roadmap ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!roadmap && !error ? <Skeleton lines={6} /> : null}
    </Section>
  );
}

function Path({ roadmap: { steps, next } }: { roadmap: Roadmap }) {
  const { t } = useTranslation('roadmap');
  const address = useAgendaAddress();
  const stepState = useStepState();
  const open = steps.flatMap(({ points }) => points).filter(({ state }) => state === 'unmet');
  return (
    <Stack>
      {next ? <NextAction action={next} /> : null}
      <TaskList
        label={t('path.title')}
        tasks={steps.map((step) => ({
          id: String(step.number),
          number: step.number,
          title: t(`steps.${step.number}.name`),
          to: paths.step(address, step.number),
          hint: nextHint(step),
          state: stepState(step),
          tone: stepTones[step.state],
        }))}
      />
      {open.length > 0 ? (
        <details className={styles.details}>
          <summary>{t('path.open', { count: open.length })}</summary>
          <PointList points={open} />
        </details>
      ) : null}
    </Stack>
  );

  function nextHint({ next: action }: RoadmapStep): string | undefined {
    return action ? t(`actions.${action.pointId}`, { count: action.count }) : undefined;
  }
}
