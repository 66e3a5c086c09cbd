import type { RoadmapAction } from '@agendawerk/shared/roadmap/index.ts';
import { useTranslation } from 'react-i18next';
import { useAgendaAddress } from '../../lib/current-agenda.ts';
import { roadmapPlace } from '../../lib/roadmap-place.ts';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import styles from './roadmap.module.css';

/** What helps most now, and the way to the very place. */
export function NextAction({ action }: { action: RoadmapAction }) {
  const { t } = useTranslation('roadmap');
  const address = useAgendaAddress();
  return (
    <div className={styles.next}>
      <p>
        <strong>{t('path.next')}</strong>
      </p>
      <LinkButton variant="primary" icon="arrow-forward" to={roadmapPlace(address, action.first)}>
        {t(`actions.${action.pointId}`, { count: action.count })}
      </LinkButton>
    </div>
  );
}
