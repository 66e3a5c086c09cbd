import type { Session } from '@agendawerk/shared/me/index.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Badge } from '../../../ui/feedback/badge.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { DataColumn } from '../../../ui/table/data-table.types.ts';
import { dropOtherSessions, dropSession, sessionsQuery } from '../api/account-api.ts';
import { describeDevice } from '../describe-device.ts';

export function SessionList() {
  const { t } = useTranslation('account');
  const { formatDateTime } = useFormat();
  const sessions = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: dropSession,
    meta: { successToast: 'account:sessions.ended', invalidates: [sessionsQuery.queryKey] },
  });
  const endOthers = useMutation({
    mutationFn: dropOtherSessions,
    meta: { successToast: 'account:sessions.othersEnded', invalidates: [sessionsQuery.queryKey] },
  });
  if (sessions.isPending) return <Skeleton lines={3} shape="rows" />;
  if (sessions.isError) return <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />;

  const nameOf = (session: Session) => {
    const device = describeDevice(session.userAgent);
    return device ? t('sessions.on', device) : t('sessions.unknown');
  };
  const columns: DataColumn<Session>[] = [
    {
      id: 'device',
      header: t('sessions.device'),
      isTitle: true,
      cell: (session) => (
        <>
          {nameOf(session)} {session.isCurrent ? <Badge tone="info">{t('sessions.current')}</Badge> : null}
          {session.ipAddress ? (
            <p className="muted small">{t('sessions.address', { address: session.ipAddress })}</p>
          ) : null}
        </>
      ),
    },
    { id: 'since', header: t('sessions.since'), cell: (session) => formatDateTime(session.createdAt) },
    { id: 'lastSeen', header: t('sessions.lastSeen'), cell: (session) => formatDateTime(session.lastUsedAt) },
    {
      id: 'action',
      header: t('sessions.action'),
      isActions: true,
      cell: (session) =>
        session.isCurrent ? null : (
          <Button
            size="small"
            variant="tertiary"
            aria-label={t('sessions.endNamed', { device: nameOf(session) })}
            onClick={() => end.mutate(session.id)}
          >
            {t('sessions.end')}
          </Button>
        ),
    },
  ];
  return (
    <Stack>
      <DataTable
        caption={t('sessions.caption')}
        columns={columns}
        rows={sessions.data}
        rowId={(session) => session.id}
        rowLabel={nameOf}
      />
      {sessions.data.length > 1 ? (
        <div>
          <Button isBusy={endOthers.isPending} onClick={() => endOthers.mutate()}>
            {t('sessions.endOthers')}
          </Button>
        </div>
      ) : null}
    </Stack>
  );
}
