import { useTranslation } from 'react-i18next';
import { InvolvementExamples, InvolvementList, InvolvementSuggestions } from '../../features/involvements/index.ts';
import { StepPage } from '../../features/roadmap/index.ts';

export function StepFourPage() {
  const { t } = useTranslation('involvements');
  return (
    <StepPage
      number={4}
      present={<InvolvementList />}
      suggestions={<InvolvementSuggestions />}
      suggestionsLead={t('suggestions.lead')}
      examples={<InvolvementExamples />}
    />
  );
}
