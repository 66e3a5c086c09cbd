import { useTranslation } from 'react-i18next';
import { Badge } from './badge.tsx';

/** At what was taken over from the catalogue and nobody has changed since. */
export function SuggestionBadge({ isAsSuggested }: { isAsSuggested: boolean }) {
  const { t } = useTranslation('ui');
  return isAsSuggested ? <Badge tone="info">{t('suggestions.unchanged')}</Badge> : null;
}
