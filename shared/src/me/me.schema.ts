import { z } from 'zod';
import { roleSchema } from '../access/index.ts';
import { idSchema, lineSchema } from '../kernel/index.ts';

export const locales = ['de', 'en'] as const;

export const membershipSchema = z.object({
  workspaceId: idSchema,
  slug: z.string(),
  name: z.string(),
  isDemo: z.boolean(),
  memberId: idSchema,
  memberName: z.string(),
  roles: z.array(roleSchema),
  departmentIds: z.array(idSchema),
});
export type Membership = z.infer<typeof membershipSchema>;

/** The signed-in person and the workspaces to choose from. */
export const meSchema = z.object({
  userId: idSchema,
  name: z.string(),
  email: z.string(),
  locale: z.enum(locales),
  hasTwoFactor: z.boolean(),
  /** By the town's own service alone: there is no password here, and no second factor beside it. */
  signsInByService: z.boolean(),
  memberships: z.array(membershipSchema),
});
export type Me = z.infer<typeof meSchema>;

export const editMeSchema = z.strictObject({ name: lineSchema(200), locale: z.enum(locales) }).partial();

/** A browser in which the person is signed in. Address and browser are shown to nobody else. */
export const sessionSchema = z.object({
  id: idSchema,
  createdAt: z.iso.datetime(),
  /** Exact to the hour. */
  lastUsedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  ipAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
  isCurrent: z.boolean(),
});
export type Session = z.infer<typeof sessionSchema>;
