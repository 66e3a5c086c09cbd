import { defineContract } from '../contracts/index.ts';
import { editMeSchema, meSchema } from './me.schema.ts';

export const getMe = defineContract({
  name: 'getMe',
  summary: 'The signed-in person and their workspaces',
  method: 'GET',
  path: '/api/me',
  access: 'session',
  response: meSchema,
});

export const updateMe = defineContract({
  name: 'updateMe',
  summary: 'Change own name or language',
  method: 'PATCH',
  path: '/api/me',
  access: 'session',
  body: editMeSchema,
  response: meSchema,
  needsRevision: false,
});
