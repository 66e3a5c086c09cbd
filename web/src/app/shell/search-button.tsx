import type { Agenda } from '@agendawerk/shared/agendas/index.ts';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../lib/paths.ts';
import { useWorkspace } from '../../lib/session.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import styles from './top-bar.module.css';

/** Search over everything, from everywhere by Ctrl+K. */
export function SearchButton({ agenda }: { agenda: Agenda | undefined }) {
  const { t } = useTranslation('shell');
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const target = agenda ? paths.search({ workspace: slug, agenda: agenda.slug }) : undefined;

  useEffect(() => {
    if (!target) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      void navigate(target);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [target, navigate]);

  if (!target) return null;
  return (
    <button type="button" className={styles.search} onClick={() => void navigate(target)} aria-keyshortcuts="Control+K">
      <Icon name="search" size="small" />
      <span className={styles.searchWord}>{t('search')}</span>
      <kbd className={styles.keys}>{t('searchKeys')}</kbd>
    </button>
  );
}
