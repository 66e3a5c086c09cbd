import { useTranslation } from 'react-i18next';
import { NotificationPreferences } from '../features/notifications/index.ts';
import { paths } from '../lib/paths.ts';
import { useWorkspace } from '../lib/session.ts';
import { usePageTitle } from '../lib/use-page-title.ts';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';

export function NotificationSettingsPage() {
  const { t } = useTranslation('notifications');
  const { slug, name } = useWorkspace();
  usePageTitle(t('preferences.title'));
  return (
    <Stack gap="large">
      <PageHeader
        crumbs={[
          { label: name, to: paths.workspace(slug) },
          { label: t('title'), to: paths.notifications(slug) },
          { label: t('preferences.title') },
        ]}
        title={t('preferences.title')}
        lead={t('preferences.lead', { workspace: name })}
      />
      <NotificationPreferences />
    </Stack>
  );
}
