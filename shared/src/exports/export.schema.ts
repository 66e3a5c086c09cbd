import { z } from 'zod';
import { idSchema } from '../kernel/index.ts';

/** Chapters of the document that may be left out. A slice with a chapter of its own adds it here. */
export const exportChapters = [
  'assessment',
  'decisions',
  'change',
  'participation',
  'pilots',
  'datasets',
  'editing_state',
] as const;
export const exportChapterSchema = z.enum(exportChapters);
export type ExportChapter = z.infer<typeof exportChapterSchema>;

export const exportSteps = ['waiting', 'reading', 'charts', 'typesetting', 'checking', 'done', 'failed'] as const;

/** A document being made. It may be left and found again; it ends with the program or after a day. */
export const exportJobSchema = z.object({
  id: idSchema,
  agendaId: idSchema,
  /** Of the note on one decision for the procurement file (Vergabevermerk); null for the agenda. */
  decisionId: idSchema.nullable(),
  /** Of a frozen version; null for the working copy. */
  versionId: idSchema.nullable(),
  /** Of the Abwägungstabelle of a round; null for everything else. */
  roundId: idSchema.nullable(),
  format: z.literal('pdf'),
  step: z.enum(exportSteps),
  createdAt: z.iso.datetime(),
  bytes: z.int().nullable(),
  pages: z.int().nullable(),
  errorCode: z.enum(['export.failed', 'export.disk_full']).nullable(),
});
export type ExportJob = z.infer<typeof exportJobSchema>;
