import { z } from 'zod';
import { agendaParams, agendaPath, defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { idSchema } from '../kernel/index.ts';
import { createGoalSchema, editGoalSchema, goalSchema } from './goal.schema.ts';

const one = `${workspacePath}/goals/:goalId` as const;
const params = workspaceParams.extend({ goalId: idSchema });

export const listGoals = defineContract({
  name: 'listGoals',
  summary: 'The goals of an agenda in their order',
  method: 'GET',
  path: `${agendaPath}/goals`,
  access: 'agenda.read',
  params: agendaParams,
  response: z.object({ items: z.array(goalSchema) }),
});

export const createGoal = defineContract({
  name: 'createGoal',
  summary: 'Add a goal',
  method: 'POST',
  path: `${agendaPath}/goals`,
  access: 'agenda.edit',
  params: agendaParams,
  body: createGoalSchema,
  response: goalSchema,
  errors: ['resource.unknown_reference', 'goal.parent_not_strategic'],
});

export const getGoal = defineContract({
  name: 'getGoal',
  summary: 'One goal',
  method: 'GET',
  path: one,
  access: 'agenda.read',
  params,
  response: goalSchema,
});

export const updateGoal = defineContract({
  name: 'updateGoal',
  summary: 'Change a goal',
  method: 'PATCH',
  path: one,
  access: 'agenda.edit',
  params,
  body: editGoalSchema,
  response: goalSchema,
  errors: ['resource.unknown_reference', 'goal.parent_not_strategic', 'goal.has_children'],
});

export const setGoalAcceptance = defineContract({
  name: 'setGoalAcceptance',
  summary: 'Agree to a goal as head of the department that leads its field, or take that back',
  method: 'PUT',
  path: `${one}/acceptance`,
  access: 'goal.accept',
  isForPersons: true,
  params,
  needsRevision: true,
  body: z.strictObject({ isAccepted: z.boolean() }),
  response: goalSchema,
  errors: ['goal.lead_missing'],
});

export const deleteGoal = defineContract({
  name: 'deleteGoal',
  summary: 'Delete a goal without operational goals below it',
  method: 'DELETE',
  path: one,
  access: 'agenda.edit',
  params,
  response: z.undefined(),
  errors: ['resource.referenced'],
});
