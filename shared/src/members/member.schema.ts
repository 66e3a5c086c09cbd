import { z } from 'zod';
import { roleSchema } from '../access/index.ts';
import { idSchema, lineSchema } from '../kernel/index.ts';

export const memberStatuses = ['invited', 'active', 'ended'] as const;
export const emailSchema = z.email().max(254);

const fields = {
  name: lineSchema(200),
  roles: z.array(roleSchema).min(1).max(5),
  departmentIds: z.array(idSchema).max(100),
};

/** A person's place in a workspace. The address is shown to administrators only, null to others. */
export const memberSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string().nullable(),
  roles: z.array(roleSchema),
  departmentIds: z.array(idSchema),
  status: z.enum(memberStatuses),
  revision: z.int(),
});
export type Member = z.infer<typeof memberSchema>;

export const inviteMemberSchema = z.strictObject({
  name: fields.name,
  email: emailSchema,
  roles: fields.roles,
  departmentIds: fields.departmentIds.default([]),
});

/** `status: "ended"` takes the access away at once; "active" gives it back to somebody who had accepted before. */
export const editMemberSchema = z.strictObject({ ...fields, status: z.enum(['active', 'ended']) }).partial();

/** The link is shown to the administrator too, for towns without a mail server. */
export const invitationLinkSchema = z.object({
  link: z.url(),
  expiresAt: z.iso.datetime(),
  /** `waiting`: there is no mail server yet; the mail goes out once there is one. */
  mail: z.enum(['queued', 'waiting']),
});
