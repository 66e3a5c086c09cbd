import { z } from 'zod';
import { idSchema, lineSchema, slugSchema } from '../kernel/index.ts';

export const workspaceSchema = z.object({
  id: idSchema,
  slug: slugSchema,
  name: z.string(),
  isDemo: z.boolean(),
  revision: z.int(),
  abilities: z.object({ manage: z.boolean(), editAgenda: z.boolean(), readAgenda: z.boolean() }),
});
export type Workspace = z.infer<typeof workspaceSchema>;

export const editWorkspaceSchema = z.strictObject({ name: lineSchema(200), slug: slugSchema }).partial();
