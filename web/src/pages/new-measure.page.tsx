import { useTranslation } from 'react-i18next';
import { NewMeasure } from '../features/measures/create/new-measure.tsx';
import { usePageTitle } from '../lib/use-page-title.ts';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';

export function NewMeasurePage() {
  const { t } = useTranslation('measures');
  usePageTitle(t('create.title'), t('title'));
  return (
    <Stack gap="large">
      <PageHeader title={t('create.title')} lead={t('create.lead')} />
      <NewMeasure />
    </Stack>
  );
}
