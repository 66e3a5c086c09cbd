import type { MeasureListItem } from '@agendawerk/shared/measures/index.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { paths } from '../../../lib/paths.ts';
import { StatusMark } from '../../../ui/feedback/status-mark.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import styles from './overview.module.css';

const shown = 6;

/** Measures that somebody called endangered or critical. */
export function AttentionList({ measures }: { measures: readonly MeasureListItem[] }) {
  const { t } = useTranslation('overview');
  const address = useAgendaAddress();
  const { memberName, departmentName } = useDirectory();
  return (
    <Section title={t('attention.title')} lead={measures.length === 0 ? t('attention.none') : undefined}>
      <ul className={styles.list}>
        {measures.slice(0, shown).map((measure) => (
          <li key={measure.id} className={styles.item}>
            <StatusMark tone={measure.light === 'red' ? 'critical' : 'warning'} />
            <Link to={paths.measure(address, measure.id)}>
              {measure.number} {measure.title}
            </Link>
            <span className="muted">
              {memberName(measure.ownerId) ?? departmentName(measure.leadDepartmentId) ?? t('attention.nobody')}
            </span>
          </li>
        ))}
      </ul>
      {measures.length > shown ? (
        <Link to={`${paths.measures(address)}?light=red,amber`}>{t('attention.all', { count: measures.length })}</Link>
      ) : null}
    </Section>
  );
}
