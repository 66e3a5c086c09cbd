import { z } from 'zod';
import { partNames } from '../comments/place.schema.ts';
import { partValueSchema, wordingSchema } from '../comments/suggestion.schema.ts';
import { calendarDaySchema, filledTextSchema, idSchema, lineSchema, textSchema } from '../kernel/index.ts';
import { participationParts } from '../measures/measure-line.schema.ts';
import { versionSchema } from '../versions/version.schema.ts';

/** What silence after the deadline means: "keine Rückmeldung" or "gilt als mitgezeichnet". */
export const silenceRules = ['no_answer', 'deemed_signed'] as const;
export type SilenceRule = (typeof silenceRules)[number];
/** mitgezeichnet, mitgezeichnet mit Anmerkungen, nicht mitgezeichnet. */
export const verdicts = ['signed', 'signed_with_remarks', 'refused'] as const;
export type RoundVerdict = (typeof verdicts)[number];
/** übernommen, teilweise übernommen, nicht übernommen, zur Kenntnis genommen. */
export const evaluations = ['accepted', 'partly', 'declined', 'noted'] as const;
export type Evaluation = (typeof evaluations)[number];
/** What a remark hangs on in the frozen version. */
export const placeKinds = ['measure', 'kpi', 'goal', 'field', 'chapter', 'agenda'] as const;
export type PlaceKind = (typeof placeKinds)[number];
/** Parts of them, as the page of a version shows them. */
export const placeParts = ['whole', 'text', 'benefit', 'people', 'time', 'costs', 'risks', 'targets', 'other'] as const;
export type PlacePart = (typeof placeParts)[number];
/** Why something is laid before a department: it leads it, has a part in it, or somebody of it owns it. */
export const concernReasons = ['lead', ...participationParts, 'owner'] as const;
export type ConcernReason = (typeof concernReasons)[number];

/** Something in the version that names the department. */
export const concernSchema = z.object({
  kind: z.enum(['measure', 'kpi']),
  id: idSchema,
  reasons: z.array(z.enum(concernReasons)),
});
export type Concern = z.infer<typeof concernSchema>;

export const viewSchema = z.strictObject({
  kind: z.enum(['chapter', 'field', 'goal', 'measure', 'kpi']),
  id: idSchema,
});
export type RoundView = z.infer<typeof viewSchema>;

export const answerSchema = z.object({
  id: idSchema,
  verdict: z.enum(verdicts),
  reason: z.string().nullable(),
  memberName: z.string(),
  createdAt: z.string(),
});
export type RoundAnswer = z.infer<typeof answerSchema>;

const personSchema = z.object({ memberId: idSchema, name: z.string() });

/** A department that is asked, and how far it is. */
export const roundDepartmentSchema = z.object({
  departmentId: idSchema,
  name: z.string(),
  /** Whoever can answer as head of it; nobody: a gap that the officer must close. */
  heads: z.array(personSchema),
  /** Answers in the head's place, in this round only. */
  deputy: personSchema.nullable(),
  /** How many things in the version name the department, and how many of them it has looked at. */
  concerned: z.int(),
  looked: z.int(),
  /** Something was looked at, also what does not name the department. */
  hasLooked: z.boolean(),
  remarks: z.int(),
  /** The oldest first; the last one counts. */
  answers: z.array(answerSchema),
  remindedAt: z.string().nullable(),
  revision: z.int(),
  /** Whether the caller answers for it. */
  isMine: z.boolean(),
});
export type RoundDepartment = z.infer<typeof roundDepartmentSchema>;

export const roundSchema = z.object({
  id: idSchema,
  agendaId: idSchema,
  agendaTitle: z.string(),
  version: versionSchema.pick({ id: true, number: true, title: true, hash: true }),
  title: z.string(),
  message: z.string().nullable(),
  dueOn: calendarDaySchema,
  silence: z.enum(silenceRules),
  openedByName: z.string(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  closedByName: z.string().nullable(),
  remarks: z.int(),
  /** Remarks that nobody has evaluated yet. */
  openRemarks: z.int(),
  departments: z.array(roundDepartmentSchema),
  revision: z.int(),
});
export type Round = z.infer<typeof roundSchema>;

export const openRoundSchema = z.strictObject({
  title: lineSchema(200),
  message: textSchema(4000).default(null),
  dueOn: calendarDaySchema,
  silence: z.enum(silenceRules).default('no_answer'),
  departmentIds: z.array(idSchema).min(1, { message: 'round.nobody_asked' }).max(200),
});
export type OpenRound = z.input<typeof openRoundSchema>;

/** The deadline may move; what a round is about is fixed. */
export const editRoundSchema = z
  .strictObject({ title: lineSchema(200), message: textSchema(4000), dueOn: calendarDaySchema })
  .partial();

export const placeSchema = z.strictObject({
  kind: z.enum(placeKinds),
  id: idSchema,
  part: z.enum(placeParts),
});
export type Place = z.infer<typeof placeSchema>;

/** Another value for one property of the place, as comments propose it; with what the version holds. */
export const proposalSchema = z.object({ property: z.string(), value: partValueSchema, base: partValueSchema });
export type Proposal = z.infer<typeof proposalSchema>;

/** A remark (Anmerkung) on a place in the frozen version, and what became of it. */
export const remarkSchema = z.object({
  id: idSchema,
  departmentId: idSchema,
  departmentName: z.string(),
  authorId: idSchema,
  authorName: z.string(),
  place: placeSchema,
  /** What the place is called in the version: "3.2 Online-Terminvergabe". */
  placeTitle: z.string(),
  /** The passage that it is about, as it stands in the version. */
  quote: z.string().nullable(),
  text: z.string(),
  /** Another wording for the passage, or said in words. */
  suggestion: z.string().nullable(),
  proposal: proposalSchema.nullable(),
  /** The reason of a "nicht mitgezeichnet". */
  isRefusal: z.boolean(),
  evaluation: z.enum(evaluations).nullable(),
  reason: z.string().nullable(),
  evaluatedByName: z.string().nullable(),
  evaluatedAt: z.string().nullable(),
  createdAt: z.string(),
  revision: z.int(),
});
export type Remark = z.infer<typeof remarkSchema>;

const remarkWords = {
  quote: filledTextSchema(4000).nullable(),
  text: filledTextSchema(10_000),
  /** Empty: the passage is to be struck. */
  suggestion: wordingSchema.nullable(),
  proposal: z.strictObject({ property: z.enum(partNames), value: partValueSchema }).nullable(),
};
export const createRemarkSchema = z.strictObject({
  place: placeSchema,
  text: remarkWords.text,
  quote: remarkWords.quote.default(null),
  suggestion: remarkWords.suggestion.default(null),
  proposal: remarkWords.proposal.default(null),
});
export type CreateRemark = z.input<typeof createRemarkSchema>;
export const editRemarkSchema = z.strictObject(remarkWords).partial();

export const answerRoundSchema = z.strictObject({
  verdict: z.enum(verdicts),
  reason: textSchema(4000).default(null),
});
export type AnswerRound = z.input<typeof answerRoundSchema>;

export const evaluateRemarkSchema = z.strictObject({
  evaluation: z.enum(evaluations),
  reason: textSchema(4000).default(null),
});
export type EvaluateRemark = z.input<typeof evaluateRemarkSchema>;

/** Several at once, "zur Kenntnis genommen". Each names its revision: what somebody else has evaluated meanwhile stays theirs. */
export const noteRemarksSchema = z.strictObject({
  remarks: z
    .array(z.strictObject({ remarkId: idSchema, revision: z.int().min(1) }))
    .min(1)
    .max(2000),
});

/** "Ihre Mitzeichnung": what one department is asked. */
export const coSigningSchema = z.object({
  round: roundSchema.pick({
    id: true,
    agendaId: true,
    agendaTitle: true,
    version: true,
    title: true,
    message: true,
    dueOn: true,
    silence: true,
    openedByName: true,
    closedAt: true,
  }),
  workspaceName: z.string(),
  /** In whose name the caller acts. */
  memberId: idSchema,
  memberName: z.string(),
  department: roundDepartmentSchema,
  concerns: z.array(concernSchema),
  views: z.array(viewSchema),
  remarks: z.array(remarkSchema),
});
export type CoSigning = z.infer<typeof coSigningSchema>;

/** What somebody with the link of a mail sees before they confirm it. */
export const roundLinkSchema = z.object({
  workspaceName: z.string(),
  roundTitle: z.string(),
  departmentName: z.string(),
  memberName: z.string(),
  dueOn: calendarDaySchema,
  /** Another person is signed in in this browser. */
  isSomebodyElse: z.boolean(),
});
export type RoundLink = z.infer<typeof roundLinkSchema>;
