import { z } from 'zod';
import { defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { idSchema } from '../kernel/index.ts';
import { mailSchema, mailStates } from './mail.schema.ts';

const collection = `${workspacePath}/mails` as const;
const params = workspaceParams.extend({ mailId: idSchema });

/** Sending moves no clock, hence nothing here is answered by 304. */
export const listMails = defineContract({
  name: 'listMails',
  summary: 'Mails to people of the workspace and what became of them',
  method: 'GET',
  path: collection,
  access: 'workspace.manage',
  params: workspaceParams,
  query: z.object({
    state: z.enum(mailStates).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  response: z.object({
    items: z.array(mailSchema),
    /** There are older ones. */
    hasMore: z.boolean(),
    /** How many there are of each state. */
    counts: z.record(z.enum(mailStates), z.number().int()),
    /** Without a mail server everything waits. */
    canSend: z.boolean(),
  }),
  isRevisioned: false,
});

export const openMail = defineContract({
  name: 'openMail',
  summary: 'The letter as the recipient reads it; never one that holds a way to sign in as somebody else',
  method: 'GET',
  path: `${collection}/:mailId`,
  access: 'workspace.manage',
  params,
  response: z.object({ subject: z.string(), text: z.string(), html: z.string() }),
  errors: ['resource.not_found'],
  isRevisioned: false,
});

export const retryMail = defineContract({
  name: 'retryMail',
  summary: 'Send a mail again that failed, or of which nobody knows whether it arrived',
  method: 'POST',
  path: `${collection}/:mailId/retry`,
  access: 'workspace.manage',
  params,
  response: z.object({ state: z.enum(mailStates) }),
  successStatus: 200,
  errors: ['resource.not_found', 'mail.not_stuck'],
});
