import { z } from 'zod';
import { agendaParams, agendaPath, defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { idSchema, pageQuerySchema, pageSchema } from '../kernel/index.ts';
import {
  costLineSchema,
  dependencySchema,
  fundingLineSchema,
  milestoneSchema,
  participationSchema,
  staffNeedSchema,
} from './measure-line.schema.ts';
import {
  createMeasureSchema,
  editMeasureSchema,
  measureListItemSchema,
  measureSchema,
  priorities,
} from './measure.schema.ts';
import { createProgressUpdateSchema, progressUpdateSchema } from './progress-update.schema.ts';

const collection = `${agendaPath}/measures` as const;
const one = `${workspacePath}/measures/:measureId` as const;
const params = workspaceParams.extend({ measureId: idSchema });
const ofMeasure = { measureId: idSchema };

export const listMeasures = defineContract({
  name: 'listMeasures',
  summary: 'The measures of an agenda by number, a page at a time',
  method: 'GET',
  path: collection,
  access: 'agenda.read',
  params: agendaParams,
  query: pageQuerySchema,
  response: pageSchema(measureListItemSchema),
});

/** Milestones, money, staff, participations and dependencies of all measures: what timeline, budget and "who does what" are drawn from. */
export const listMeasureLines = defineContract({
  name: 'listMeasureLines',
  summary: 'The lines of all measures of an agenda',
  method: 'GET',
  path: `${agendaPath}/measure-lines`,
  access: 'agenda.read',
  params: agendaParams,
  response: z.object({
    milestones: z.array(milestoneSchema.extend(ofMeasure)),
    dependencies: z.array(dependencySchema.extend(ofMeasure)),
    participations: z.array(participationSchema.extend(ofMeasure)),
    costs: z.array(costLineSchema.extend(ofMeasure)),
    funding: z.array(fundingLineSchema.extend(ofMeasure)),
    staff: z.array(staffNeedSchema.extend(ofMeasure)),
  }),
});

export const createMeasure = defineContract({
  name: 'createMeasure',
  summary: 'Add a measure; only its title is required',
  method: 'POST',
  path: collection,
  access: 'measure.create',
  params: agendaParams,
  body: createMeasureSchema,
  response: measureSchema,
  errors: ['resource.unknown_reference', 'resource.duplicate', 'measure.end_before_start'],
});

export const getMeasure = defineContract({
  name: 'getMeasure',
  summary: 'One measure with all that its page shows: the sheet, its updates, its KPIs, what the caller may do',
  method: 'GET',
  path: one,
  access: 'agenda.read',
  params,
  response: z.object({
    measure: measureSchema,
    updates: z.array(progressUpdateSchema),
    abilities: z.object({ edit: z.boolean(), changeLead: z.boolean(), changeOwner: z.boolean(), remove: z.boolean() }),
  }),
});

export const updateMeasure = defineContract({
  name: 'updateMeasure',
  summary: 'Change a measure; a collection that is sent replaces the one before',
  method: 'PATCH',
  path: one,
  access: 'measure.edit',
  params,
  body: editMeasureSchema,
  response: measureSchema,
  errors: [
    'resource.unknown_reference',
    'measure.end_before_start',
    'measure.dependency_cycle',
    'measure.lead_change_forbidden',
    'measure.owner_change_forbidden',
  ],
});

export const deleteMeasure = defineContract({
  name: 'deleteMeasure',
  summary: 'Delete a measure with its story',
  method: 'DELETE',
  path: one,
  access: 'measure.delete',
  params,
  response: z.undefined(),
  errors: ['resource.referenced'],
});

/** All or nothing. Each measure is named with the revision it was seen at. */
export const updateManyMeasures = defineContract({
  name: 'updateManyMeasures',
  summary: 'Change the same properties of several measures',
  method: 'POST',
  path: `${collection}/bulk-changes`,
  access: 'measure.edit',
  params: agendaParams,
  body: z.strictObject({
    measures: z
      .array(z.strictObject({ id: idSchema, revision: z.int() }))
      .min(1)
      .max(500),
    change: z
      .strictObject({
        fieldId: idSchema.nullable(),
        leadDepartmentId: idSchema.nullable(),
        ownerId: idSchema.nullable(),
        priority: z.enum(priorities).nullable(),
        trend: z.int().min(1).max(5).nullable(),
        isInternal: z.boolean().nullable(),
      })
      .partial(),
  }),
  response: z.object({ changed: z.int() }),
  successStatus: 200,
  errors: [
    'resource.changed_meanwhile',
    'resource.unknown_reference',
    'measure.lead_change_forbidden',
    'measure.owner_change_forbidden',
  ],
});

export const createProgressUpdate = defineContract({
  name: 'createProgressUpdate',
  summary: 'Report progress: the only way status, light and percentage change',
  method: 'POST',
  path: `${one}/updates`,
  access: 'measure.edit',
  params,
  body: createProgressUpdateSchema,
  response: progressUpdateSchema,
});
