import { z } from 'zod';
import { idSchema } from '../kernel/index.ts';

export const mailKinds = [
  'invitation',
  'password_reset',
  'service_sign_in',
  'notification',
  'digest',
  'cosign_request',
] as const;

/**
 * `unclear`: the program was interrupted while it handed the mail over; the server may have it or not, and it does not
 * go out again by itself. `expired`: its link ended, or its recipient may not read it any
 * more, before it could be sent.
 */
export const mailStates = ['waiting', 'sending', 'sent', 'failed', 'unclear', 'expired'] as const;
export type MailState = (typeof mailStates)[number];

/** Why the last attempt did not succeed, or why there will be none. */
export const mailProblems = [
  'server_away',
  'server_refuses_login',
  'server_busy',
  'address_refused',
  'sender_refused',
  'message_refused',
  'connection_lost',
  'interrupted',
  'secret_changed',
  'may_not_read',
  'internal',
] as const;
export type MailProblem = (typeof mailProblems)[number];

/** A mail as the administration sees it in the list. */
export const mailSchema = z.object({
  id: idSchema,
  kind: z.enum(mailKinds),
  subject: z.string(),
  recipientName: z.string(),
  recipientEmail: z.string(),
  state: z.enum(mailStates),
  problem: z.enum(mailProblems).nullable(),
  attempts: z.number().int(),
  createdAt: z.iso.datetime(),
  triedAt: z.iso.datetime().nullable(),
  sentAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime(),
  abilities: z.object({
    /** Its letter is still there and holds no way in that belongs to somebody else. */
    open: z.boolean(),
    retry: z.boolean(),
  }),
});
export type Mail = z.infer<typeof mailSchema>;
