import type { Remark } from './round.schema.ts';

type Suggested = Pick<Remark, 'id' | 'place' | 'quote' | 'suggestion'>;

/**
 * Suggestions that cannot all be followed: other wordings for the same passage of the same part. Two passages are the same
 * where one quote holds the other; a suggestion without a quote is about the whole part. The same wording twice is no
 * conflict. @returns the groups, each with at least two remarks, in the order given.
 */
export function listConflicts<Item extends Suggested>(remarks: readonly Item[]): Item[][] {
  const suggesting = remarks.filter(({ suggestion }) => suggestion !== null);
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
  const [one, other] = [normalise(a.quote), normalise(b.quote)];
  return one === '' || other === '' || one.includes(other) || other.includes(one);
}

function isContradictory(group: readonly Suggested[]): boolean {
  return new Set(group.map(({ suggestion }) => normalise(suggestion))).size > 1;
}

function normalise(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
