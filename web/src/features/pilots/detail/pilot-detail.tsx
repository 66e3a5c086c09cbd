import { getPilotPhase, type Pilot, type PilotAbilities } from '@agendawerk/shared/pilots/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useAgendaCrumbs } from '../../../lib/use-agenda-crumbs.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { useScrollToHash } from '../../../lib/use-scroll-to-hash.ts';
import { Badge } from '../../../ui/feedback/badge.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { FactList, Gap } from '../../../ui/layout/fact-list.tsx';
import { MendableGap } from '../../../ui/layout/mendable-gap.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { pilotQuery } from '../api/pilot-data.ts';
import { PilotDialog } from '../parts/pilot-dialog.tsx';
import styles from '../parts/pilots.module.css';
import { CriteriaSection } from './criteria-section.tsx';
import { DecisionSection } from './decision-section.tsx';
import { LearningSection } from './learning-section.tsx';
import { PilotActions } from './pilot-actions.tsx';

export function PilotDetail({ pilotId }: { pilotId: string }) {
  const { workspaceId } = useAgendaScope();
  const { data, error, refetch } = useQuery(pilotQuery({ workspaceId, pilotId }));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  return <LoadedPilot pilot={data.pilot} abilities={data.abilities} />;
}

function LoadedPilot({ pilot, abilities }: { pilot: Pilot; abilities: PilotAbilities }) {
  const { t } = useTranslation('pilots');
  const address = useAgendaAddress();
  const crumbs = useAgendaCrumbs({ label: t('stepName'), to: paths.step(address, 5) }, { label: pilot.title });
  usePageTitle(pilot.title, t('stepName'));
  useScrollToHash(true);
  const [at, setAt] = useState<string>();
  const mend = abilities.edit && pilot.decision === null ? setAt : undefined;
  const phase = getPilotPhase(pilot);
  return (
    <Stack gap="large">
      <PageHeader
        crumbs={crumbs}
        title={pilot.title}
        state={<Badge tone={phase === 'decided' ? 'success' : 'info'}>{t(`phases.${phase}`)}</Badge>}
        actions={<PilotActions pilot={pilot} abilities={abilities} />}
      />
      <Stack gap="section">
        <Section title={t('hypothesis')}>
          {pilot.hypothesis ? <p className={styles.text}>{pilot.hypothesis}</p> : <Gap>{t('gap')}</Gap>}
        </Section>
        <PilotFacts pilot={pilot} onMend={mend} />
        <CriteriaSection pilot={pilot} mayEdit={abilities.edit} onMend={mend} />
        {phase === 'planned' ? null : <LearningSection pilot={pilot} mayEdit={abilities.edit && phase !== 'decided'} />}
        {phase === 'evaluating' || phase === 'decided' ? (
          <DecisionSection pilot={pilot} mayDecide={abilities.decide} />
        ) : null}
      </Stack>
      {at === undefined ? null : <PilotDialog pilot={pilot} at={at} onClose={() => setAt(undefined)} />}
    </Stack>
  );
}

function PilotFacts({ pilot, onMend }: { pilot: Pilot; onMend: ((field: string) => void) | undefined }) {
  const { t } = useTranslation('pilots');
  const address = useAgendaAddress();
  const { memberName } = useDirectory();
  const { formatDay, formatMoney, formatSpan } = useFormat();
  const { data: measures = [] } = useQuery(measuresQuery(useAgendaScope()));
  const gap = <Gap>{t('gap')}</Gap>;
  const measure = measures.find(({ id }) => id === pilot.measureId);
  const gapAt = (field: 'operator' | 'runningCosts') => (
    <MendableGap text={t('gap')} label={t(field)} onMend={onMend && (() => onMend(field))} />
  );
  const yearly =
    pilot.runningCosts === null ? gapAt('runningCosts') : t('aYear', { amount: formatMoney(pilot.runningCosts) });
  return (
    <FactList
      facts={[
        {
          id: 'measure',
          label: t('measure'),
          value: measure ? (
            <Link to={paths.measure(address, measure.id)}>{`${measure.number} ${measure.title}`}</Link>
          ) : (
            t('noMeasure')
          ),
        },
        { id: 'place', label: t('place'), value: pilot.place ?? gap },
        { id: 'group', label: t('targetGroup'), value: pilot.targetGroup ?? gap },
        { id: 'plan', label: t('planned'), value: formatSpan(pilot.start, pilot.end) || gap },
        { id: 'started', label: t('startedOn'), value: pilot.startedOn ? formatDay(pilot.startedOn) : t('notYet') },
        { id: 'ended', label: t('endedOn'), value: pilot.endedOn ? formatDay(pilot.endedOn) : t('notYet') },
        { id: 'budget', label: t('budget'), value: pilot.budget === null ? gap : formatMoney(pilot.budget) },
        { id: 'responsible', label: t('responsible'), value: memberName(pilot.responsibleId) ?? gap },
        { id: 'operator', anchor: 'operator', label: t('operator'), value: pilot.operator ?? gapAt('operator') },
        { id: 'runningCosts', anchor: 'runningCosts', label: t('runningCosts'), value: yearly },
      ]}
    />
  );
}
