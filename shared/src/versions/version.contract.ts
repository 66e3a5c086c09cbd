import { z } from 'zod';
import { agendaContentSchema } from '../agendas/agenda-content.schema.ts';
import { agendaParams, agendaPath, defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { exportChapters, exportJobSchema } from '../exports/export.schema.ts';
import { idSchema } from '../kernel/index.ts';
import { freezeVersionSchema, versionSchema } from './version.schema.ts';

const one = `${workspacePath}/versions/:versionId` as const;
const params = workspaceParams.extend({ versionId: idSchema });
const exportParams = params.extend({ exportId: idSchema });

/** Council members see the versions that are meant for the council. */
export const listVersions = defineContract({
  name: 'listVersions',
  summary: 'The frozen versions of an agenda, newest first',
  method: 'GET',
  path: `${agendaPath}/versions`,
  access: 'version.read',
  params: agendaParams,
  response: z.object({ items: z.array(versionSchema) }),
});

/** The copy is complete and never changes again: the database refuses it. */
export const freezeVersion = defineContract({
  name: 'freezeVersion',
  summary: 'Freeze the working copy of an agenda as a version',
  method: 'POST',
  path: `${agendaPath}/versions`,
  access: 'version.freeze',
  params: agendaParams,
  body: freezeVersionSchema,
  response: versionSchema,
});

export const getVersion = defineContract({
  name: 'getVersion',
  summary: 'One version with everything in it',
  method: 'GET',
  path: one,
  access: 'version.read',
  params,
  response: z.object({ version: versionSchema, content: agendaContentSchema }),
});

export const createVersionExport = defineContract({
  name: 'createVersionExport',
  summary: 'Make a PDF of exactly this version',
  method: 'POST',
  path: `${one}/exports`,
  access: 'version.read',
  params,
  body: z.strictObject({
    format: z.literal('pdf'),
    without: z.array(z.enum(exportChapters)).max(exportChapters.length).default([]),
  }),
  response: exportJobSchema,
  successStatus: 202,
});

export const getVersionExport = defineContract({
  name: 'getVersionExport',
  summary: 'How far the document of a version is',
  method: 'GET',
  path: `${one}/exports/:exportId`,
  access: 'version.read',
  params: exportParams,
  response: exportJobSchema,
  isRevisioned: false,
});

/** Answers the file itself, not JSON. */
export const getVersionExportFile = defineContract({
  name: 'getVersionExportFile',
  summary: 'The finished document of a version',
  method: 'GET',
  path: `${one}/exports/:exportId/file`,
  access: 'version.read',
  params: exportParams,
  response: z.file(),
  isRevisioned: false,
  errors: ['export.not_ready', 'export.failed'],
});
