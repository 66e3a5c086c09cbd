import { useTranslation } from 'react-i18next';
import { ApiKeysSettings } from '../features/api-keys/index.ts';
import { DepartmentsSettings } from '../features/departments/index.ts';
import { MailsSettings } from '../features/mails/index.ts';
import { MembersSettings } from '../features/members/index.ts';
import { MunicipalitiesSettings } from '../features/municipalities/index.ts';
import { WorkspaceSettings } from '../features/workspaces/index.ts';
import { paths } from '../lib/paths.ts';
import { useWorkspace } from '../lib/session.ts';
import { usePageTitle } from '../lib/use-page-title.ts';
import { useScrollToHash } from '../lib/use-scroll-to-hash.ts';
import { FoldedOutline, Outline, type OutlineEntry } from '../ui/navigation/outline.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack, WithAside } from '../ui/layout/stack.tsx';

function useEntries(): OutlineEntry[] {
  const { t } = useTranslation(['members', 'departments', 'municipalities', 'workspaces', 'apiKeys', 'mails']);
  return [
    { id: 'members', label: t('members:title') },
    { id: 'departments', label: t('departments:title') },
    { id: 'municipalities', label: t('municipalities:title') },
    { id: 'workspace', label: t('workspaces:title') },
    { id: 'mails', label: t('mails:title') },
    { id: 'api-keys', label: t('apiKeys:title') },
  ];
}

export function SettingsPage() {
  const { t } = useTranslation('settings');
  const { slug, name } = useWorkspace();
  const entries = useEntries();
  usePageTitle(t('title'));
  useScrollToHash(true);
  return (
    <Stack gap="large">
      <PageHeader
        crumbs={[{ label: name, to: paths.workspace(slug) }, { label: t('title') }]}
        title={t('title')}
        lead={t('lead')}
      />
      <FoldedOutline label={t('outline')} entries={entries} />
      <WithAside aside={<Outline label={t('outline')} entries={entries} />}>
        <MembersSettings />
        <DepartmentsSettings />
        <MunicipalitiesSettings />
        <WorkspaceSettings />
        <MailsSettings />
        <ApiKeysSettings />
      </WithAside>
    </Stack>
  );
}
