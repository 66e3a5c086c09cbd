import { useTranslation } from 'react-i18next';
import { MeasuresHeader } from '../features/measures/parts/measures-header.tsx';
import { MeasureTable } from '../features/measures/list/measure-table.tsx';
import { usePageTitle } from '../lib/use-page-title.ts';
import { Stack } from '../ui/layout/stack.tsx';

export function MeasuresPage() {
  const { t } = useTranslation('measures');
  usePageTitle(t('title'));
  return (
    <Stack>
      <MeasuresHeader />
      <MeasureTable />
    </Stack>
  );
}
