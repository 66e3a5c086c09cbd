import { useTranslation } from 'react-i18next';
import { NotificationList } from '../features/notifications/index.ts';
import { paths } from '../lib/paths.ts';
import { useWorkspace } from '../lib/session.ts';
import { usePageTitle } from '../lib/use-page-title.ts';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';

export function NotificationsPage() {
  const { t } = useTranslation('notifications');
  const { slug, name } = useWorkspace();
  usePageTitle(t('title'));
  return (
    <Stack gap="large">
      <PageHeader
        crumbs={[{ label: name, to: paths.workspace(slug) }, { label: t('title') }]}
        title={t('title')}
        lead={t('lead')}
      />
      <NotificationList />
    </Stack>
  );
}
