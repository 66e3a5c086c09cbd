import { z } from 'zod';
import { agendaParams, agendaPath, defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { idSchema } from '../kernel/index.ts';
import { createInvolvementSchema, editInvolvementSchema, involvementSchema } from './involvement.schema.ts';

const one = `${workspacePath}/involvements/:involvementId` as const;
const params = workspaceParams.extend({ involvementId: idSchema });

export const listInvolvements = defineContract({
  name: 'listInvolvements',
  summary: 'The planned participations of an agenda',
  method: 'GET',
  path: `${agendaPath}/involvements`,
  access: 'agenda.read',
  params: agendaParams,
  response: z.object({ items: z.array(involvementSchema) }),
});

export const createInvolvement = defineContract({
  name: 'createInvolvement',
  summary: 'Plan a participation',
  method: 'POST',
  path: `${agendaPath}/involvements`,
  access: 'involvement.edit',
  params: agendaParams,
  body: createInvolvementSchema,
  response: involvementSchema,
  errors: ['resource.unknown_reference', 'involvement.end_before_start', 'involvement.measure_required'],
});

export const getInvolvement = defineContract({
  name: 'getInvolvement',
  summary: 'One participation and what the caller may do',
  method: 'GET',
  path: one,
  access: 'agenda.read',
  params,
  response: z.object({
    involvement: involvementSchema,
    abilities: z.object({ edit: z.boolean(), remove: z.boolean() }),
  }),
});

export const updateInvolvement = defineContract({
  name: 'updateInvolvement',
  summary: 'Change the plan of a participation, end it, or say what came of it',
  method: 'PATCH',
  path: one,
  access: 'involvement.edit',
  params,
  body: editInvolvementSchema,
  response: involvementSchema,
  errors: ['resource.unknown_reference', 'involvement.end_before_start', 'involvement.measure_required'],
});

export const deleteInvolvement = defineContract({
  name: 'deleteInvolvement',
  summary: 'Delete a participation that has not ended',
  method: 'DELETE',
  path: one,
  access: 'involvement.edit',
  params,
  response: z.undefined(),
  errors: ['involvement.already_ended'],
});
