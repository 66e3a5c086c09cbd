import { useTranslation } from 'react-i18next';
import { useConnection } from '../../lib/connection.ts';
import type { SaveState } from '../../lib/use-autosave.ts';
import { useErrorText } from '../../lib/use-error-text.ts';
import { useFormat } from '../../lib/use-format.ts';
import { classNames } from '../class-names.ts';
import styles from './save-state.module.css';

/** "Gespeichert 10:42": always at the same place beside what is edited, read out when it changes. */
export function SaveStateLine({ state, isUnprotected = false }: { state: SaveState; isUnprotected?: boolean }) {
  const { t } = useTranslation('ui');
  const { formatTime } = useFormat();
  const errorText = useErrorText();
  const connection = useConnection();
  const text = (() => {
    switch (state.status) {
      case 'idle':
        return '';
      case 'unsaved':
        return t(isUnprotected ? 'save.unprotected' : 'save.unsaved');
      case 'saving':
        // A save that is being tried again and again is none to rely on.
        return t(connection === 'online' ? 'save.saving' : 'save.waiting');
      case 'saved':
        return t('save.saved', { time: formatTime(state.at) });
      case 'waiting':
        return t('save.waiting');
      case 'failed':
        return t('save.failed', { reason: errorText(state.error) });
    }
  })();
  return (
    <span
      className={classNames(styles.line, (state.status === 'failed' || isUnprotected) && styles.failed)}
      role="status"
    >
      {text}
    </span>
  );
}
