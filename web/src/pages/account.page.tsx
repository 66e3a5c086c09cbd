import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PasswordForm } from '../features/account/components/password-form.tsx';
import { PersonForm } from '../features/account/components/person-form.tsx';
import { SecondFactor } from '../features/account/components/second-factor.tsx';
import { SessionList } from '../features/account/components/session-list.tsx';
import { findLastMembership } from '../lib/last-workspace.ts';
import { paths } from '../lib/paths.ts';
import { useMe } from '../lib/session.ts';
import { usePageTitle } from '../lib/use-page-title.ts';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Section } from '../ui/layout/section.tsx';
import { Stack } from '../ui/layout/stack.tsx';

export function AccountPage() {
  const { t } = useTranslation('account');
  const me = useMe();
  const workspace = findLastMembership(me.memberships);
  usePageTitle(t('title'));
  return (
    <Stack gap="section">
      <Stack>
        {workspace ? <Link to={paths.home()}>{t('back', { workspace: workspace.name })}</Link> : null}
        <PageHeader title={t('title')} />
      </Stack>
      <Section title={t('person.title')}>
        <PersonForm me={me} />
      </Section>
      {me.signsInByService ? (
        <Section title={t('byService.title')}>
          <p>{t('byService.text')}</p>
        </Section>
      ) : (
        <>
          <Section title={t('password.title')} lead={t('password.lead')}>
            <PasswordForm />
          </Section>
          <Section title={t('secondFactor.title')}>
            <SecondFactor isOn={me.hasTwoFactor} />
          </Section>
        </>
      )}
      <Section title={t('sessions.title')} lead={t('sessions.lead')}>
        <SessionList />
      </Section>
    </Stack>
  );
}
