import type { Goal } from '@agendawerk/shared/goals/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useCan } from '../../../lib/session.ts';
import { LinkButton } from '../../../ui/actions/link-button.tsx';
import { StatusMark } from '../../../ui/feedback/status-mark.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import styles from './goals.module.css';

const tones = { green: 'good', amber: 'warning', red: 'critical' } as const;

/** The measures that serve the goal, with how they stand. */
export function GoalMeasures({ goal }: { goal: Goal }) {
  const { t } = useTranslation(['goals', 'terms']);
  const address = useAgendaAddress();
  const { data: measures = [] } = useQuery(measuresQuery(useAgendaScope()));
  const canCreate = useCan('measure.create');
  const own = measures.filter((measure) => goal.measureIds.includes(measure.id));
  return (
    <>
      {own.length === 0 ? <Gap>{t('measures.none')}</Gap> : null}
      <ul className={styles.links}>
        {own.map((measure) => (
          <li key={measure.id} className={styles.link}>
            <Link to={paths.measure(address, measure.id)}>
              {measure.number} {measure.title}
            </Link>
            <span className={styles.standing}>
              <StatusMark
                tone={measure.light ? tones[measure.light] : 'unknown'}
                label={t(`terms:lights.${measure.light ?? 'none'}`)}
              />
              <span>{t(`terms:measureStatuses.${measure.status}`)}</span>
            </span>
          </li>
        ))}
      </ul>
      {canCreate ? (
        <div data-print="hide">
          <LinkButton size="small" icon="add" to={paths.newMeasure(address, goal.id)}>
            {t('measures.create')}
          </LinkButton>
        </div>
      ) : null}
    </>
  );
}
