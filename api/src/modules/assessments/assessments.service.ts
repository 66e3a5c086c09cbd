import type { Assessment, createAssessmentSchema, EditAssessment } from '@agendawerk/shared/assessments/index.ts';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import { orNotFound, refuseStale } from '../../db/table.ts';
import { refuseField } from '../../platform/refuse-field.ts';
import type { Context } from '../../platform/routes.ts';
import {
  assessmentTable,
  findAssessment,
  findAssessmentOfYear,
  findAssessmentsJson,
  hasMunicipality,
  writeAnswers,
} from './assessments.repository.ts';

export async function listAssessmentsJson(
  { transaction, workspaceId }: Context,
  municipalityId: string,
): Promise<string> {
  return orNotFound(await findAssessmentsJson(transaction, { workspaceId, municipalityId }));
}

interface CreateAssessment {
  municipalityId: string;
  values: z.output<typeof createAssessmentSchema>;
}

export async function createAssessment(
  { transaction, workspaceId }: Context,
  { municipalityId, values: { year, copyFromYear } }: CreateAssessment,
): Promise<Assessment> {
  const place = { workspaceId, municipalityId };
  if (!(await hasMunicipality(transaction, place))) throw new DomainError('resource.not_found');
  const copied =
    copyFromYear === null ? undefined : await findAssessmentOfYear(transaction, { ...place, year: copyFromYear });
  if (copyFromYear !== null && !copied) refuseField('resource.unknown_reference', 'copyFromYear');
  const id = newId();
  const { id: _, revision: __, components = [], criteria = [], ...answers } = copied ?? { studyFields: [] };
  await assessmentTable.insert(transaction, workspaceId, id, { ...answers, municipalityId, year });
  await writeAnswers(transaction, { workspaceId, id }, { components, criteria });
  return orNotFound(await findAssessment(transaction, workspaceId, id));
}

interface UpdateAssessment {
  id: string;
  revision: number;
  change: EditAssessment;
}

export async function updateAssessment(
  { transaction, workspaceId }: Context,
  { id, revision, change: { components, criteria, ...answers } }: UpdateAssessment,
): Promise<Assessment> {
  // Also where only components or criteria are answered: the revision is that of the whole questionnaire.
  const isWritten = await assessmentTable.update(transaction, { workspaceId, id, revision }, answers);
  if (!isWritten) return refuseStale(await findAssessment(transaction, workspaceId, id));
  await writeAnswers(transaction, { workspaceId, id }, { components, criteria });
  return orNotFound(await findAssessment(transaction, workspaceId, id));
}

export async function deleteAssessment(
  { transaction, workspaceId }: Context,
  { id, revision }: { id: string; revision: number },
): Promise<void> {
  const isGone = await assessmentTable.remove(transaction, { workspaceId, id, revision });
  if (!isGone) refuseStale(await findAssessment(transaction, workspaceId, id));
}
