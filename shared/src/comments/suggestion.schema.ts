import { z } from 'zod';
import { editAgendaSchema } from '../agendas/agenda.schema.ts';
import { editChapterSchema } from '../chapters/chapter.schema.ts';
import { editFieldSchema } from '../fields/field.schema.ts';
import { editGoalSchema } from '../goals/goal.schema.ts';
import { isStorable, partialDateSchema } from '../kernel/index.ts';
import { editKpiSchema } from '../kpis/kpi.schema.ts';
import { editMeasureSchema } from '../measures/measure.schema.ts';
import { richTextSchema } from '../richtext/index.ts';
import { type CommentedKind, findPartForm } from './place.schema.ts';

/** Proposed words; empty ones strike what stands there. */
export const wordingSchema = z
  .string()
  .max(20_000, { message: 'text.too_long' })
  .refine(isStorable, { message: 'text.unstorable' });
/** What a part can hold: a text, a choice or the id of somebody or something, a rich text, a date, a number, or nothing. */
export const partValueSchema = z.union([
  wordingSchema,
  partialDateSchema,
  richTextSchema,
  z.number(),
  z.boolean(),
  z.null(),
]);
export type PartValue = z.infer<typeof partValueSchema>;

/**
 * A proposed change. `passage`: other words for the marked passage, empty words strike it. `value`: what the whole part
 * should be.
 */
export const suggestionInputSchema = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('passage'), text: wordingSchema }),
  z.strictObject({ form: z.literal('value'), value: partValueSchema }),
]);
export type SuggestionInput = z.infer<typeof suggestionInputSchema>;

export const suggestionDecisions = ['accepted', 'adapted', 'declined'] as const;

/** With what the part held when the change was proposed, and what became of it. */
export const suggestionSchema = z.object({
  form: z.enum(['passage', 'value']),
  /** The new words of the passage. */
  text: z.string().nullable(),
  /** What the whole part should be. */
  value: partValueSchema,
  base: partValueSchema,
  decision: z.enum(suggestionDecisions).nullable(),
  reason: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decidedByName: z.string().nullable(),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

const editSchemas = {
  agenda: editAgendaSchema,
  chapter: editChapterSchema,
  field: editFieldSchema,
  goal: editGoalSchema,
  measure: editMeasureSchema,
  kpi: editKpiSchema,
} as const satisfies Record<CommentedKind, z.ZodObject>;

/** Reads a proposed value as the thing itself would take it. @returns undefined where it would refuse it. */
export function parsePartValue(kind: CommentedKind, part: string, value: PartValue): PartValue | undefined {
  const form = findPartForm(kind, part);
  if (form === undefined || form === 'none') return undefined;
  const parsed = editSchemas[kind].safeParse({ [part]: value });
  return parsed.success ? ((parsed.data as Record<string, unknown>)[part] as PartValue) : undefined;
}

/** The proposed change as it was sent. */
export function toSuggestionInput({ form, text, value }: Suggestion): SuggestionInput {
  return form === 'passage' ? { form, text: text ?? '' } : { form, value };
}
