import type { Agenda } from '@agendawerk/shared/agendas/index.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../lib/paths.ts';
import { useWorkspace } from '../../lib/session.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Badge } from '../../ui/feedback/badge.tsx';
import { AgendaPicker } from './agenda-picker.tsx';
import { Arms } from './arms.tsx';
import { Bell } from './bell.tsx';
import { SearchButton } from './search-button.tsx';
import styles from './top-bar.module.css';
import { UserMenu } from './user-menu.tsx';

export interface TopBarProps {
  agendas: readonly Agenda[];
  agenda: Agenda | undefined;
  /** None where there is nowhere to go: council members read one page. */
  navigationId: string | undefined;
  isNavigationOpen: boolean;
  onToggleNavigation: () => void;
}

/** One line: whose place this is, which agenda, search, oneself. */
export function TopBar({ agendas, agenda, navigationId, isNavigationOpen, onToggleNavigation }: TopBarProps) {
  const { t } = useTranslation('shell');
  const workspace = useWorkspace();
  return (
    <header className={styles.bar} data-print="hide">
      {navigationId ? (
        <div className={styles.menu}>
          <Button
            variant="tertiary"
            size="small"
            icon={isNavigationOpen ? 'close' : 'menu'}
            isIconOnly
            aria-expanded={isNavigationOpen}
            aria-controls={navigationId}
            onClick={onToggleNavigation}
          >
            {t(isNavigationOpen ? 'closeNavigation' : 'openNavigation')}
          </Button>
        </div>
      ) : null}
      <Link to={paths.workspace(workspace.slug)} className={styles.name}>
        <Arms />
        <span>{workspace.name}</span>
      </Link>
      {workspace.isDemo ? (
        <span className={styles.demo}>
          <Badge tone="info">{t('demo')}</Badge>
        </span>
      ) : null}
      <div className={styles.agenda}>{navigationId ? <AgendaPicker agendas={agendas} agenda={agenda} /> : null}</div>
      <div className={styles.tools}>
        <SearchButton agenda={agenda} />
        <Bell />
        <UserMenu />
      </div>
    </header>
  );
}
