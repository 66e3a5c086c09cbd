export { ExportQueue, type ExportQueueOptions, type JobOwner } from './jobs/export-queue.ts';
