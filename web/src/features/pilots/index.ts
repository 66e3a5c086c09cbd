export { PilotBoard } from './board/pilot-board.tsx';
export { PilotDetail } from './detail/pilot-detail.tsx';
export { PilotExamples } from './step/pilot-examples.tsx';
export { PilotSuggestions } from './step/pilot-suggestions.tsx';
export { usePilotPart } from './step/use-pilot-part.ts';
