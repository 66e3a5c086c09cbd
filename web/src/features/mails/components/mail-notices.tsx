import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/feedback/notice.tsx';
import type { MailPage } from '../mails-query.ts';

/** What the administration has to know or do: no mail server, mails that wait for a decision. */
export function MailNotices({ page: { canSend, counts } }: { page: MailPage }) {
  const { t } = useTranslation('mails');
  const stuck = counts.failed + counts.unclear;
  return (
    <>
      {canSend ? null : (
        <Notice tone="warning" title={t('noServer.title')}>
          {t('noServer.text')}
        </Notice>
      )}
      {stuck > 0 ? (
        <Notice tone="danger" title={t('stuck.title', { count: stuck })}>
          {t('stuck.text')}
        </Notice>
      ) : null}
    </>
  );
}
