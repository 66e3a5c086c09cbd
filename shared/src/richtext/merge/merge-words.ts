import { type Hunk, listHunks } from './hunks.ts';
import { joinInsertions, type Word } from './words.ts';

const keyOf = (word: Word) => word.key;
const isInsertion = (hunk: Hunk<Word>) => hunk.start === hunk.end;
const isDeletion = (hunk: Hunk<Word>) => hunk.items.length === 0;

/**
 * Both sides' changes to one paragraph, where they changed different words. What both inserted at one place is kept
 * one after the other. `undefined`: both changed the same words, and a person has to choose.
 */
export function mergeWords(base: readonly Word[], mine: readonly Word[], theirs: readonly Word[]): Word[] | undefined {
  const myHunks = listHunks(base, mine, keyOf);
  const theirHunks = listHunks(base, theirs, keyOf).filter((hunk) => !myHunks.some((own) => isSame(own, hunk)));
  if (theirHunks.some((hunk) => myHunks.some((own) => isContradiction(own, hunk)))) return undefined;

  const merged: Word[] = [];
  const isGone = (at: number) => [...myHunks, ...theirHunks].some((hunk) => hunk.start <= at && at < hunk.end);
  for (let at = 0; at <= base.length; at += 1) {
    merged.push(...insertedAt(at, myHunks, theirHunks));
    for (const hunk of [...myHunks, ...theirHunks])
      if (hunk.start === at && !isInsertion(hunk)) merged.push(...hunk.items);
    const word = base[at];
    if (word && !isGone(at)) merged.push(word);
  }
  return merged;
}

function isSame(one: Hunk<Word>, other: Hunk<Word>): boolean {
  return one.start === other.start && one.end === other.end && textKey(one) === textKey(other);
}

function isContradiction(one: Hunk<Word>, other: Hunk<Word>): boolean {
  if (isDeletion(one) && isDeletion(other)) return false;
  return one.start < other.end && other.start < one.end;
}

function insertedAt(at: number, mine: readonly Hunk<Word>[], theirs: readonly Hunk<Word>[]): readonly Word[] {
  const find = (hunks: readonly Hunk<Word>[]) => hunks.find((hunk) => hunk.start === at && isInsertion(hunk));
  const [own, other] = [find(mine), find(theirs)];
  if (!own || !other) return own?.items ?? other?.items ?? [];
  if (textKey(own).includes(textKey(other))) return own.items;
  if (textKey(other).includes(textKey(own))) return other.items;
  return joinInsertions(own.items, other.items);
}

function textKey({ items }: Hunk<Word>): string {
  return `\u0002${items.map(keyOf).join('\u0002')}\u0002`;
}
