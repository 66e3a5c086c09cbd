import { z } from 'zod';
import { filledTextSchema, idSchema, isStorable } from '../kernel/index.ts';

/** What a comment can hang on. */
export const commentedKinds = ['agenda', 'chapter', 'field', 'goal', 'measure', 'kpi'] as const;
export type CommentedKind = (typeof commentedKinds)[number];

/**
 * What kind of value stands in a part, and so what can be proposed for it: one line, several lines, a rich text, a partial
 * date, one of some choices, a number, or one of the town's own people and things. `none`: it can be talked about only,
 * because it is a list, a period or something that only one person can say.
 */
export type PartForm = 'line' | 'text' | 'rich' | 'date' | 'choice' | 'number' | ReferenceForm | 'none';
export const referenceForms = ['member', 'department', 'field', 'goal'] as const;
export type ReferenceForm = (typeof referenceForms)[number];

/** The parts of each thing that a comment can name. Those with a value are called as the property is. */
export const commentedParts = {
  agenda: { title: 'line', period: 'none', sponsor: 'line', municipalities: 'none' },
  chapter: { title: 'line', body: 'rich' },
  field: { name: 'line', description: 'rich', leadDepartmentId: 'department' },
  goal: {
    title: 'line',
    description: 'rich',
    specific: 'text',
    resources: 'text',
    due: 'date',
    level: 'choice',
    fieldId: 'field',
    parentId: 'goal',
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
    fieldId: 'field',
    leadDepartmentId: 'department',
    ownerId: 'member',
    deputyId: 'member',
    priority: 'choice',
    effort: 'choice',
    impact: 'choice',
    trend: 'choice',
    level: 'choice',
    municipalityRole: 'choice',
    isInternal: 'choice',
    goalIds: 'none',
    kpiIds: 'none',
    milestones: 'none',
    costs: 'none',
    funding: 'none',
    staff: 'none',
    participations: 'none',
    dependencies: 'none',
    risks: 'none',
    usesAi: 'choice',
    aiPurpose: 'text',
    aiRiskClass: 'choice',
    aiHumanControl: 'text',
    aiTransparency: 'text',
    progress: 'none',
  },
  kpi: {
    name: 'line',
    definition: 'text',
    unit: 'line',
    source: 'text',
    baselineValue: 'number',
    targets: 'none',
    frequency: 'choice',
    responsibleId: 'member',
    departmentId: 'department',
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

/** Whether passages of it can be marked. */
export function isTextForm(form: PartForm | undefined): boolean {
  return form === 'line' || form === 'text' || form === 'rich';
}

export function isReferenceForm(form: PartForm | undefined): form is ReferenceForm {
  return referenceForms.some((known) => known === form);
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
