import { z } from 'zod';
import { agendaParams, agendaPath, defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { idSchema } from '../kernel/index.ts';
import {
  createKpiSchema,
  createReadingSchema,
  editKpiSchema,
  editReadingSchema,
  kpiSchema,
  readingSchema,
} from './kpi.schema.ts';

const collection = `${agendaPath}/kpis` as const;
const one = `${workspacePath}/kpis/:kpiId` as const;
const params = workspaceParams.extend({ kpiId: idSchema });
const readingParams = params.extend({ readingId: idSchema });

export const listKpis = defineContract({
  name: 'listKpis',
  summary: 'The KPIs of an agenda with targets and readings',
  method: 'GET',
  path: collection,
  access: 'agenda.read',
  params: agendaParams,
  response: z.object({ items: z.array(kpiSchema) }),
});

export const createKpi = defineContract({
  name: 'createKpi',
  summary: 'Add a KPI',
  method: 'POST',
  path: collection,
  access: 'kpi.edit',
  params: agendaParams,
  body: createKpiSchema,
  response: kpiSchema,
  errors: ['resource.unknown_reference', 'kpi.range_required'],
});

export const getKpi = defineContract({
  name: 'getKpi',
  summary: 'One KPI with its readings and what the caller may do',
  method: 'GET',
  path: one,
  access: 'agenda.read',
  params,
  response: z.object({ kpi: kpiSchema, abilities: z.object({ edit: z.boolean(), report: z.boolean() }) }),
});

export const updateKpi = defineContract({
  name: 'updateKpi',
  summary: 'Change a KPI',
  method: 'PATCH',
  path: one,
  access: 'kpi.edit',
  params,
  body: editKpiSchema,
  response: kpiSchema,
  errors: ['resource.unknown_reference', 'kpi.range_required'],
});

export const deleteKpi = defineContract({
  name: 'deleteKpi',
  summary: 'Delete a KPI with its readings',
  method: 'DELETE',
  path: one,
  access: 'kpi.edit',
  params,
  response: z.undefined(),
});

/** A red reading wants a note. */
export const createReading = defineContract({
  name: 'createReading',
  summary: 'Enter a reading; one a day',
  method: 'POST',
  path: `${one}/readings`,
  access: 'kpi.report',
  params,
  body: createReadingSchema,
  response: readingSchema,
  errors: ['resource.duplicate', 'kpi.reading_note_required'],
});

export const updateReading = defineContract({
  name: 'updateReading',
  summary: 'Correct a reading',
  method: 'PATCH',
  path: `${one}/readings/:readingId`,
  access: 'kpi.report',
  params: readingParams,
  body: editReadingSchema,
  response: readingSchema,
  errors: ['resource.duplicate', 'kpi.reading_note_required'],
});

export const deleteReading = defineContract({
  name: 'deleteReading',
  summary: 'Take a reading back',
  method: 'DELETE',
  path: `${one}/readings/:readingId`,
  access: 'kpi.report',
  params: readingParams,
  response: z.undefined(),
});
