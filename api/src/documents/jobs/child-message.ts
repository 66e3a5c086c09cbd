import { exportJobSchema } from '@agendawerk/shared/exports/index.ts';
import { z } from 'zod';
import { renderSteps } from '../render/render-steps.ts';

/** One line of what the child says. */
export const childMessageSchema = z.discriminatedUnion('step', [
  z.object({ step: z.enum(['reading', ...renderSteps]) }),
  z.object({ step: z.literal('done'), bytes: z.int(), pages: z.int() }),
  z.object({
    step: z.literal('failed'),
    errorCode: exportJobSchema.shape.errorCode.unwrap(),
    /** For the log: what went wrong, without anything that a person wrote. */
    reason: z.string(),
  }),
]);
export type ChildMessage = z.infer<typeof childMessageSchema>;
