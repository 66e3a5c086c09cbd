import { countAnswered } from '@agendawerk/shared/assessments/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { catalogueQuery } from '../../../lib/data/catalogue-data.ts';
import { paths } from '../../../lib/paths.ts';
import { LinkButton } from '../../../ui/actions/link-button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import type { ShownAssessment } from '../assessment-frame.tsx';
import { ComparisonSection } from './comparison-section.tsx';
import { EGovernmentSection } from './e-government-section.tsx';
import { GapSection } from './gap-section.tsx';
import { MaturitySection } from './maturity-section.tsx';

/** What the answers say: level, maturity, beside the studies, and what would help. */
export function Results({ shown }: { shown: ShownAssessment }) {
  const { t } = useTranslation('assessments');
  const address = useAgendaAddress();
  const { search } = useLocation();
  const { data: catalogue, error, refetch } = useQuery(catalogueQuery);
  const { assessment } = shown;
  if (countAnswered(assessment).answered === 0)
    return (
      <EmptyState
        title={t('results.empty.title')}
        actions={
          <LinkButton variant="primary" to={paths.assessment(address) + search}>
            {t('results.empty.action')}
          </LinkButton>
        }
      >
        {t('results.empty.text')}
      </EmptyState>
    );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!catalogue) return <Skeleton lines={10} />;
  return (
    <Stack gap="section">
      <EGovernmentSection shown={shown} catalogue={catalogue} />
      <MaturitySection shown={shown} />
      <ComparisonSection assessment={assessment} catalogue={catalogue} />
      <GapSection assessment={assessment} catalogue={catalogue} />
    </Stack>
  );
}
