import type { Agenda } from '@agendawerk/shared/agendas/index.ts';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../lib/session.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import { loadPresentTexts } from '../i18n.ts';
import styles from './top-bar.module.css';

/** With its texts, as the list of measures begins without those of other pages. */
async function loadDialog() {
  const texts = loadPresentTexts();
  const { SearchDialog: Dialog } = await import('../../features/search/search-dialog.tsx');
  await texts;
  return { default: Dialog };
}
const SearchDialog = lazy(loadDialog);

/** The dialog's code is fetched when the pointer or the focus comes near. */
function fetchEarly() {
  loadDialog().catch(() => {
    // Tried again on opening, where a failure is seen.
  });
}

/** Search over everything, from everywhere by Ctrl+K. */
export function SearchButton({ agenda }: { agenda: Agenda | undefined }) {
  const { t } = useTranslation('shell');
  const { slug } = useWorkspace();
  const [isOpen, setOpen] = useState(false);
  const isThere = agenda !== undefined;

  useEffect(() => {
    if (!isThere) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isThere]);

  if (!isThere) return null;
  return (
    <>
      <button
        type="button"
        className={styles.search}
        onClick={() => setOpen(true)}
        onPointerEnter={fetchEarly}
        onFocus={fetchEarly}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
      >
        <Icon name="search" size="small" />
        <span className={styles.searchWord}>{t('search')}</span>
        <kbd className={styles.keys}>{t('searchKeys')}</kbd>
      </button>
      {isOpen ? (
        <Suspense>
          <SearchDialog address={{ workspace: slug, agenda: agenda.slug }} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
