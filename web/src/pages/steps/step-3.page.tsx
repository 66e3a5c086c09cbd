import { ChangeExamples, ChangePresent, ChangeSuggestions } from '../../features/change/index.ts';
import { StepPage } from '../../features/roadmap/index.ts';
import { SurveySection } from '../../features/surveys/index.ts';

export function StepThreePage() {
  return (
    <StepPage number={3} present={<ChangePresent />} suggestions={<ChangeSuggestions />} examples={<ChangeExamples />}>
      <SurveySection />
    </StepPage>
  );
}
