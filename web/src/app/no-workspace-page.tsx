import { useTranslation } from 'react-i18next';
import { paths } from '../lib/paths.ts';
import { useMe } from '../lib/session.ts';
import { usePageTitle } from '../lib/use-page-title.ts';
import { Button } from '../ui/actions/button.tsx';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { EmailAddress } from '../ui/layout/email-address.tsx';
import { FactList } from '../ui/layout/fact-list.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Row, Stack } from '../ui/layout/stack.tsx';
import { PlainFrame } from './plain-frame.tsx';
import { useSignOut } from './use-sign-out.ts';

export function NoWorkspacePage() {
  const { t } = useTranslation('shell');
  const { email } = useMe();
  const signOut = useSignOut();
  usePageTitle(t('noWorkspace.title'));
  return (
    <PlainFrame>
      <Stack gap="large">
        <PageHeader title={t('noWorkspace.title')} lead={t('noWorkspace.text')} />
        <FactList
          facts={[{ id: 'account', label: t('noWorkspace.account'), value: <EmailAddress address={email} /> }]}
        />
        <Row>
          <Button onClick={() => void signOut()}>{t('userMenu.signOut')}</Button>
          <LinkButton to={paths.account()}>{t('userMenu.account')}</LinkButton>
        </Row>
      </Stack>
    </PlainFrame>
  );
}
