import type { Goal } from '@agendawerk/shared/goals/index.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { paths } from '../../../lib/paths.ts';
import { classNames } from '../../../ui/class-names.ts';
import { useSmart } from '../use-smart.ts';
import styles from './goals.module.css';

/** S M A R T in one line: what is met is filled, what is missing is an outline and leads to where it is mended. */
export function SmartMarks({ goal }: { goal: Goal }) {
  const { t } = useTranslation('goals');
  const address = useAgendaAddress();
  const points = useSmart(goal);
  const met = points.filter((point) => point.isMet).length;
  return (
    <ul className={styles.marks} aria-label={t('smart.count', { count: met })}>
      {points.map(({ part, isMet, property }) => (
        <li key={part}>
          {isMet ? (
            <span className={classNames(styles.mark, styles.met)} title={t(`smart.met.${part}`)}>
              <span aria-hidden="true">{t(`smart.letters.${part}`)}</span>
              <span className="sr-only">{t(`smart.met.${part}`)}</span>
            </span>
          ) : (
            <Link
              to={`${paths.goal(address, goal.id)}#${property}`}
              className={classNames(styles.mark, styles.missing)}
              title={t(`smart.missing.${part}`)}
            >
              <span aria-hidden="true">{t(`smart.letters.${part}`)}</span>
              <span className="sr-only">{t(`smart.missing.${part}`)}</span>
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
