import { useTranslation } from 'react-i18next';
import { MeasureBudget } from '../features/measures/budget/measure-budget.tsx';
import { MeasuresHeader } from '../features/measures/parts/measures-header.tsx';
import { usePageTitle } from '../lib/use-page-title.ts';
import { Stack } from '../ui/layout/stack.tsx';

export function BudgetPage() {
  const { t } = useTranslation('measures');
  usePageTitle(t('views.budget'), t('title'));
  return (
    <Stack>
      <MeasuresHeader />
      <MeasureBudget />
    </Stack>
  );
}
