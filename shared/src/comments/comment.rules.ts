import { type Actor, can, holds, type Owned } from '../access/index.ts';
import type { ErrorCode } from '../errors/index.ts';
import { judgeMeasureAbilities } from '../measures/measure-edit.rules.ts';
import type { CommentedKind } from './place.schema.ts';

interface Written {
  authorId: string;
  isWithdrawn: boolean;
}

interface Discussed extends Written {
  isResolved: boolean;
  /** A suggestion that nobody has decided on yet; null where the comment proposes nothing. */
  isUndecided: boolean | null;
}

/** Where a thread hangs: what it is, whose it is, and whether it is still there. */
export interface DiscussedPlace extends Owned {
  kind: CommentedKind;
  part: string | null;
  isGone: boolean;
}

/** Undefined: allowed. Otherwise the reason. */
type Refusal = ErrorCode | undefined;

/** Only one's own words, and not once they were taken back. */
export function refuseRewording(actor: Actor, { authorId, isWithdrawn }: Written): Refusal {
  if (authorId !== actor.memberId) return 'comment.not_author';
  return isWithdrawn ? 'comment.withdrawn' : undefined;
}

/** Whether the person may change the thing itself; its texts are theirs to settle. */
function mayEditPlace(actor: Actor, { kind, ...owned }: DiscussedPlace): boolean {
  if (kind === 'measure') return can(actor, 'measure.edit', owned);
  return holds(actor, kind === 'kpi' ? 'kpi.edit' : 'agenda.edit');
}

/** Whether the person may change what the suggestion is about: not everybody who edits a measure gives it to others. */
function mayChangePart(actor: Actor, place: DiscussedPlace): boolean {
  if (place.kind !== 'measure') return mayEditPlace(actor, place);
  const abilities = judgeMeasureAbilities(actor, place);
  if (place.part === 'leadDepartmentId' || place.part === 'fieldId') return abilities.changeLead;
  return place.part === 'ownerId' ? abilities.changeOwner : abilities.edit;
}

/** A thread is settled by who began it, by who may edit its place, and by the officer (domain.md, "Commenting"). */
export function refuseResolving(actor: Actor, thread: Discussed, place: DiscussedPlace): Refusal {
  if (thread.isResolved) return 'comment.already_resolved';
  return refuseSettling(actor, thread, place);
}

export function refuseReopening(actor: Actor, thread: Discussed, place: DiscussedPlace): Refusal {
  if (!thread.isResolved) return 'comment.not_resolved';
  return refuseSettling(actor, thread, place);
}

function refuseSettling(actor: Actor, { authorId }: Written, place: DiscussedPlace): Refusal {
  const isTheirs = authorId === actor.memberId || holds(actor, 'agenda.edit') || mayEditPlace(actor, place);
  return isTheirs ? undefined : 'comment.not_yours_to_resolve';
}

/** Taking over and declining is left to who may make the change. */
export function refuseDeciding(actor: Actor, thread: Discussed, place: DiscussedPlace): Refusal {
  if (thread.isUndecided === null) return 'comment.no_suggestion';
  if (!thread.isUndecided) return 'comment.already_decided';
  if (thread.isWithdrawn) return 'comment.withdrawn';
  if (place.isGone) return 'comment.place_gone';
  return mayChangePart(actor, place) ? undefined : 'comment.not_yours_to_decide';
}

export interface RemarkAbilities {
  edit: boolean;
  withdraw: boolean;
}

export interface ThreadAbilities extends RemarkAbilities {
  answer: boolean;
  resolve: boolean;
  reopen: boolean;
  decide: boolean;
}

export function judgeRemark(actor: Actor, remark: Written): RemarkAbilities {
  const isTheirs = refuseRewording(actor, remark) === undefined;
  return { edit: isTheirs, withdraw: isTheirs };
}

export function judgeThread(actor: Actor, thread: Discussed, place: DiscussedPlace): ThreadAbilities {
  return {
    ...judgeRemark(actor, thread),
    answer: holds(actor, 'comment.write'),
    resolve: refuseResolving(actor, thread, place) === undefined,
    reopen: refuseReopening(actor, thread, place) === undefined,
    decide: refuseDeciding(actor, thread, place) === undefined,
  };
}
