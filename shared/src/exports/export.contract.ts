import { z } from 'zod';
import { agendaParams, agendaPath, defineContract } from '../contracts/index.ts';
import { idSchema } from '../kernel/index.ts';
import { exportChapters, exportChapterSchema, exportJobSchema } from './export.schema.ts';

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
