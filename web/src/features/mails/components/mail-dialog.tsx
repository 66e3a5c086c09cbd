import { openMail } from '@agendawerk/shared/mails/mail.contract.ts';
import type { Mail } from '@agendawerk/shared/mails/mail.schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/call-api.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { ChoiceBar } from '../../../ui/fields/choice-bar.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';
import { mailsKey } from '../mails-query.ts';
import styles from './mails.module.css';

/** A mail as its recipient reads it. Its markup stands in a frame that may load and run nothing. */
export function MailDialog({ mail, onClose }: { mail: Mail; onClose: () => void }) {
  const { t } = useTranslation('mails');
  const { workspaceId } = useWorkspace();
  const [view, setView] = useState('formatted');
  const { data, error, refetch } = useQuery({
    queryKey: [...mailsKey(workspaceId), 'letter', mail.id],
    queryFn: async ({ signal }) => (await callApi(openMail, { params: { workspaceId, mailId: mail.id }, signal })).data,
  });
  return (
    <Dialog title={data?.subject ?? mail.subject} isOpen onClose={onClose} width="large">
      <Stack>
        <p className="muted">{t('letter.to', { name: mail.recipientName, email: mail.recipientEmail })}</p>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <Skeleton lines={6} /> : null}
        {data ? (
          <>
            <ChoiceBar
              label={t('letter.view')}
              choices={[
                { value: 'formatted', label: t('letter.formatted') },
                { value: 'plain', label: t('letter.plain') },
              ]}
              value={view}
              onChange={setView}
            />
            {view === 'formatted' ? (
              <iframe className={styles.frame} title={t('letter.frame')} sandbox="" srcDoc={data.html} />
            ) : (
              <pre className={styles.plain}>
                {splitLinks(data.text).map((part, index) =>
                  // The address of the same letter never changes its order.
                  part.startsWith('http') ? (
                    <a key={index} href={part}>
                      {part}
                    </a>
                  ) : (
                    part
                  ),
                )}
              </pre>
            )}
          </>
        ) : null}
      </Stack>
    </Dialog>
  );
}

/** The text cut before and after each address. */
function splitLinks(text: string): string[] {
  return text.split(/(https?:\/\/\S+)/);
}
