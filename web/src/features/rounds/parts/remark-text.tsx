import type { Remark } from '@agendawerk/shared/rounds/index.ts';
import { useTranslation } from 'react-i18next';
import styles from './rounds.module.css';

/** What somebody said: the passage, the remark, and the wording they would rather have. */
export function RemarkText({ remark }: { remark: Pick<Remark, 'text' | 'quote' | 'suggestion' | 'isRefusal'> }) {
  const { t } = useTranslation('rounds');
  return (
    <div className={styles.remark} lang="de">
      {remark.quote ? <blockquote className={styles.quote}>{remark.quote}</blockquote> : null}
      <p className={styles.words}>
        {remark.isRefusal ? <strong>{t('remark.refusal')} </strong> : null}
        {remark.text}
      </p>
      {remark.suggestion ? (
        <div className={styles.suggestion}>
          <p className={styles.label}>{t('remark.suggestion')}</p>
          <p className={styles.words}>{remark.suggestion}</p>
        </div>
      ) : null}
    </div>
  );
}
