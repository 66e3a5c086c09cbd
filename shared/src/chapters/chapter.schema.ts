import { z } from 'zod';
import { idSchema, lineSchema } from '../kernel/index.ts';
import { richTextInputSchema, richTextSchema } from '../richtext/index.ts';

/** Leitbild, Ausgangslage, Leitlinien (one each) and free chapters. */
export const chapterKinds = ['vision', 'situation', 'principles', 'free'] as const;

export const chapterSchema = z.object({
  id: idSchema,
  agendaId: idSchema,
  kind: z.enum(chapterKinds),
  title: z.string(),
  body: richTextSchema.nullable(),
  position: z.int(),
  updatedAt: z.string(),
  revision: z.int(),
});
export type Chapter = z.infer<typeof chapterSchema>;

export const createChapterSchema = z.strictObject({
  title: lineSchema(300),
  body: richTextInputSchema.nullable().default(null),
});
export const editChapterSchema = z
  .strictObject({ title: lineSchema(300), body: richTextInputSchema.nullable(), position: z.int().min(0).max(10_000) })
  .partial();
