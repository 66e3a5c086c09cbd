import { defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { editWorkspaceSchema, workspaceSchema } from './workspace.schema.ts';

export const getWorkspace = defineContract({
  name: 'getWorkspace',
  summary: 'A workspace with what the caller may do in it',
  method: 'GET',
  path: workspacePath,
  access: 'workspace.read',
  params: workspaceParams,
  response: workspaceSchema,
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
