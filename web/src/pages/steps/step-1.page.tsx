import { StepOneExamples, StepOnePresent, StepOneSuggestions, StepPage } from '../../features/roadmap/index.ts';

export function StepOnePage() {
  return (
    <StepPage
      number={1}
      present={<StepOnePresent />}
      suggestions={<StepOneSuggestions />}
      examples={<StepOneExamples />}
    />
  );
}
