import { ChangeExamples, ChangePresent, ChangeSuggestions } from '../../features/change/index.ts';
import { StepPage } from '../../features/roadmap/index.ts';

export function StepThreePage() {
  return (
    <StepPage
      number={3}
      present={<ChangePresent />}
      suggestions={<ChangeSuggestions />}
      examples={<ChangeExamples />}
    />
  );
}
