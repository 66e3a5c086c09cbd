import { countAnswered } from '@agendawerk/shared/assessments/index.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../lib/current-agenda.ts';
import { paths } from '../../lib/paths.ts';
import type { Fact } from '../../ui/layout/fact-list.tsx';
import { useAssessmentPlace } from './use-assessment-place.ts';

/** How far the latest questionnaire is, with the way there. */
export function useStandingFact(): Fact {
  const { t } = useTranslation('assessments');
  const address = useAgendaAddress();
  const { assessment } = useAssessmentPlace();
  return {
    id: 'assessment',
    label: t('title'),
    value: (
      <Link to={paths.assessment(address)}>
        {assessment ? `${assessment.year}: ${t('answered', { ...countAnswered(assessment) })}` : t('empty.action')}
      </Link>
    ),
  };
}
