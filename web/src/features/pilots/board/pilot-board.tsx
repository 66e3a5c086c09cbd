import { getPilotPhase, type Pilot, pilotPhases, type PilotPhase } from '@agendawerk/shared/pilots/index.ts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { pilotsQuery } from '../api/pilot-data.ts';
import { NewPilotDialog } from '../parts/new-pilot-dialog.tsx';
import styles from '../parts/pilots.module.css';
import { useMayPlan } from '../parts/use-may-plan.ts';
import { PilotCard } from './pilot-card.tsx';

/** The pilots by phase: what is planned, runs, waits for its evaluation, was decided. */
export function PilotBoard() {
  const { t } = useTranslation('pilots');
  const { data: pilots, error, refetch } = useQuery(pilotsQuery(useAgendaScope()));
  const create = <CreateButton />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!pilots) return <Skeleton lines={6} />;
  if (pilots.length === 0)
    return (
      <EmptyState title={t('empty.title')} actions={create} example={t('empty.example')}>
        {t('empty.text')}
      </EmptyState>
    );
  return (
    <>
      <div>{create}</div>
      <div className={styles.board}>
        {pilotPhases.map((phase) => (
          <Phase key={phase} phase={phase} pilots={pilots.filter((pilot) => getPilotPhase(pilot) === phase)} />
        ))}
      </div>
    </>
  );
}

function Phase({ phase, pilots }: { phase: PilotPhase; pilots: readonly Pilot[] }): ReactNode {
  const { t } = useTranslation('pilots');
  const id = useId();
  return (
    <section className={styles.phase} aria-labelledby={id}>
      <h3 id={id} className={styles.phaseTitle}>
        <span>{t(`phases.${phase}`)}</span>
        <span className="muted">{pilots.length}</span>
      </h3>
      {pilots.length === 0 ? <p className="muted">{t('phaseEmpty')}</p> : null}
      <ul className={styles.cards}>
        {pilots.map((pilot) => (
          <li key={pilot.id}>
            <PilotCard pilot={pilot} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Shown to whoever may plan pilots, for any measure or for those that are theirs. */
function CreateButton() {
  const { t } = useTranslation('pilots');
  const mayPlan = useMayPlan();
  const { data: measures = [] } = useQuery(measuresQuery(useAgendaScope()));
  const [isOpen, setOpen] = useState(false);
  if (!mayPlan() && !measures.some(mayPlan)) return null;
  return (
    <>
      <Button variant="primary" icon="add" onClick={() => setOpen(true)}>
        {t('plan')}
      </Button>
      {isOpen ? <NewPilotDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
