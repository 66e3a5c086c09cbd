import { z } from 'zod';
import { defineContract } from '../contracts/index.ts';
import { idSchema } from '../kernel/index.ts';
import { editMeSchema, meSchema, sessionSchema } from './me.schema.ts';

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

export const listSessions = defineContract({
  name: 'listSessions',
  summary: 'Where the person is signed in',
  method: 'GET',
  path: '/api/me/sessions',
  access: 'session',
  response: z.object({ items: z.array(sessionSchema) }),
});

export const endSession = defineContract({
  name: 'endSession',
  summary: 'Sign out on one of the own devices',
  method: 'DELETE',
  path: '/api/me/sessions/:sessionId',
  access: 'session',
  params: z.object({ sessionId: idSchema }),
  response: z.undefined(),
  errors: ['resource.not_found'],
  needsRevision: false,
});

export const endOtherSessions = defineContract({
  name: 'endOtherSessions',
  summary: 'Sign out everywhere else',
  method: 'DELETE',
  path: '/api/me/sessions',
  access: 'session',
  response: z.undefined(),
  needsRevision: false,
});
