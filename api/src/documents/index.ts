export { ExportQueue, type JobOwner } from './jobs/export-queue.ts';
