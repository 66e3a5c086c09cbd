import { z } from 'zod';
import { idSchema, lineSchema, textSchema } from '../kernel/index.ts';

/** Entwurf für eine Abstimmung, Ratsvorlage, Beschlussfassung, Sachstandsbericht. */
export const versionKinds = ['round_draft', 'council_paper', 'adopted', 'status_report'] as const;
export type VersionKind = (typeof versionKinds)[number];

/** What a council gets to read; a draft for a round stays within the administration. */
export const councilKinds: readonly VersionKind[] = ['council_paper', 'adopted', 'status_report'];

/** A frozen, numbered, complete copy of an agenda (Fassung), without the copy itself. */
export const versionSchema = z.object({
  id: idSchema,
  agendaId: idSchema,
  /** Counts up within its agenda: "Fassung 3". */
  number: z.int(),
  kind: z.enum(versionKinds),
  title: z.string(),
  remark: z.string().nullable(),
  createdByName: z.string(),
  createdAt: z.string(),
  /** SHA-256 of the copy in its canonical form, in hexadecimal. */
  hash: z.string(),
});
export type Version = z.infer<typeof versionSchema>;

export const freezeVersionSchema = z.strictObject({
  // The other kinds belong to the way to the council, which makes them.
  kind: z.enum(['round_draft']).default('round_draft'),
  title: lineSchema(200),
  remark: textSchema(4000).default(null),
});
export type FreezeVersion = z.input<typeof freezeVersionSchema>;
