import { z } from 'zod';
import { defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { idSchema } from '../kernel/index.ts';

export const subjectKinds = [
  'workspace',
  'department',
  'member',
  'api_key',
  'municipality',
  'agenda',
  'chapter',
  'field',
  'goal',
  'measure',
  'kpi',
  'assessment',
  'dataset',
  'pilot',
  'decision',
  'target_group',
  'competence',
  'training',
  'change_activity',
  'involvement',
  'survey',
  'version',
  'round',
] as const;

/**
 * One recorded change. `before` and `after` hold the changed properties of an update, otherwise all that are filled.
 * Texts are cut after 500 characters, rich text is given as its words.
 */
export const activityEntrySchema = z.object({
  id: z.string(),
  at: z.string(),
  memberId: idSchema.nullable(),
  memberName: z.string().nullable(),
  table: z.string(),
  subjectKind: z.enum(subjectKinds),
  subjectId: idSchema,
  /** The agenda that the subject is in, or was in; null for what belongs to none. */
  agendaId: idSchema.nullable(),
  subjectTitle: z.string().nullable(),
  action: z.enum(['insert', 'update', 'delete']),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
});
export type ActivityEntry = z.infer<typeof activityEntrySchema>;

/** Newest first. Without a subject: everything in the agendas. Members, departments, keys and settings are left to administrators. */
export const listActivity = defineContract({
  name: 'listActivity',
  summary: 'Who changed what',
  method: 'GET',
  path: `${workspacePath}/activity`,
  access: 'agenda.read',
  params: workspaceParams,
  query: z.object({
    subjectId: idSchema.optional(),
    kind: z.enum(subjectKinds).optional(),
    cursor: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({ items: z.array(activityEntrySchema), nextCursor: z.string().nullable() }),
});
