import { z } from 'zod';
import { defineContract } from '../contracts/index.ts';
import { idSchema, lineSchema } from '../kernel/index.ts';
import { passwordSchema } from '../setup/setup.schema.ts';

const params = z.object({ token: z.string().min(20).max(200) });

export const getInvitation = defineContract({
  name: 'getInvitation',
  summary: 'What an invitation link leads to',
  method: 'GET',
  path: '/api/invitations/:token',
  access: 'public',
  params,
  response: z.object({ workspaceName: z.string(), name: z.string(), email: z.string(), hasAccount: z.boolean() }),
  errors: ['resource.not_found', 'invitation.expired', 'invitation.used'],
});

/** Somebody new sets name and password; somebody who has an account accepts while signed in to it. */
export const acceptInvitation = defineContract({
  name: 'acceptInvitation',
  summary: 'Accept an invitation',
  method: 'POST',
  path: '/api/invitations/:token/acceptance',
  access: 'public',
  params,
  body: z.strictObject({ name: lineSchema(200), password: passwordSchema }).partial(),
  response: z.object({ workspaceId: idSchema }),
  errors: [
    'resource.not_found',
    'invitation.expired',
    'invitation.used',
    'access.signed_out',
    'invitation.other_account',
    'password.breached',
    'password.too_short',
  ],
});
