import { defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { directorySchema, editWorkspaceSchema, workspaceSchema } from './workspace.schema.ts';

export const getWorkspace = defineContract({
  name: 'getWorkspace',
  summary: 'A workspace with what the caller may do in it',
  method: 'GET',
  path: workspacePath,
  access: 'workspace.read',
  params: workspaceParams,
  response: workspaceSchema,
});

/** What every page of a workspace stands on, in one look; who may not read the agendas finds nothing in it. */
export const getDirectory = defineContract({
  name: 'getDirectory',
  summary: 'Agendas, departments and members of a workspace',
  method: 'GET',
  path: `${workspacePath}/directory`,
  access: 'workspace.read',
  params: workspaceParams,
  response: directorySchema,
});

export const updateWorkspace = defineContract({
  name: 'updateWorkspace',
  summary: 'Rename a workspace',
  method: 'PATCH',
  path: workspacePath,
  access: 'workspace.manage',
  params: workspaceParams,
  body: editWorkspaceSchema,
  response: workspaceSchema,
  errors: ['resource.duplicate'],
});
