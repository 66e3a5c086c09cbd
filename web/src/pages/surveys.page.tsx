import { useTranslation } from 'react-i18next';
import { SurveyList } from '../features/surveys/index.ts';
import { useAgendaCrumbs } from '../lib/use-agenda-crumbs.ts';
import { usePageTitle } from '../lib/use-page-title.ts';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';

export function SurveysPage() {
  const { t } = useTranslation('surveys');
  const crumbs = useAgendaCrumbs({ label: t('list') });
  usePageTitle(t('list'));
  return (
    <Stack gap="large">
      <PageHeader crumbs={crumbs} title={t('list')} lead={t('lead')} />
      <SurveyList />
    </Stack>
  );
}
