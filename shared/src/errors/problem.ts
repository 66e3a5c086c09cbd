import { z } from 'zod';
import { errorCodes, type ErrorCode } from './error-codes.ts';

/** Where in the request something is wrong: `["body", "costs", 0, "amount"]`, with the code of the sentence that says why. */
export const fieldProblemSchema = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  code: z.string(),
});
export type FieldProblem = z.infer<typeof fieldProblemSchema>;

/** Body of every refusal, `application/problem+json` (RFC 9457). `current` carries the present state on 412. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]),
  requestId: z.string(),
  fields: z.array(fieldProblemSchema).optional(),
  needs: z.string().optional(),
  current: z.unknown().optional(),
});
export type Problem = z.infer<typeof problemSchema>;
