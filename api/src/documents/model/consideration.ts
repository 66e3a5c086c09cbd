import { departmentStates, remarkSchema, roundSchema } from '@agendawerk/shared/rounds/index.ts';
import { z } from 'zod';

/** What the Abwägungstabelle of a round is made from: who was asked and answered, who said what, and what became of it. */
export const considerationSchema = z.object({
  roundId: roundSchema.shape.id,
  round: roundSchema.pick({ title: true, dueOn: true, silence: true, closedAt: true, closedByName: true }),
  departments: z.array(
    z.object({
      name: z.string(),
      state: z.enum(departmentStates),
      reason: z.string().nullable(),
      answeredByName: z.string().nullable(),
      answeredAt: z.string().nullable(),
    }),
  ),
  remarks: z.array(remarkSchema),
});
export type Consideration = z.infer<typeof considerationSchema>;
