import type { Mail, MailState } from '@agendawerk/shared/mails/mail.schema.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Badge, type BadgeTone } from '../../../ui/feedback/badge.tsx';
import { EmailAddress } from '../../../ui/layout/email-address.tsx';
import type { DataColumn } from '../../../ui/table/data-table.types.ts';

const tones: Record<MailState, BadgeTone> = {
  waiting: 'info',
  sending: 'info',
  sent: 'success',
  failed: 'danger',
  unclear: 'warning',
  expired: 'neutral',
};

export function useMailColumns({
  onOpen,
  onRetry,
}: {
  onOpen: (mail: Mail) => void;
  onRetry: (mail: Mail) => void;
}): DataColumn<Mail>[] {
  const { t } = useTranslation('mails');
  const { formatDateTime } = useFormat();
  return [
    {
      id: 'subject',
      header: t('columns.subject'),
      isTitle: true,
      cell: (mail) => (
        <>
          {mail.subject}
          <br />
          <span className="muted small">{t(`kinds.${mail.kind}`)}</span>
        </>
      ),
    },
    {
      id: 'recipient',
      header: t('columns.recipient'),
      cell: (mail) => (
        <div>
          {mail.recipientName}
          <br />
          <span className="muted">
            <EmailAddress address={mail.recipientEmail} />
          </span>
        </div>
      ),
    },
    { id: 'state', header: t('columns.state'), width: 'wide', cell: (mail) => <MailStateCell mail={mail} /> },
    { id: 'created', header: t('columns.created'), cell: (mail) => formatDateTime(mail.createdAt) },
    {
      id: 'actions',
      header: t('columns.actions'),
      isActions: true,
      cell: (mail) => {
        const named = { subject: mail.subject, name: mail.recipientName };
        return (
          <>
            {mail.abilities.open ? (
              <Button size="small" variant="tertiary" aria-label={t('openNamed', named)} onClick={() => onOpen(mail)}>
                {t('open')}
              </Button>
            ) : null}
            {mail.abilities.retry ? (
              <Button size="small" aria-label={t('retryNamed', named)} onClick={() => onRetry(mail)}>
                {t('retry')}
              </Button>
            ) : null}
          </>
        );
      },
    },
  ];
}

function MailStateCell({ mail }: { mail: Mail }) {
  const { t } = useTranslation('mails');
  const { formatDateTime } = useFormat();
  const words = [
    ...(mail.sentAt === null ? [] : [t('sentAt', { moment: formatDateTime(mail.sentAt) })]),
    ...(mail.problem === null ? [] : [t(`problems.${mail.problem}`)]),
    ...(mail.state === 'waiting' || mail.state === 'sending' || mail.state === 'expired' || mail.state === 'unclear'
      ? [t(`stateHints.${mail.state}`)]
      : []),
    ...(mail.attempts > 0 && mail.state !== 'sent' ? [`${t('attempts', { count: mail.attempts })}.`] : []),
  ];
  return (
    <div>
      <Badge tone={tones[mail.state]}>{t(`states.${mail.state}`)}</Badge>{' '}
      <span className="muted small">{words.join(' ')}</span>
    </div>
  );
}
