import { useTranslation } from 'react-i18next';
import { DecisionList } from '../features/decisions/index.ts';
import { usePageTitle } from '../lib/use-page-title.ts';

export function DecisionsPage() {
  const { t } = useTranslation('decisions');
  usePageTitle(t('listTitle'));
  return <DecisionList />;
}
