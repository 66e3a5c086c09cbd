import { z } from 'zod';
import { defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { idSchema, isStorable } from '../kernel/index.ts';

export const searchKinds = [
  'agenda',
  'chapter',
  'field',
  'goal',
  'measure',
  'kpi',
  'update',
  'pilot',
  'decision',
  'involvement',
  'target_group',
  'training',
  'change_activity',
  'survey',
  'comment',
] as const;

export const searchHitSchema = z.object({
  kind: z.enum(searchKinds),
  id: idSchema,
  agendaId: idSchema,
  /** Where the hit leads: an update and a change activity lead to their measure, a comment to its thread. */
  subjectId: idSchema,
  title: z.string(),
  number: z.string().nullable(),
  /** A passage of the text with the found words between U+0001 and U+0002. */
  excerpt: z.string().nullable(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

/** German word stems, beginnings of words, and titles that are written almost like the query. */
export const search = defineContract({
  name: 'search',
  summary: 'Find anything in a workspace',
  method: 'GET',
  path: `${workspacePath}/search`,
  access: 'agenda.read',
  params: workspaceParams,
  query: z.object({
    q: z.string().trim().min(1).max(200).refine(isStorable, { message: 'text.unstorable' }),
    agendaId: idSchema.optional(),
    kind: z.enum(searchKinds).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(30),
  }),
  response: z.object({ items: z.array(searchHitSchema) }),
  isRevisioned: false,
});
