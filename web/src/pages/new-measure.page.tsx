import { useTranslation } from 'react-i18next';
import { NewMeasure } from '../features/measures/create/new-measure.tsx';
import { useAgendaAddress } from '../lib/current-agenda.ts';
import { paths } from '../lib/paths.ts';
import { useAgendaCrumbs } from '../lib/use-agenda-crumbs.ts';
import { usePageTitle } from '../lib/use-page-title.ts';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';

export function NewMeasurePage() {
  const { t } = useTranslation('measures');
  const address = useAgendaAddress();
  const crumbs = useAgendaCrumbs({ label: t('title'), to: paths.measures(address) }, { label: t('create.title') });
  usePageTitle(t('create.title'), t('title'));
  return (
    <Stack gap="large">
      <PageHeader crumbs={crumbs} title={t('create.title')} lead={t('create.lead')} />
      <NewMeasure />
    </Stack>
  );
}
