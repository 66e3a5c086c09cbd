import { type Actor, can } from '../access/index.ts';
import type { ErrorCode } from '../errors/index.ts';
import { addDays } from '../kernel/index.ts';
import type { Evaluation, Remark, Round, RoundDepartment, RoundVerdict } from './round.schema.ts';

/** Where a department stands. The last two are what silence means once the deadline has passed. */
export const departmentStates = [
  'signed',
  'signed_with_remarks',
  'refused',
  'looked',
  'silent',
  'no_answer',
  'deemed_signed',
] as const;
export type DepartmentState = (typeof departmentStates)[number];

type Deadline = Pick<Round, 'dueOn' | 'silence' | 'closedAt'>;

/** The deadline is the last day of the round. */
export function isOverdue({ dueOn, closedAt }: Pick<Round, 'dueOn' | 'closedAt'>, today: string): boolean {
  return closedAt !== null || dueOn < today;
}

/** The newest answer counts; silence is judged when the deadline has passed (domain.md, "Commenting and co-signing"). */
export function getDepartmentState(
  { answers, hasLooked }: Pick<RoundDepartment, 'answers' | 'hasLooked'>,
  round: Deadline,
  today: string,
): DepartmentState {
  const verdict = answers.at(-1)?.verdict;
  if (verdict !== undefined) return verdict;
  if (isOverdue(round, today)) return round.silence;
  return hasLooked ? 'looked' : 'silent';
}

export function hasAnswered({ answers }: Pick<RoundDepartment, 'answers'>): boolean {
  return answers.length > 0;
}

/** Whoever answers for a department: its head, everybody with the role who belongs to it, and the deputy named for the round. */
export function canSign(
  actor: Actor,
  { departmentId, headId, deputyId }: { departmentId: string; headId: string | null; deputyId: string | null },
): boolean {
  if (!can(actor, 'round.answer')) return false;
  if (deputyId === actor.memberId) return true;
  return actor.roles.includes('head') && (headId === actor.memberId || actor.departmentIds.includes(departmentId));
}

/** Why an answer cannot be given like this: a refusal wants a reason, "mit Anmerkungen" wants a remark or a reason. */
export function findAnswerFault({
  verdict,
  reason,
  remarks,
}: {
  verdict: RoundVerdict;
  reason: string | null;
  remarks: number;
}): Extract<ErrorCode, 'round.reason_required' | 'round.remark_required'> | undefined {
  const isReasoned = reason !== null && reason.trim() !== '';
  if (verdict === 'refused' && !isReasoned) return 'round.reason_required';
  if (verdict === 'signed_with_remarks' && remarks === 0) return 'round.remark_required';
  return undefined;
}

/** What was followed in part or not at all is explained to whoever said it. */
export function wantsReason(evaluation: Evaluation): boolean {
  return evaluation === 'partly' || evaluation === 'declined';
}

export interface ClosingObstacles {
  /** Remarks without an evaluation. */
  openRemarks: number;
  /** Before the deadline nobody is silent yet: departments that may still answer. */
  waitingFor: string[];
}

/** What stands in the way of closing a round; nothing: it may be closed. */
export function listClosingObstacles(
  round: Pick<Round, 'dueOn' | 'closedAt' | 'openRemarks' | 'departments'>,
  today: string,
): ClosingObstacles {
  const isWaiting = !isOverdue(round, today);
  return {
    openRemarks: round.openRemarks,
    waitingFor: isWaiting ? round.departments.filter((each) => !hasAnswered(each)).map(({ name }) => name) : [],
  };
}

export function mayClose(round: Parameters<typeof listClosingObstacles>[0], today: string): boolean {
  const { openRemarks, waitingFor } = listClosingObstacles(round, today);
  return round.closedAt === null && openRemarks === 0 && waitingFor.length === 0;
}

/** Days after the deadline on which the link of a mail still opens its round, where nobody closes it. */
export const linkDaysAfterDeadline = 30;

export function lastDayOfLink({ dueOn }: Pick<Round, 'dueOn'>): string {
  return addDays(dueOn, linkDaysAfterDeadline);
}

export interface RemarkAbilities {
  /** Change or withdraw it: whoever said it, until it is evaluated or the round is closed. */
  edit: boolean;
}

export function judgeRemark(
  { memberId }: Pick<Actor, 'memberId'>,
  remark: Pick<Remark, 'authorId' | 'evaluation' | 'isRefusal'>,
  round: Pick<Round, 'closedAt'>,
): RemarkAbilities {
  const isOpen = round.closedAt === null && remark.evaluation === null;
  return { edit: isOpen && !remark.isRefusal && remark.authorId === memberId };
}
