import { z } from 'zod';
import { agendaParams, agendaPath, defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { agendaSchema, createAgendaSchema, editAgendaSchema } from './agenda.schema.ts';
import { agendaContentSchema } from './agenda-content.schema.ts';

const collection = `${workspacePath}/agendas` as const;

export const listAgendas = defineContract({
  name: 'listAgendas',
  summary: 'The agendas of a workspace',
  method: 'GET',
  path: collection,
  access: 'agenda.read',
  params: workspaceParams,
  response: z.object({ items: z.array(agendaSchema) }),
});

/** Comes with its three standing chapters: vision, situation, principles. */
export const createAgenda = defineContract({
  name: 'createAgenda',
  summary: 'Begin an agenda',
  method: 'POST',
  path: collection,
  access: 'agenda.edit',
  params: workspaceParams,
  body: createAgendaSchema,
  response: agendaSchema,
  errors: ['resource.unknown_reference'],
});

export const getAgenda = defineContract({
  name: 'getAgenda',
  summary: 'One agenda',
  method: 'GET',
  path: agendaPath,
  access: 'agenda.read',
  params: agendaParams,
  response: agendaSchema,
});

export const updateAgenda = defineContract({
  name: 'updateAgenda',
  summary: 'Change title, period, sponsor or municipalities',
  method: 'PATCH',
  path: agendaPath,
  access: 'agenda.edit',
  params: agendaParams,
  body: editAgendaSchema,
  response: agendaSchema,
  errors: ['resource.unknown_reference'],
});

export const deleteAgenda = defineContract({
  name: 'deleteAgenda',
  summary: 'Delete an agenda with everything in it',
  method: 'DELETE',
  path: agendaPath,
  access: 'workspace.manage',
  params: agendaParams,
  response: z.undefined(),
});

/** What exports, versions and exchange are made from: everything, in one consistent look. */
export const getAgendaContent = defineContract({
  name: 'getAgendaContent',
  summary: 'The complete content of an agenda',
  method: 'GET',
  path: `${agendaPath}/content`,
  access: 'agenda.read',
  params: agendaParams,
  response: agendaContentSchema,
});
