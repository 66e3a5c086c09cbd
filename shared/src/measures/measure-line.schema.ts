import { z } from 'zod';
import { planYearSchema } from '../agendas/agenda.schema.ts';
import {
  amountSchema,
  calendarDaySchema,
  idSchema,
  lineSchema,
  partialDateSchema,
  textSchema,
} from '../kernel/index.ts';

/** RACI: durchführend, verantwortlich, beratend, informiert. */
export const participationParts = ['responsible', 'accountable', 'consulted', 'informed'] as const;
export const costKinds = ['investment', 'expense', 'personnel'] as const;
export const recurrences = ['once', 'yearly'] as const;
/** angedacht, beantragt, bewilligt, abgelehnt. */
export const fundingStates = ['considered', 'requested', 'granted', 'rejected'] as const;

const scale = z.int().min(1).max(5);
const line = { id: idSchema };

/** Lines keep their id when they are sent back; a line without one is new. */
export const milestoneSchema = z.strictObject({
  ...line,
  title: lineSchema(300),
  due: partialDateSchema.nullable(),
  doneOn: calendarDaySchema.nullable(),
});
export const riskSchema = z.strictObject({
  ...line,
  title: lineSchema(300),
  likelihood: scale.nullable(),
  impact: scale.nullable(),
  mitigation: textSchema(4000),
});
/** Euros. No amount: open. `amountMax`: a range ("200-500 T€"). No year: not known yet. Yearly lines run from `year` to `untilYear` or the agenda's end. */
export const costLineSchema = z.strictObject({
  ...line,
  year: planYearSchema.nullable(),
  untilYear: planYearSchema.nullable(),
  kind: z.enum(costKinds),
  recurrence: z.enum(recurrences),
  amount: amountSchema.nullable(),
  amountMax: amountSchema.nullable(),
  /** What has been paid so far. Missing: nobody has said. */
  spent: amountSchema.nullable().optional(),
  budgetLine: lineSchema(200).nullable(),
  note: lineSchema(500).nullable(),
});
export type CostLine = z.infer<typeof costLineSchema>;
export const fundingLineSchema = z.strictObject({
  ...line,
  programme: lineSchema(300),
  year: planYearSchema.nullable(),
  amount: amountSchema.nullable(),
  state: z.enum(fundingStates),
  note: lineSchema(500).nullable(),
});
export type FundingLine = z.infer<typeof fundingLineSchema>;
/** Full-time equivalents in a year. */
export const staffNeedSchema = z.strictObject({
  ...line,
  year: planYearSchema.nullable(),
  fte: z.number().min(0).max(9999).nullable(),
  note: lineSchema(500).nullable(),
});
export type StaffNeed = z.infer<typeof staffNeedSchema>;
export const participationSchema = z.strictObject({ departmentId: idSchema, part: z.enum(participationParts) });
export const dependencySchema = z.strictObject({ dependsOnId: idSchema, note: lineSchema(300).nullable() });
/** Parts of the five steps that a measure may do without; its goal and benefit it always needs. */
export const optionalParts = ['technology', 'training', 'feedback', 'pilot'] as const;
export type OptionalPart = (typeof optionalParts)[number];
/** "Nicht nötig", and why. */
export const unneededPartSchema = z.strictObject({
  part: z.enum(optionalParts),
  reason: lineSchema(1000),
});
export type UnneededPart = z.infer<typeof unneededPartSchema>;
export type Milestone = z.infer<typeof milestoneSchema>;
export type Risk = z.infer<typeof riskSchema>;

const maxLines = 200;
const newLine = { id: idSchema.optional() };

/** A list in which two entries would stand for the same thing is a slip that must not be guessed away. */
function listSchema<Entry extends z.ZodType>(entry: Entry, keyOf: (entry: z.output<Entry>) => string | undefined) {
  return z
    .array(entry)
    .max(maxLines)
    .refine(
      (entries) => {
        const keys = entries.map(keyOf).filter((key) => key !== undefined);
        return new Set(keys).size === keys.length;
      },
      { message: 'list.entry_twice' },
    );
}

const costInputSchema = costLineSchema
  .extend(newLine)
  .refine(
    (cost) => cost.amountMax === null || (cost.amount !== null && Number(cost.amountMax) >= Number(cost.amount)),
    { message: 'cost.range_reversed', path: ['amountMax'] },
  )
  .refine(
    (cost) =>
      cost.untilYear === null || (cost.recurrence === 'yearly' && (cost.year === null || cost.untilYear >= cost.year)),
    { message: 'cost.until_before_year', path: ['untilYear'] },
  );

/** What is sent of them with a measure. */
export const measureCollections = {
  goalIds: z.array(idSchema).max(maxLines),
  kpiIds: z.array(idSchema).max(maxLines),
  participations: listSchema(participationSchema, (entry) => entry.departmentId),
  dependencies: listSchema(dependencySchema, (entry) => entry.dependsOnId),
  unneededParts: listSchema(unneededPartSchema, (entry) => entry.part),
  milestones: listSchema(milestoneSchema.extend(newLine), (entry) => entry.id),
  risks: listSchema(riskSchema.extend(newLine), (entry) => entry.id),
  costs: listSchema(costInputSchema, (entry) => entry.id),
  funding: listSchema(fundingLineSchema.extend(newLine), (entry) => entry.id),
  staff: listSchema(staffNeedSchema.extend(newLine), (entry) => entry.id),
};
