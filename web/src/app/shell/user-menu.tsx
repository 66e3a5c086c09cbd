import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { type Appearance, appearances, chooseAppearance, useAppearance } from '../../lib/appearance.ts';
import { paths } from '../../lib/paths.ts';
import { useMe } from '../../lib/session.ts';
import { useLanguage } from '../../lib/use-format.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Menu, type MenuGroup } from '../../ui/actions/menu.tsx';
import type { IconName } from '../../ui/icon/icon-paths.ts';
import { useChooseLanguage } from '../use-choose-language.ts';
import { useSignOut } from '../use-sign-out.ts';

const appearanceIcons: Record<Appearance, IconName> = { system: 'appearance', light: 'light-mode', dark: 'dark-mode' };

/** Oneself: other workspaces, appearance, language, account, leaving. */
export function UserMenu() {
  const { t } = useTranslation('shell');
  const me = useMe();
  const { workspace } = useParams();
  const { chosen } = useAppearance();
  const language = useLanguage();
  const chooseLanguage = useChooseLanguage();
  const signOut = useSignOut();

  const workspaces: MenuGroup = {
    id: 'workspaces',
    label: t('userMenu.workspaces'),
    entries: me.memberships.map((membership) => ({
      id: membership.workspaceId,
      label: membership.name,
      hint: membership.roles.map((role) => t(`roles.${role}`)).join(', '),
      href: paths.workspace(membership.slug),
      isSelected: membership.slug === workspace,
    })),
  };
  const groups: MenuGroup[] = [
    {
      id: 'appearance',
      label: t('userMenu.appearance'),
      entries: appearances.map((appearance) => ({
        id: appearance,
        label: t(`userMenu.${appearance}`),
        icon: appearanceIcons[appearance],
        isSelected: appearance === chosen,
        onAction: () => chooseAppearance(appearance),
      })),
    },
    {
      id: 'language',
      label: t('userMenu.language'),
      entries: [
        {
          id: 'de',
          label: t('userMenu.german'),
          icon: 'language',
          isSelected: language === 'de',
          onAction: () => chooseLanguage('de'),
        },
        {
          id: 'en',
          label: t('userMenu.english'),
          icon: 'language',
          isSelected: language === 'en',
          onAction: () => chooseLanguage('en'),
        },
      ],
    },
    {
      id: 'me',
      label: `${me.name} · ${me.email}`,
      entries: [
        { id: 'account', label: t('userMenu.account'), icon: 'account-circle', href: paths.account() },
        { id: 'sign-out', label: t('userMenu.signOut'), icon: 'logout', onAction: signOut },
      ],
    },
  ];
  return (
    <Menu
      label={t('userMenu.label')}
      placement="bottom end"
      trigger={
        <Button variant="tertiary" size="small" icon="account-circle" isIconOnly>
          {`${me.name}: ${t('userMenu.label')}`}
        </Button>
      }
      groups={me.memberships.length > 1 ? [workspaces, ...groups] : groups}
    />
  );
}
