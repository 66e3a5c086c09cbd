import { retryMail } from '@agendawerk/shared/mails/mail.contract.ts';
import { type Mail, type MailState, mailStates } from '@agendawerk/shared/mails/mail.schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../lib/session.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { ChoiceBar } from '../../../ui/fields/choice-bar.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { LoadMore } from '../../../ui/navigation/load-more.tsx';
import { ConfirmDialog } from '../../../ui/overlays/confirm-dialog.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { mailsKey, mailsQuery } from '../mails-query.ts';
import { MailDialog } from './mail-dialog.tsx';
import { MailNotices } from './mail-notices.tsx';
import { useMailColumns } from './use-mail-columns.tsx';

const perPage = 100;

/** Every mail to people of the workspace, and what became of it. */
export function MailList() {
  const { t } = useTranslation('mails');
  const { workspaceId } = useWorkspace();
  const [state, setState] = useState<MailState>();
  const [limit, setLimit] = useState(perPage);
  const [opened, setOpened] = useState<Mail>();
  const [doubted, setDoubted] = useState<Mail>();
  const { data, error, refetch, isFetching } = useQuery(mailsQuery(workspaceId, { state, limit }));
  const retry = useContractMutation(retryMail, {
    invalidates: [mailsKey(workspaceId)],
    successToast: 'mails:queued',
  });
  const send = (mail: Mail) =>
    retry
      .mutateAsync({ params: { workspaceId, mailId: mail.id } })
      .catch(() => undefined)
      .finally(() => setDoubted(undefined));
  // What may have arrived is asked about first; what surely has not goes out at once.
  const columns = useMailColumns({
    onOpen: setOpened,
    onRetry: (mail) => (mail.state === 'unclear' ? setDoubted(mail) : void send(mail)),
  });

  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton shape="rows" lines={6} />;
  const choices = [
    { value: 'all', label: t('filter.all'), count: Object.values(data.counts).reduce((sum, count) => sum + count, 0) },
    ...mailStates
      .filter((known) => data.counts[known] > 0 || known === state)
      .map((known) => ({ value: known, label: t(`states.${known}`), count: data.counts[known] })),
  ];
  return (
    <Stack>
      <MailNotices page={data} />
      {choices.length > 1 ? (
        <ChoiceBar
          label={t('filter.label')}
          choices={choices}
          value={state ?? 'all'}
          onChange={(value) => setState(mailStates.find((known) => known === value))}
        />
      ) : null}
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={data.items}
        rowId={(mail) => mail.id}
        rowLabel={(mail) => `${mail.subject}, ${mail.recipientName}`}
        empty={<EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>}
      />
      {data.items.length > 0 ? (
        <LoadMore
          shown={data.items.length}
          hasMore={data.hasMore && limit < 500}
          isLoading={isFetching}
          onLoadMore={() => setLimit(limit + perPage)}
        />
      ) : null}
      {opened ? <MailDialog mail={opened} onClose={() => setOpened(undefined)} /> : null}
      <ConfirmDialog
        title={t('confirm.title', { name: doubted?.recipientName ?? '' })}
        confirmLabel={t('confirm.action')}
        isOpen={doubted !== undefined}
        isBusy={retry.isPending}
        onConfirm={() => doubted && void send(doubted)}
        onClose={() => setDoubted(undefined)}
      >
        {t('confirm.text')}
      </ConfirmDialog>
    </Stack>
  );
}
