import { useTranslation } from 'react-i18next';
import { KpiList } from '../features/kpis/index.ts';
import { usePageTitle } from '../lib/use-page-title.ts';

export function KpisPage() {
  const { t } = useTranslation('kpis');
  usePageTitle(t('title'));
  return <KpiList />;
}
