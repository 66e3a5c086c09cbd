import { getPilotPhase, judgeCriterion, type Pilot } from '@agendawerk/shared/pilots/index.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { paths } from '../../../lib/paths.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Badge } from '../../../ui/feedback/badge.tsx';
import styles from '../parts/pilots.module.css';
import { VerdictMark } from '../parts/verdict-mark.tsx';

/** A pilot on the board: what it is, where and when, and how its criteria stand. */
export function PilotCard({ pilot }: { pilot: Pilot }) {
  const { t } = useTranslation('pilots');
  const address = useAgendaAddress();
  const { formatSpan, formatDay } = useFormat();
  const phase = getPilotPhase(pilot);
  const span =
    pilot.startedOn === null
      ? formatSpan(pilot.start, pilot.end)
      : t(pilot.endedOn === null ? 'since' : 'fromTo', {
          from: formatDay(pilot.startedOn),
          to: pilot.endedOn === null ? '' : formatDay(pilot.endedOn),
        });
  return (
    <div className={styles.card}>
      <Link to={paths.pilot(address, pilot.id)} className={styles.cardTitle}>
        {pilot.title}
      </Link>
      {pilot.place ? <p className="muted">{pilot.place}</p> : null}
      {span ? <p className="muted">{span}</p> : null}
      {pilot.decision === null ? null : (
        <div>
          <Badge tone={pilot.decision === 'roll_out' ? 'success' : 'neutral'}>{t(`decisions.${pilot.decision}`)}</Badge>
        </div>
      )}
      {phase === 'planned' ? (
        <p className="muted">{t('criteriaCount', { count: pilot.criteria.length })}</p>
      ) : (
        <ul className={styles.verdicts}>
          {pilot.criteria.map((criterion) => (
            <li key={criterion.id}>
              <span className="muted">{criterion.title}:</span> <VerdictMark verdict={judgeCriterion(criterion)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
