import { type ApiKey, listApiKeys, revokeApiKey } from '@agendawerk/shared/api-keys/api-key.contract.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listQuery } from '../../../lib/data/list-query.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Badge } from '../../../ui/feedback/badge.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { ConfirmDialog } from '../../../ui/overlays/confirm-dialog.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { DataColumn } from '../../../ui/table/data-table.types.ts';
import { NewApiKeyDialog } from './new-api-key-dialog.tsx';

export function ApiKeysSettings() {
  const { t } = useTranslation(['apiKeys', 'terms']);
  const { workspaceId } = useWorkspace();
  const { data, error, refetch } = useQuery(listQuery(listApiKeys, 'api-keys', { workspaceId }));
  const [isMaking, setMaking] = useState(false);
  const [ending, setEnding] = useState<ApiKey>();
  const revoke = useContractMutation(revokeApiKey, {
    invalidates: [['api-keys', workspaceId]],
    successToast: 'apiKeys:toast.revoked',
  });
  const columns = useColumns(setEnding);

  const confirmEnd = async () => {
    if (!ending) return;
    await revoke.mutateAsync({ params: { workspaceId, apiKeyId: ending.id } }).catch(() => undefined);
    setEnding(undefined);
  };

  return (
    <Section
      id="api-keys"
      title={t('title')}
      lead={
        <>
          {t('lead')} <a href="/api/docs">{t('docs')}</a>
        </>
      }
      actions={
        <Button icon="add" onClick={() => setMaking(true)}>
          {t('add')}
        </Button>
      }
    >
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton shape="rows" lines={3} /> : null}
      {data ? (
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={data}
          rowId={(key) => key.id}
          rowLabel={(key) => key.name}
          empty={
            <EmptyState title={t('empty.title')} headingLevel={3}>
              {t('empty.text')}
            </EmptyState>
          }
        />
      ) : null}
      {isMaking ? <NewApiKeyDialog onClose={() => setMaking(false)} /> : null}
      <ConfirmDialog
        title={t('revoke.title', { name: ending?.name ?? '' })}
        confirmLabel={t('revoke.confirm')}
        isOpen={ending !== undefined}
        isBusy={revoke.isPending}
        onConfirm={() => void confirmEnd()}
        onClose={() => setEnding(undefined)}
      >
        {t('revoke.text')}
      </ConfirmDialog>
    </Section>
  );
}

function isExpired({ expiresAt }: ApiKey): boolean {
  return expiresAt !== null && Date.parse(expiresAt) <= Date.now();
}

function KeyState({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation('apiKeys');
  const { formatDate } = useFormat();
  const { revokedAt, expiresAt } = apiKey;
  if (revokedAt !== null) return <Badge>{t('ended')}</Badge>;
  if (expiresAt === null) return <Badge tone="success">{t('active')}</Badge>;
  const isOver = isExpired(apiKey);
  return (
    <Badge tone={isOver ? 'neutral' : 'success'}>
      {t(isOver ? 'expired' : 'until', { day: formatDate(expiresAt) })}
    </Badge>
  );
}

function useColumns(onEnd: (key: ApiKey) => void): DataColumn<ApiKey>[] {
  const { t } = useTranslation(['apiKeys', 'terms']);
  const { formatDate } = useFormat();
  const { memberName } = useDirectory();
  return [
    { id: 'name', header: t('name'), isTitle: true, cell: (key) => key.name },
    { id: 'role', header: t('role'), cell: (key) => t(`terms:roles.${key.role}`) },
    { id: 'maker', header: t('maker'), cell: (key) => memberName(key.memberId) ?? '' },
    { id: 'created', header: t('created'), cell: (key) => formatDate(key.createdAt) },
    {
      id: 'state',
      header: t('state'),
      cell: (key) => <KeyState apiKey={key} />,
    },
    {
      id: 'actions',
      isActions: true,
      header: t('actions'),
      cell: (key) =>
        key.revokedAt || isExpired(key) ? null : (
          <Button size="small" variant="tertiary" icon="close" onClick={() => onEnd(key)}>
            {t('revoke.open')}
          </Button>
        ),
    },
  ];
}
