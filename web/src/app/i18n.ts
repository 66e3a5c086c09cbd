import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../lib/format.ts';
import { de } from '../locales/de/index.ts';

const storageKey = 'agendawerk.language';

export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'de',
    fallbackLng: 'de',
    resources: { de },
    ns: Object.keys(de),
    defaultNS: 'ui',
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  if (readLanguage() === 'en') await applyLanguage('en');
}

function readLanguage(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'de';
  } catch {
    // Storage that is switched off: German, the language of the office.
    return 'de';
  }
}

/** German comes with the program; English is fetched when somebody wants it. */
export async function applyLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'ui')) {
    const { en } = await import('../locales/en/index.ts');
    for (const [namespace, texts] of Object.entries(en)) i18next.addResourceBundle('en', namespace, texts);
  }
  if (i18next.language !== language) await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Holds until the page is closed where storage is switched off.
  }
}
