import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../lib/use-page-title.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';

/** Where council members land: what was laid before the council. */
export function CouncilPage() {
  const { t } = useTranslation('shell');
  usePageTitle(t('council.title'));
  return (
    <Stack gap="large">
      <PageHeader title={t('council.title')} lead={t('council.lead')} />
      <EmptyState title={t('council.emptyTitle')}>
        <p>{t('council.emptyText')}</p>
      </EmptyState>
    </Stack>
  );
}
