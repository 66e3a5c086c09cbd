export { InvolvementDetail } from './detail/involvement-detail.tsx';
export { InvolvementList } from './list/involvement-list.tsx';
export { InvolvementExamples } from './step/involvement-examples.tsx';
export { InvolvementSuggestions } from './step/involvement-suggestions.tsx';
export { useFeedbackPart } from './step/use-feedback-part.ts';
