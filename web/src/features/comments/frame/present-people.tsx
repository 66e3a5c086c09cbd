import { useTranslation } from 'react-i18next';
import { useAgenda } from '../../../lib/current-agenda.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { presenceStore } from '../../../lib/live/live-store.ts';
import { useStore } from '../../../lib/store.ts';
import { type DeskScope } from './comment-desk.ts';
import styles from './frame.module.css';

/** Who else has the same thing open right now; said to screen readers when it changes. */
export function PresentPeople({ scope }: { scope: DeskScope }) {
  const { t } = useTranslation('comments');
  const { id: agendaId } = useAgenda();
  const { memberName } = useDirectory();
  const present = useStore(presenceStore);
  const watched = 'id' in scope ? scope.id : agendaId;
  const ids = new Set(present.filter(({ at }) => at?.id === watched).map(({ memberId }) => memberId));
  const names = [...ids].flatMap((id) => memberName(id) ?? []);
  return (
    <span role="status" className={styles.present} data-print="hide">
      {names.length > 0 ? t('present', { names: names.join(', ') }) : ''}
    </span>
  );
}
