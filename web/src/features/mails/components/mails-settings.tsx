import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../lib/paths.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { LinkButton } from '../../../ui/actions/link-button.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { mailsQuery } from '../mails-query.ts';
import { MailNotices } from './mail-notices.tsx';

/** In the settings: whether mails get out, and the way to all of them. */
export function MailsSettings() {
  const { t } = useTranslation('mails');
  const { formatNumber } = useFormat();
  const { workspaceId, slug } = useWorkspace();
  const { data, error, refetch } = useQuery(mailsQuery(workspaceId, { state: undefined, limit: 1 }));
  return (
    <Section
      id="mails"
      title={t('title')}
      lead={t('settings.lead')}
      actions={<LinkButton to={paths.mails(slug)}>{t('settings.open')}</LinkButton>}
    >
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={1} /> : null}
      {data ? (
        <>
          <MailNotices page={data} />
          <p>
            {t('settings.summary', {
              waiting: formatNumber(data.counts.waiting + data.counts.sending),
              stuck: formatNumber(data.counts.failed + data.counts.unclear),
              sent: formatNumber(data.counts.sent),
            })}
          </p>
        </>
      ) : null}
    </Section>
  );
}
