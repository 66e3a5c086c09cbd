import type { RoadmapAction } from '@agendawerk/shared/roadmap/index.ts';
import { useTranslation } from 'react-i18next';
import { useAgendaAddress } from '../../lib/current-agenda.ts';
import { roadmapPlace } from '../../lib/roadmap-place.ts';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import styles from './roadmap.module.css';
import { useActionText, useIsWaiting } from './use-action-text.ts';

/** What helps most now, and the way to the very place. */
export function NextAction({ action }: { action: RoadmapAction }) {
  const { t } = useTranslation('roadmap');
  const address = useAgendaAddress();
  const actionText = useActionText();
  const isWaiting = useIsWaiting()(action.first);
  return (
    <div className={styles.next}>
      <p>
        <strong>{t(isWaiting ? 'path.waiting' : 'path.next')}</strong>
      </p>
      <LinkButton
        variant={isWaiting ? 'secondary' : 'primary'}
        icon="arrow-forward"
        to={roadmapPlace(address, action.first)}
      >
        {actionText(action)}
      </LinkButton>
    </div>
  );
}
