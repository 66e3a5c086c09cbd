import { z } from 'zod';
import { defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { idSchema } from '../kernel/index.ts';
import { assessmentSchema, createAssessmentSchema, editAssessmentSchema } from './assessment.schema.ts';

const collection = `${workspacePath}/municipalities/:municipalityId/assessments` as const;
const one = `${workspacePath}/assessments/:assessmentId` as const;
const ofMunicipality = workspaceParams.extend({ municipalityId: idSchema });
const params = workspaceParams.extend({ assessmentId: idSchema });

export const listAssessments = defineContract({
  name: 'listAssessments',
  summary: 'Where a municipality stands, year by year, the latest first',
  method: 'GET',
  path: collection,
  access: 'agenda.read',
  params: ofMunicipality,
  response: z.object({ items: z.array(assessmentSchema) }),
});

export const createAssessment = defineContract({
  name: 'createAssessment',
  summary: 'Begin the questionnaire of a year, empty or with the answers of another',
  method: 'POST',
  path: collection,
  access: 'agenda.edit',
  params: ofMunicipality,
  body: createAssessmentSchema,
  response: assessmentSchema,
  errors: ['resource.duplicate', 'resource.unknown_reference'],
});

export const updateAssessment = defineContract({
  name: 'updateAssessment',
  summary: 'Answer questions',
  method: 'PATCH',
  path: one,
  access: 'agenda.edit',
  params,
  body: editAssessmentSchema,
  response: assessmentSchema,
});

export const deleteAssessment = defineContract({
  name: 'deleteAssessment',
  summary: 'Delete the answers of a year',
  method: 'DELETE',
  path: one,
  access: 'agenda.edit',
  params,
  response: z.undefined(),
});
