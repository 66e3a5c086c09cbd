import { z } from 'zod';
import { filledTextSchema, idSchema, isStorable } from '../kernel/index.ts';

/** What a comment can hang on. */
export const commentedKinds = ['agenda', 'chapter', 'field', 'goal', 'measure', 'kpi'] as const;
export type CommentedKind = (typeof commentedKinds)[number];

/**
 * What kind of value stands in a part, and so what can be proposed for it: one line, several lines, a rich text, a partial
 * date. `none`: it can be talked about only.
 */
export type PartForm = 'line' | 'text' | 'rich' | 'date' | 'none';

/** The parts of each thing that a comment can name. Those with a value are called as the property is. */
export const commentedParts = {
  agenda: { title: 'line', period: 'none', sponsor: 'line', municipalities: 'none' },
  chapter: { title: 'line', body: 'rich' },
  field: { name: 'line', description: 'rich', leadDepartmentId: 'none' },
  goal: {
    title: 'line',
    description: 'rich',
    specific: 'text',
    resources: 'text',
    due: 'date',
    level: 'none',
    fieldId: 'none',
    parentId: 'none',
    accepted: 'none',
    kpiIds: 'none',
    measureIds: 'none',
  },
  measure: {
    title: 'line',
    benefit: 'text',
    benefitService: 'text',
    benefitQuality: 'text',
    benefitWorking: 'text',
    description: 'rich',
    expectedResult: 'text',
    targetGroup: 'text',
    firstSteps: 'text',
    plainLanguage: 'text',
    adoptedFrom: 'line',
    start: 'date',
    end: 'date',
    fieldId: 'none',
    leadDepartmentId: 'none',
    ownerId: 'none',
    deputyId: 'none',
    priority: 'none',
    effort: 'none',
    impact: 'none',
    trend: 'none',
    level: 'none',
    municipalityRole: 'none',
    isInternal: 'none',
    goalIds: 'none',
    kpiIds: 'none',
    milestones: 'none',
    costs: 'none',
    funding: 'none',
    staff: 'none',
    participations: 'none',
    dependencies: 'none',
    risks: 'none',
    usesAi: 'none',
    aiPurpose: 'text',
    aiRiskClass: 'none',
    aiHumanControl: 'text',
    aiTransparency: 'text',
    progress: 'none',
  },
  kpi: {
    name: 'line',
    definition: 'text',
    unit: 'line',
    source: 'text',
    baselineValue: 'none',
    targets: 'none',
    frequency: 'none',
    responsibleId: 'none',
    departmentId: 'none',
    goalIds: 'none',
    readings: 'none',
  },
} as const satisfies Record<CommentedKind, Record<string, PartForm>>;

/** The names of all parts of all things. */
export const partNames = [...new Set(Object.values(commentedParts).flatMap((parts) => Object.keys(parts)))];

/** What stands in a part; undefined where the thing has no such part. */
export function findPartForm(kind: CommentedKind, part: string): PartForm | undefined {
  return Object.hasOwn(commentedParts[kind], part)
    ? (commentedParts[kind] as Record<string, PartForm>)[part]
    : undefined;
}

/** A thing of the agenda, or a part of it. */
export interface CommentPlace {
  kind: CommentedKind;
  id: string;
  part: string | null;
}

/** A passage by its words and what stands before and after them (W3C Web Annotation, TextQuoteSelector). */
const surroundings = z
  .string()
  .max(64, { message: 'text.too_long' })
  .refine(isStorable, { message: 'text.unstorable' });
export const quoteSchema = z.strictObject({
  exact: filledTextSchema(2000),
  prefix: surroundings,
  suffix: surroundings,
});
export type Quote = z.infer<typeof quoteSchema>;

/** The place as answers give it: called as it is now, or as it was called last. */
export const placeSchema = z.object({
  kind: z.enum(commentedKinds),
  id: idSchema,
  part: z.string().nullable(),
  label: z.string(),
  isGone: z.boolean(),
});
