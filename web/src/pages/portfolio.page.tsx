import { useTranslation } from 'react-i18next';
import { MeasuresHeader } from '../features/measures/parts/measures-header.tsx';
import { MeasurePortfolio } from '../features/measures/portfolio/measure-portfolio.tsx';
import { usePageTitle } from '../lib/use-page-title.ts';
import { Stack } from '../ui/layout/stack.tsx';

export function PortfolioPage() {
  const { t } = useTranslation('measures');
  usePageTitle(t('views.portfolio'), t('title'));
  return (
    <Stack>
      <MeasuresHeader />
      <MeasurePortfolio />
    </Stack>
  );
}
