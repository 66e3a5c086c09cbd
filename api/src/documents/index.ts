export { ExportQueue, type JobOwner } from './jobs/export-queue.ts';
export { departmentStateWords, evaluationWords } from './model/labels.ts';
export { describeSuggestion, nameRemarkPart } from './model/remark-words.ts';
export type { Consideration } from './model/consideration.ts';
