import { useTranslation } from 'react-i18next';
import { useAgendaCrumbs } from '../../../lib/use-agenda-crumbs.ts';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { BeginButton } from './begin-button.tsx';
import { DecisionsPresent } from './decisions-present.tsx';

export function DecisionList() {
  const { t } = useTranslation('decisions');
  return (
    <Stack gap="large">
      <PageHeader
        crumbs={useAgendaCrumbs({ label: t('listTitle') })}
        title={t('listTitle')}
        lead={t('listLead')}
        actions={<BeginButton />}
      />
      <DecisionsPresent />
    </Stack>
  );
}
