import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import type { Version } from '@agendawerk/shared/versions/index.ts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { paths } from '../../../lib/paths.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { useAgendaCrumbs } from '../../../lib/use-agenda-crumbs.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { useScrollToHash } from '../../../lib/use-scroll-to-hash.ts';
import { Badge } from '../../../ui/feedback/badge.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { FactList } from '../../../ui/layout/fact-list.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Stack, WithAside } from '../../../ui/layout/stack.tsx';
import { FoldedOutline, Outline } from '../../../ui/navigation/outline.tsx';
import { versionQuery } from '../api/version-data.ts';
import styles from '../reader/reader.module.css';
import { listOutline, VersionText } from './version-text.tsx';
import { VersionDownload } from './version-download.tsx';

/** A version to read, from the vision to the last KPI. `actions` are what a page lets somebody do with it. */
export function VersionDetail({
  versionId,
  actions,
}: {
  versionId: string;
  actions?: (version: Version) => ReactNode;
}) {
  const { workspaceId } = useWorkspace();
  const { data, error, refetch } = useQuery(versionQuery({ workspaceId, versionId }));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={12} />;
  return <LoadedVersion {...data} actions={actions?.(data.version)} />;
}

function LoadedVersion({
  version,
  content,
  actions,
}: {
  version: Version;
  content: AgendaContent;
  actions: ReactNode;
}) {
  const { t } = useTranslation(['versions', 'terms']);
  const address = useAgendaAddress();
  const name = t('numbered', { number: version.number });
  const crumbs = useAgendaCrumbs({ label: t('title'), to: paths.versions(address) }, { label: name });
  usePageTitle(version.title, name);
  useScrollToHash(true);
  const outline = listOutline(content, t('kpis'));
  return (
    <Stack gap="large">
      <PageHeader
        crumbs={crumbs}
        title={version.title}
        state={<Badge tone="info">{name}</Badge>}
        lead={t('frozenLead')}
        actions={actions}
      />
      <FoldedOutline label={t('outline')} entries={outline} />
      <WithAside aside={<Outline label={t('outline')} entries={outline} />}>
        <VersionFacts version={version} />
        <VersionDownload version={version} />
        <VersionText content={content} />
      </WithAside>
    </Stack>
  );
}

function VersionFacts({ version }: { version: Version }) {
  const { t } = useTranslation(['versions', 'terms']);
  const { formatDateTime } = useFormat();
  return (
    <FactList
      facts={[
        { id: 'kind', label: t('columns.kind'), value: t(`terms:versionKinds.${version.kind}`) },
        {
          id: 'frozen',
          label: t('columns.frozen'),
          value: t('frozenBy', { name: version.createdByName, when: formatDateTime(version.createdAt) }),
        },
        ...(version.remark ? [{ id: 'remark', label: t('freeze.remark'), value: version.remark }] : []),
        {
          id: 'hash',
          label: t('hash'),
          value: (
            <>
              <span className={styles.hash}>{version.hash}</span>
              <span className={styles.below}>{t('hashHint')}</span>
            </>
          ),
        },
      ]}
    />
  );
}
