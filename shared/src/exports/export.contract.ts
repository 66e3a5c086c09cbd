import { z } from 'zod';
import { agendaParams, agendaPath, defineContract } from '../contracts/index.ts';
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
const exportChapterSchema = z.enum(exportChapters);
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

const params = agendaParams.extend({ exportId: idSchema });

export const createExport = defineContract({
  name: 'createExport',
  summary: 'Make a PDF of the agenda as it stands, or the note on one of its decisions',
  method: 'POST',
  path: `${agendaPath}/exports`,
  access: 'agenda.export',
  params: agendaParams,
  body: z.strictObject({
    format: z.literal('pdf'),
    decisionId: idSchema.nullable().default(null),
    without: z.array(exportChapterSchema).max(exportChapters.length).default([]),
  }),
  response: exportJobSchema,
  successStatus: 202,
  errors: ['resource.unknown_reference', 'export.too_many'],
});

export const getExport = defineContract({
  name: 'getExport',
  summary: 'How far a document is',
  method: 'GET',
  path: `${agendaPath}/exports/:exportId`,
  access: 'agenda.export',
  params,
  response: exportJobSchema,
  isRevisioned: false,
});

export const listExports = defineContract({
  name: 'listExports',
  summary: 'The documents made or being made of an agenda by the caller, newest first',
  method: 'GET',
  path: `${agendaPath}/exports`,
  access: 'agenda.export',
  params: agendaParams,
  response: z.object({ items: z.array(exportJobSchema) }),
  isRevisioned: false,
});

/** Answers the file itself, not JSON. */
export const getExportFile = defineContract({
  name: 'getExportFile',
  summary: 'The finished document',
  method: 'GET',
  path: `${agendaPath}/exports/:exportId/file`,
  access: 'agenda.export',
  params,
  response: z.file(),
  isRevisioned: false,
  errors: ['export.not_ready', 'export.failed'],
});
