import type { Roadmap, RoadmapAction, RoadmapStep } from '@agendawerk/shared/roadmap/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAgendaAddress } from '../../lib/current-agenda.ts';
import { useAgendaScope } from '../../lib/data/agenda-data.ts';
import { roadmapQuery } from '../../lib/data/roadmap-data.ts';
import { paths } from '../../lib/paths.ts';
import { roadmapPlace } from '../../lib/roadmap-place.ts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../ui/feedback/skeleton.tsx';
import { Section } from '../../ui/layout/section.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { TaskList } from '../../ui/navigation/task-list.tsx';
import { NextAction } from './next-action.tsx';
import { PointList } from './point-list.tsx';
import styles from './roadmap.module.css';
import { useActionText } from './use-action-text.ts';
import { stepTones, useStepState } from './use-step-state.ts';

/** The five steps as a path: how far each is, what helps most now, and everything that is open. */
export function RoadmapPath() {
  const { t } = useTranslation('roadmap');
  const { data: roadmap, error, isFetching, refetch } = useQuery(roadmapQuery(useAgendaScope()));
  return (
    <Section title={t('path.title')} lead={t('path.lead')} id="roadmap" isBusy={isFetching}>
      {roadmap ? <Path roadmap={roadmap} /> : null}
      {error && !roadmap ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!roadmap && !error ? <Skeleton lines={6} /> : null}
    </Section>
  );
}

function Path({ roadmap: { steps, duties, next } }: { roadmap: Roadmap }) {
  const { t } = useTranslation('roadmap');
  const address = useAgendaAddress();
  const stepState = useStepState();
  const actionText = useActionText();
  const open = [...steps, ...duties].flatMap(({ points }) => points).filter(({ state }) => state === 'unmet');
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
          ...(step.next ? nextHint(step.next) : { hint: idleHint(step) }),
          state: stepState(step),
          tone: stepTones[step.state],
        }))}
      />
      {duties.length > 0 ? (
        <Section title={t('duties.title')} lead={t('duties.lead')} level={3}>
          <TaskList
            label={t('duties.title')}
            isNumbered={false}
            tasks={duties.map((duty) => ({
              id: duty.id,
              title: t(`duties.${duty.id}.name`),
              to: paths.kpis(address),
              ...(duty.next ? nextHint(duty.next) : {}),
              state: stepState(duty),
              tone: stepTones[duty.state],
            }))}
          />
        </Section>
      ) : null}
      {open.length > 0 ? (
        <details className={styles.details}>
          <summary>{t('path.open', { count: open.length })}</summary>
          <PointList points={open} />
        </details>
      ) : null}
    </Stack>
  );

  function nextHint(action: RoadmapAction) {
    return { hint: actionText(action), hintTo: roadmapPlace(address, action.first) };
  }

  /** Where nothing can be judged yet: what the step begins with. */
  function idleHint({ number, total }: RoadmapStep): string | undefined {
    if (total > 0) return undefined;
    if (number === 2 || number === 3) return t(`path.idle.${number}`);
    return number === 5 ? t('path.idle.5') : undefined;
  }
}
