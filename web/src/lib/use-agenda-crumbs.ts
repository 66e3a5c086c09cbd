import { useTranslation } from 'react-i18next';
import { useAgendaAddress } from './current-agenda.ts';
import { paths } from './paths.ts';

interface Crumb {
  label: string;
  to?: string;
}

/** The way to a page of an agenda: it begins at the overview, the page itself comes last. */
export function useAgendaCrumbs(...rest: Crumb[]): Crumb[] {
  const { t } = useTranslation('shell');
  const address = useAgendaAddress();
  return [{ label: t('navigation.overview'), to: paths.overview(address) }, ...rest];
}
