import { useTranslation } from 'react-i18next';
import { ApiKeysSettings } from '../features/api-keys/index.ts';
import { DepartmentsSettings } from '../features/departments/index.ts';
import { MembersSettings } from '../features/members/index.ts';
import { MunicipalitiesSettings } from '../features/municipalities/index.ts';
import { WorkspaceSettings } from '../features/workspaces/index.ts';
import { paths } from '../lib/paths.ts';
import { useWorkspace } from '../lib/session.ts';
import { usePageTitle } from '../lib/use-page-title.ts';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';

export function SettingsPage() {
  const { t } = useTranslation('settings');
  const { slug, name } = useWorkspace();
  usePageTitle(t('title'));
  return (
    <Stack gap="large">
      <PageHeader
        crumbs={[{ label: name, to: paths.workspace(slug) }, { label: t('title') }]}
        title={t('title')}
        lead={t('lead')}
      />
      <Stack gap="section">
        <MembersSettings />
        <DepartmentsSettings />
        <MunicipalitiesSettings />
        <WorkspaceSettings />
        <ApiKeysSettings />
      </Stack>
    </Stack>
  );
}
