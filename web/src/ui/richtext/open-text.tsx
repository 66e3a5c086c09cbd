import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextSync } from '../../lib/text-sync/text-sync.ts';
import type { SyncView } from '../../lib/text-sync/text-sync.types.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Button } from '../actions/button.tsx';
import { Notice } from '../feedback/notice.tsx';
import { SaveStateLine } from '../fields/save-state.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { RichTextEditor } from './richtext-editor.tsx';
import styles from './richtext-field.module.css';

interface OpenTextProps {
  sync: TextSync;
  label: string;
  placeholder: string | undefined;
  hasFocus: boolean;
  onDone: () => void;
}

/** The editor with what is said beside it: saved or not, restored, changed by others, contradictions to decide. */
export function OpenText({ sync, label, placeholder, hasFocus, onDone }: OpenTextProps) {
  const { t } = useTranslation('richtext');
  const view = useSyncExternalStore(sync.subscribe, sync.getView);
  const [initial] = useState(() => sync.text);
  const [done, setDone] = useState<HTMLButtonElement | null>(null);
  return (
    <div className={styles.open}>
      <RestoredNotice view={view} />
      <ConflictPanel conflicts={view.conflicts} onSettle={(id, choice) => sync.settle(id, choice)} />
      {view.isPlaceGone ? <Notice isLive>{t('conflict.gone')}</Notice> : null}
      <RichTextEditor
        label={label}
        initial={initial}
        placeholder={placeholder}
        hasFocus={hasFocus}
        onReady={sync.attach}
        onChange={sync.changed}
        onLeave={() => done?.focus()}
        foot={
          <>
            <Button ref={setDone} size="small" variant="primary" onClick={onDone} aria-label={`${t('done')}: ${label}`}>
              {t('done')}
            </Button>
            <SaveStateLine state={view.state} isUnprotected={view.isUnprotected} />
            {view.state.status === 'failed' ? (
              <Button size="small" onClick={() => void sync.save()}>
                {t('sync.retry')}
              </Button>
            ) : null}
            <News view={view} />
          </>
        }
      />
    </div>
  );
}

function RestoredNotice({ view: { restoredFrom } }: { view: SyncView }) {
  const { t } = useTranslation('richtext');
  const { formatDateTime } = useFormat();
  return restoredFrom ? <Notice isLive>{t('sync.restored', { time: formatDateTime(restoredFrom) })}</Notice> : null;
}

/** Quiet, beside the state of saving; the change itself can be seen in the text. */
function News({ view: { news } }: { view: SyncView }) {
  const { t } = useTranslation('richtext');
  const { formatTime } = useFormat();
  const time = news ? formatTime(news.at) : '';
  return (
    <span className={styles.news} role="status">
      {news
        ? news.name === null
          ? t('sync.changedBySomeone', { time })
          : t('sync.changedBy', { name: news.name, time })
        : ''}
    </span>
  );
}
