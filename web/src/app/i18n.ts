import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../lib/format.ts';
import { deCore } from '../locales/de/core.ts';

const storageKey = 'agendawerk.language';

export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'de',
    fallbackLng: 'de',
    resources: { de: deCore },
    defaultNS: 'ui',
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  if (readLanguage() === 'en') await applyLanguage('en');
}

const loading: Partial<Record<Language, Promise<void>>> = {};

/** The texts of all pages. Those that are there from the start serve the list of measures alone. */
export function loadTexts(language: Language): Promise<void> {
  loading[language] ??= fetchTexts(language).then((texts) => addTexts(language, texts));
  return loading[language];
}

/** In the language that is shown now. */
export function loadPresentTexts(): Promise<void> {
  return loadTexts(i18next.language === 'en' ? 'en' : 'de');
}

async function fetchTexts(language: Language): Promise<object> {
  if (language === 'en') return (await import('../locales/en/index.ts')).en;
  return (await import('../locales/de/index.ts')).de;
}

function addTexts(language: Language, texts: object): void {
  for (const [namespace, entries] of Object.entries(texts)) i18next.addResourceBundle(language, namespace, entries);
}

function readLanguage(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'de';
  } catch {
    // Storage that is switched off: German, the language of the office.
    return 'de';
  }
}

/** Shows everything in this language at once, and keeps it for this device. */
export async function applyLanguage(language: Language): Promise<void> {
  if (i18next.language !== language) {
    await loadTexts(language);
    await i18next.changeLanguage(language);
  }
  if (import.meta.env.SSR) return;
  // Written again, the same word costs a new style for every element of the page.
  if (document.documentElement.lang !== language) document.documentElement.lang = language;
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Holds until the page is closed where storage is switched off.
  }
}
