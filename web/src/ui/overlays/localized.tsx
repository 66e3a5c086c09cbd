import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useLanguage } from '../../lib/use-format.ts';

/** React Aria's own words for screen readers ("Schließen", "3 Optionen verfügbar") in the language of the person, not of the browser. */
export function Localized({ children }: { children: ReactNode }) {
  return <I18nProvider locale={useLanguage() === 'de' ? 'de-DE' : 'en-GB'}>{children}</I18nProvider>;
}
