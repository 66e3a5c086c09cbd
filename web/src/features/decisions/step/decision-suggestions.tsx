import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { catalogueQuery } from '../../../lib/data/catalogue-data.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';

/** What the catalogue proposes to judge by: every new decision begins with it. */
export function DecisionSuggestions() {
  const { t } = useTranslation('decisions');
  const { formatPercent } = useFormat();
  const { data: catalogue, error, refetch } = useQuery(catalogueQuery);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!catalogue) return <Skeleton lines={6} />;
  return (
    <SimpleTable
      caption={t('suggestions.caption')}
      isCaptionHidden
      columns={[
        { label: t('criterion') },
        { label: t('question') },
        { label: t('mustHave') },
        { label: t('weight'), isNumeric: true },
      ]}
      rows={catalogue.technologyCriteria.map(({ id, name, question, weight, isMustHave }) => ({
        id,
        cells: [name, question, isMustHave ? t('yes') : '–', formatPercent(weight)],
      }))}
    />
  );
}
