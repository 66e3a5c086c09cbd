import { z } from 'zod';
import { filledTextSchema, idSchema } from '../kernel/index.ts';
import { commentedKinds, partNames, placeSchema, quoteSchema } from './place.schema.ts';
import { suggestionInputSchema, suggestionSchema } from './suggestion.schema.ts';

const fields = {
  text: filledTextSchema(5000),
  /** Whom the text mentions as "@Name". */
  mentionIds: z.array(idSchema).max(50),
};

export const answerSchema = z.strictObject({ text: fields.text, mentionIds: fields.mentionIds.default([]) });

/** Without a part it is about the thing as a whole. A suggestion may speak for itself and have no further words. */
export const createCommentSchema = z.strictObject({
  subjectKind: z.enum(commentedKinds),
  subjectId: idSchema,
  part: z.enum(partNames).nullable().default(null),
  quote: quoteSchema.nullable().default(null),
  text: fields.text,
  mentionIds: fields.mentionIds.default([]),
  suggestion: suggestionInputSchema.nullable().default(null),
});
export type CreateComment = z.input<typeof createCommentSchema>;

const remarkFields = {
  id: idSchema,
  authorId: idSchema,
  authorName: z.string(),
  /** Null where it was withdrawn. */
  text: z.string().nullable(),
  mentionIds: z.array(idSchema),
  createdAt: z.string(),
  editedAt: z.string().nullable(),
  isWithdrawn: z.boolean(),
  /** What it said before it was edited, oldest first. */
  earlier: z.array(z.object({ text: z.string(), replacedAt: z.string() })),
  revision: z.int(),
};

export const remarkSchema = z.object({
  ...remarkFields,
  abilities: z.object({ edit: z.boolean(), withdraw: z.boolean() }),
});
/** A comment or an answer to one. */
export type Remark = z.infer<typeof remarkSchema>;

/** A comment with its place and everything that was said to it. */
export const threadSchema = z.object({
  ...remarkFields,
  agendaId: idSchema,
  place: placeSchema,
  /** Who leads and owns the place, for filters by department. */
  leadDepartmentId: idSchema.nullable(),
  quote: quoteSchema.nullable(),
  suggestion: suggestionSchema.nullable(),
  resolvedAt: z.string().nullable(),
  resolvedByName: z.string().nullable(),
  abilities: z.object({
    edit: z.boolean(),
    withdraw: z.boolean(),
    answer: z.boolean(),
    resolve: z.boolean(),
    reopen: z.boolean(),
    decide: z.boolean(),
  }),
  answers: z.array(remarkSchema),
});
export type Thread = z.infer<typeof threadSchema>;

/** How many threads hang on a part of a thing. */
export const commentCountSchema = z.object({
  kind: z.enum(commentedKinds),
  id: idSchema,
  part: z.string().nullable(),
  open: z.int(),
  total: z.int(),
});
export type CommentCount = z.infer<typeof commentCountSchema>;

/** The change is made on this revision of the thing. Without words or value of one's own it is taken over as proposed. */
export const acceptSuggestionSchema = z.strictObject({
  subjectRevision: z.int().min(1),
  adapted: suggestionInputSchema.nullable().default(null),
});
export const declineSuggestionSchema = z.strictObject({ reason: fields.text });
