import { diffArrays } from 'diff';

/** Entries `start` up to (not with) `end` of the old sequence became `items`. */
export interface Hunk<Item> {
  start: number;
  end: number;
  items: readonly Item[];
}

/** Beyond so many differences two sequences are another text, and comparing on would only cost time. */
const mostDifferences = 1000;

/** What was done to the old sequence to get the new one, in order; equal keys are equal entries. */
export function listHunks<Item>(
  old: readonly Item[],
  fresh: readonly Item[],
  keyOf: (item: Item) => string,
): Hunk<Item>[] {
  const changes = diffArrays(old.map(keyOf), fresh.map(keyOf), { maxEditLength: mostDifferences });
  if (!changes) return [wholeHunk(old, fresh, keyOf)];
  const hunks: Hunk<Item>[] = [];
  let at = 0;
  let freshAt = 0;
  for (const { added, removed, count } of changes) {
    if (!added && !removed) {
      at += count;
      freshAt += count;
      continue;
    }
    const items = added ? fresh.slice(freshAt, freshAt + count) : [];
    const end = removed ? at + count : at;
    const last = hunks.at(-1);
    if (last?.end === at) hunks[hunks.length - 1] = { start: last.start, end, items: [...last.items, ...items] };
    else hunks.push({ start: at, end, items });
    at = end;
    if (added) freshAt += count;
  }
  return hunks;
}

function wholeHunk<Item>(old: readonly Item[], fresh: readonly Item[], keyOf: (item: Item) => string): Hunk<Item> {
  const isEqual = (one: Item | undefined, other: Item | undefined) =>
    one !== undefined && other !== undefined && keyOf(one) === keyOf(other);
  const shorter = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shorter && isEqual(old[head], fresh[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isEqual(old[old.length - 1 - tail], fresh[fresh.length - 1 - tail])) tail += 1;
  return { start: head, end: old.length - tail, items: fresh.slice(head, fresh.length - tail) };
}
