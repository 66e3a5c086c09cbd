import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../lib/use-page-title.ts';
import { Button } from '../ui/actions/button.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';
import { PlainFrame } from './plain-frame.tsx';
import { useSignOut } from './use-sign-out.ts';

export function NoWorkspacePage() {
  const { t } = useTranslation('shell');
  const signOut = useSignOut();
  usePageTitle(t('noWorkspace.title'));
  return (
    <PlainFrame>
      <Stack gap="large">
        <PageHeader title={t('noWorkspace.title')} lead={t('noWorkspace.text')} />
        <div>
          <Button onClick={() => void signOut()}>{t('userMenu.signOut')}</Button>
        </div>
      </Stack>
    </PlainFrame>
  );
}
