import type { ProgressUpdate } from '@agendawerk/shared/measures/index.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { LightMark } from '../parts/light-mark.tsx';
import styles from '../sheet/sheet.module.css';

const parts = ['doneText', 'nextText', 'reason', 'remedy', 'closing'] as const;

/** The story of a measure, newest first; nothing in it is ever overwritten. */
export function ProgressStory({ updates }: { updates: readonly ProgressUpdate[] }) {
  const { t } = useTranslation(['measures', 'terms']);
  const { formatDay, formatPercent } = useFormat();
  if (updates.length === 0)
    return (
      <EmptyState title={t('progress.emptyTitle')} headingLevel={3}>
        {t('progress.emptyText')}
      </EmptyState>
    );
  return (
    <ol className={styles.story}>
      {updates.map((update) => (
        <li key={update.id} className={styles.update}>
          <div className={styles.updateHead}>
            <span>{formatDay(update.reportedOn)}</span>
            <span>{t(`terms:measureStatuses.${update.status}`)}</span>
            {update.light ? <LightMark light={update.light} /> : null}
            {update.percent === null ? null : <span>{formatPercent(update.percent)}</span>}
            <span className="muted">{update.authorName}</span>
          </div>
          {parts.map((part) =>
            update[part] ? (
              <p key={part} className={styles.plain}>
                <span className="muted">{t(`progress.${part}`)}: </span>
                {update[part]}
              </p>
            ) : null,
          )}
        </li>
      ))}
    </ol>
  );
}
