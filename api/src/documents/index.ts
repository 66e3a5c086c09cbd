export { ExportQueue, type JobOwner } from './jobs/export-queue.ts';
export { departmentStateWords, evaluationWords, placePartWords } from './model/labels.ts';
export type { Consideration } from './model/consideration.ts';
