import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { useLanguage } from '../lib/use-format.ts';
import { SkipLinks } from '../ui/navigation/skip-links.tsx';
import { Arms } from './shell/arms.tsx';
import { applyLanguage } from './i18n.ts';
import styles from './plain-frame.module.css';

/** Pages before or outside of a workspace: sign-in, invitation, set-up, account. */
export function PlainFrame({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('shell');
  const language = useLanguage();
  return (
    <div className={styles.frame}>
      <SkipLinks targets={[{ id: 'content', label: t('skip.content') }]} />
      <header className={styles.head}>
        <a href="/" className={styles.name}>
          <Arms />
          <span>{t('product')}</span>
        </a>
        <button
          type="button"
          className={styles.language}
          lang={language === 'de' ? 'en' : 'de'}
          onClick={() => void applyLanguage(language === 'de' ? 'en' : 'de')}
        >
          {t(language === 'de' ? 'userMenu.english' : 'userMenu.german')}
        </button>
      </header>
      <main id="content" tabIndex={-1} className={styles.main}>
        {children ?? <Outlet />}
      </main>
    </div>
  );
}
