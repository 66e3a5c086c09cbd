import { wordsOfPart } from '../comments/suggestion.rules.ts';
import type { Remark } from './round.schema.ts';

type Suggested = Pick<Remark, 'id' | 'place' | 'quote' | 'suggestion' | 'proposal'>;

/**
 * Suggestions that cannot all be followed: other wordings for the same passage of the same part. Two passages are the same
 * where one quote holds the other; a suggestion without a quote is about the whole part. Other values for the same
 * property, too; a passage belongs to the property whose text holds it. The same wording twice is no conflict.
 * @returns the groups, each with at least two remarks, in the order given.
 */
export function listConflicts<Item extends Suggested>(remarks: readonly Item[]): Item[][] {
  const suggesting = remarks.filter(({ suggestion, proposal }) => (suggestion ?? proposal) !== null);
  const byPart = Map.groupBy(suggesting, ({ place }) => `${place.kind} ${place.id} ${place.part}`);
  return [...byPart.values()].flatMap(groupByPassage).filter(isContradictory);
}

/** Passages that overlap belong together, also over a third one. */
function groupByPassage<Item extends Suggested>(remarks: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  for (const remark of remarks) {
    const touched = groups.filter((group) => group.some((other) => isSamePassage(other, remark)));
    const [first, ...others] = touched;
    if (!first) {
      groups.push([remark]);
      continue;
    }
    first.push(...others.flat(), remark);
    for (const other of others) groups.splice(groups.indexOf(other), 1);
  }
  const place = new Map(remarks.map(({ id }, index) => [id, index]));
  return groups.map((group) => group.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)));
}

function isSamePassage(a: Suggested, b: Suggested): boolean {
  if (a.proposal && b.proposal) return a.proposal.property === b.proposal.property;
  const [one, other] = [passageOf(a), passageOf(b)];
  return one === '' || other === '' || one.includes(other) || other.includes(one);
}

function passageOf({ quote, proposal }: Suggested): string {
  return normalise(proposal ? wordsOfPart(proposal.base) : quote);
}

function isContradictory(group: readonly Suggested[]): boolean {
  return (
    new Set(
      group.map(({ suggestion, proposal }) => (proposal ? JSON.stringify(proposal.value) : normalise(suggestion))),
    ).size > 1
  );
}

function normalise(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
