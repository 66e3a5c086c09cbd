import { useTranslation } from 'react-i18next';
import { DecisionExamples, DecisionsPresent, DecisionSuggestions } from '../../features/decisions/index.ts';
import { StepPage } from '../../features/roadmap/index.ts';

export function StepTwoPage() {
  const { t } = useTranslation('decisions');
  return (
    <StepPage
      number={2}
      present={<DecisionsPresent hasButton />}
      suggestions={<DecisionSuggestions />}
      suggestionsLead={t('suggestions.lead')}
      examples={<DecisionExamples />}
    />
  );
}
