import type { Version } from '@agendawerk/shared/versions/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useCan } from '../../../lib/session.ts';
import { useAgendaCrumbs } from '../../../lib/use-agenda-crumbs.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { DataColumn } from '../../../ui/table/data-table.types.ts';
import { versionsQuery } from '../api/version-data.ts';
import styles from '../reader/reader.module.css';
import { FreezeDialog } from './freeze-dialog.tsx';

/** The frozen versions of the agenda, the newest first. */
export function VersionList() {
  const { t } = useTranslation('versions');
  const crumbs = useAgendaCrumbs({ label: t('title') });
  const { data: versions, error, refetch } = useQuery(versionsQuery(useAgendaScope()));
  usePageTitle(t('title'));
  return (
    <Stack gap="large">
      <PageHeader crumbs={crumbs} title={t('title')} lead={t('lead')} actions={<FreezeButton />} />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!versions && !error ? <Skeleton shape="rows" lines={4} /> : null}
      {versions?.length === 0 ? (
        <EmptyState title={t('empty.title')} example={t('empty.example')}>
          {t('empty.text')}
        </EmptyState>
      ) : null}
      {versions && versions.length > 0 ? <VersionTable versions={versions} /> : null}
    </Stack>
  );
}

function VersionTable({ versions }: { versions: readonly Version[] }) {
  const { t } = useTranslation(['versions', 'terms']);
  const address = useAgendaAddress();
  const { formatDateTime } = useFormat();
  const columns = useMemo(
    (): DataColumn<Version>[] => [
      {
        id: 'version',
        header: t('columns.version'),
        isTitle: true,
        cell: (version) => (
          <>
            <Link to={paths.version(address, version.id)}>
              {t('numbered', { number: version.number })}: {version.title}
            </Link>
            {version.remark ? <span className={styles.below}>{version.remark}</span> : null}
          </>
        ),
      },
      { id: 'kind', header: t('columns.kind'), cell: ({ kind }) => t(`terms:versionKinds.${kind}`) },
      {
        id: 'frozen',
        header: t('columns.frozen'),
        cell: ({ createdByName, createdAt }) => t('frozenBy', { name: createdByName, when: formatDateTime(createdAt) }),
      },
    ],
    [t, address, formatDateTime],
  );
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={versions}
      rowId={({ id }) => id}
      rowLabel={({ title }) => title}
    />
  );
}

function FreezeButton() {
  const { t } = useTranslation('versions');
  const mayFreeze = useCan('version.freeze');
  const address = useAgendaAddress();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  if (!mayFreeze) return null;
  return (
    <>
      <Button variant="primary" icon="document" onClick={() => setOpen(true)}>
        {t('freeze.open')}
      </Button>
      {isOpen ? (
        <FreezeDialog
          onClose={(frozen) => {
            setOpen(false);
            if (frozen) void navigate(paths.version(address, frozen.id));
          }}
        />
      ) : null}
    </>
  );
}
