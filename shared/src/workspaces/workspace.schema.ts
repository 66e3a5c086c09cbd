import { z } from 'zod';
import { agendaSchema } from '../agendas/agenda.schema.ts';
import { departmentSchema } from '../departments/department.schema.ts';
import { idSchema, lineSchema, slugSchema } from '../kernel/index.ts';
import { memberSchema } from '../members/member.schema.ts';

export const workspaceSchema = z.object({
  id: idSchema,
  slug: slugSchema,
  name: z.string(),
  isDemo: z.boolean(),
  revision: z.int(),
  abilities: z.object({ manage: z.boolean(), editAgenda: z.boolean(), readAgenda: z.boolean() }),
});
export type Workspace = z.infer<typeof workspaceSchema>;

export const directorySchema = z.object({
  agendas: z.array(agendaSchema),
  departments: z.array(departmentSchema),
  members: z.array(memberSchema),
});

export const editWorkspaceSchema = z.strictObject({ name: lineSchema(200), slug: slugSchema }).partial();
