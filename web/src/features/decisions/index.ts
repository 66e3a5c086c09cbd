export { DecisionDetail } from './detail/decision-detail.tsx';
export { DecisionList } from './list/decision-list.tsx';
export { DecisionsPresent } from './list/decisions-present.tsx';
export { DecisionExamples } from './step/decision-examples.tsx';
export { DecisionSuggestions } from './step/decision-suggestions.tsx';
export { useTechnologyPart } from './step/use-technology-part.ts';
