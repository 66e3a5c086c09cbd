import { z } from 'zod';
import { agendaParams, agendaPath, defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { idSchema } from '../kernel/index.ts';
import * as schemas from './change.schema.ts';

const oneGroup = `${workspacePath}/target-groups/:groupId` as const;
const groupParams = workspaceParams.extend({ groupId: idSchema });
const oneCompetence = `${workspacePath}/competences/:competenceId` as const;
const competenceParams = workspaceParams.extend({ competenceId: idSchema });
const oneTraining = `${workspacePath}/trainings/:trainingId` as const;
const trainingParams = workspaceParams.extend({ trainingId: idSchema });
const changeOfMeasure = `${workspacePath}/measures/:measureId/change` as const;
const measureParams = workspaceParams.extend({ measureId: idSchema });
const oneActivity = `${workspacePath}/change-activities/:activityId` as const;
const activityParams = workspaceParams.extend({ activityId: idSchema });

export const getChangePlan = defineContract({
  name: 'getChangePlan',
  summary: 'Groups, competences, trainings and change activities of an agenda',
  method: 'GET',
  path: `${agendaPath}/change`,
  access: 'agenda.read',
  params: agendaParams,
  response: schemas.changePlanSchema,
});

export const createTargetGroup = defineContract({
  name: 'createTargetGroup',
  summary: 'Name a group that changes affect',
  method: 'POST',
  path: `${agendaPath}/target-groups`,
  access: 'group.edit',
  params: agendaParams,
  body: schemas.createTargetGroupSchema,
  response: schemas.targetGroupSchema,
  errors: ['resource.unknown_reference', 'change.department_required'],
});

export const updateTargetGroup = defineContract({
  name: 'updateTargetGroup',
  summary: 'Change a group, or what its people can do and need to',
  method: 'PATCH',
  path: oneGroup,
  access: 'group.edit',
  params: groupParams,
  body: schemas.editTargetGroupSchema,
  response: schemas.targetGroupSchema,
  errors: ['resource.unknown_reference', 'change.department_required'],
});

export const deleteTargetGroup = defineContract({
  name: 'deleteTargetGroup',
  summary: 'Delete a group; measures, trainings and activities no longer name it',
  method: 'DELETE',
  path: oneGroup,
  access: 'group.edit',
  params: groupParams,
  response: z.undefined(),
});

export const createCompetence = defineContract({
  name: 'createCompetence',
  summary: 'Add a competence, of the catalogue or of one’s own',
  method: 'POST',
  path: `${agendaPath}/competences`,
  access: 'agenda.edit',
  params: agendaParams,
  body: schemas.createCompetenceSchema,
  response: schemas.competenceSchema,
  errors: ['resource.duplicate'],
});

export const updateCompetence = defineContract({
  name: 'updateCompetence',
  summary: 'Change a competence',
  method: 'PATCH',
  path: oneCompetence,
  access: 'agenda.edit',
  params: competenceParams,
  body: schemas.editCompetenceSchema,
  response: schemas.competenceSchema,
});

export const deleteCompetence = defineContract({
  name: 'deleteCompetence',
  summary: 'Delete a competence with all levels that were entered for it',
  method: 'DELETE',
  path: oneCompetence,
  access: 'agenda.edit',
  params: competenceParams,
  response: z.undefined(),
});

export const createTraining = defineContract({
  name: 'createTraining',
  summary: 'Plan a training',
  method: 'POST',
  path: `${agendaPath}/trainings`,
  access: 'training.edit',
  params: agendaParams,
  body: schemas.createTrainingSchema,
  response: schemas.trainingSchema,
  errors: ['resource.unknown_reference', 'change.own_groups_required'],
});

/** Names of participants are told to those who may enter them, and to nobody else. */
export const getTraining = defineContract({
  name: 'getTraining',
  summary: 'One training, what the caller may do, and who attended as far as names are kept',
  method: 'GET',
  path: oneTraining,
  access: 'agenda.read',
  params: trainingParams,
  response: z.object({
    training: schemas.trainingSchema,
    participants: z.array(schemas.participantSchema),
    abilities: z.object({ edit: z.boolean(), attendGroupIds: z.array(idSchema) }),
  }),
});

export const updateTraining = defineContract({
  name: 'updateTraining',
  summary: 'Change a training; without a last day for names those that were kept are deleted at once',
  method: 'PATCH',
  path: oneTraining,
  access: 'training.edit',
  params: trainingParams,
  body: schemas.editTrainingSchema,
  response: schemas.trainingSchema,
  errors: ['resource.unknown_reference', 'change.own_groups_required'],
});

export const saveAttendance = defineContract({
  name: 'saveAttendance',
  summary: 'Enter how many people of each group attended',
  method: 'PATCH',
  path: `${oneTraining}/attendance`,
  access: 'training.edit',
  params: trainingParams,
  body: schemas.saveAttendanceSchema,
  response: schemas.trainingSchema,
});

export const addParticipant = defineContract({
  name: 'addParticipant',
  summary: 'Name somebody who attended; the name is deleted on the day that the training says',
  method: 'POST',
  path: `${oneTraining}/participants`,
  access: 'training.edit',
  params: trainingParams,
  body: schemas.addParticipantSchema,
  response: schemas.participantSchema,
  errors: ['change.names_not_kept', 'resource.unknown_reference', 'resource.duplicate'],
});

export const deleteParticipant = defineContract({
  name: 'deleteParticipant',
  summary: 'Delete the name of somebody who attended',
  method: 'DELETE',
  path: `${oneTraining}/participants/:participantId`,
  access: 'training.edit',
  params: trainingParams.extend({ participantId: idSchema }),
  response: z.undefined(),
  needsRevision: false,
});

export const deleteTraining = defineContract({
  name: 'deleteTraining',
  summary: 'Delete a training with its attendance',
  method: 'DELETE',
  path: oneTraining,
  access: 'training.edit',
  params: trainingParams,
  response: z.undefined(),
});

export const updateMeasureChange = defineContract({
  name: 'updateMeasureChange',
  summary: 'Say which groups a measure affects, and when the staff council was involved',
  method: 'PATCH',
  path: changeOfMeasure,
  access: 'change.edit',
  params: measureParams,
  body: schemas.editMeasureChangeSchema,
  response: schemas.measureChangeSchema,
  errors: ['resource.unknown_reference'],
});

export const createChangeActivity = defineContract({
  name: 'createChangeActivity',
  summary: 'Plan what is said to groups that a measure affects, or how they are involved',
  method: 'POST',
  path: `${changeOfMeasure}/activities`,
  access: 'change.edit',
  params: measureParams,
  body: schemas.createChangeActivitySchema,
  response: schemas.changeActivitySchema,
  errors: ['resource.unknown_reference'],
});

export const updateChangeActivity = defineContract({
  name: 'updateChangeActivity',
  summary: 'Change an activity, or say that it is done',
  method: 'PATCH',
  path: oneActivity,
  access: 'change.edit',
  params: activityParams,
  body: schemas.editChangeActivitySchema,
  response: schemas.changeActivitySchema,
  errors: ['resource.unknown_reference'],
});

export const deleteChangeActivity = defineContract({
  name: 'deleteChangeActivity',
  summary: 'Delete an activity',
  method: 'DELETE',
  path: oneActivity,
  access: 'change.edit',
  params: activityParams,
  response: z.undefined(),
});
