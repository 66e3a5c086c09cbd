import { useTranslation } from 'react-i18next';
import { PilotBoard, PilotExamples, PilotSuggestions } from '../../features/pilots/index.ts';
import { StepPage } from '../../features/roadmap/index.ts';

export function StepFivePage() {
  const { t } = useTranslation('pilots');
  return (
    <StepPage
      number={5}
      present={<PilotBoard />}
      suggestions={<PilotSuggestions />}
      suggestionsLead={t('suggestions.lead')}
      examples={<PilotExamples />}
    />
  );
}
