import { listHunks } from './hunks.ts';
import { isCell, isList, isTextBlock, keyOf, type MergeNode, textOf } from './nodes.ts';

/** What one side did to each of the old nodes, and what it put between them. */
export interface Alignment<Node extends MergeNode> {
  /** For each old node what it became; `undefined`: deleted. */
  fates: (Node | undefined)[];
  /** `inserts[i]` stands before old node i, the last entry at the end. */
  inserts: Node[][];
}

const alikeFrom = 0.4;
/** Pairs of nodes that are compared by their words before a passage counts as written anew. */
const mostComparisons = 900;

/** Equal nodes meet first; what is left between them meets by its words, so that a changed paragraph is not a deleted and a new one. */
export function alignNodes<Node extends MergeNode>(old: readonly Node[], fresh: readonly Node[]): Alignment<Node> {
  const fates: (Node | undefined)[] = [...old];
  const inserts: Node[][] = Array.from({ length: old.length + 1 }, () => []);
  for (const { start, end, items } of listHunks(old, fresh, keyOf)) {
    const partners = pairUp(old.slice(start, end), items);
    fates.fill(undefined, start, end);
    let gap = start;
    for (const [index, node] of items.entries()) {
      const partner = partners.indexOf(index);
      if (partner === -1) inserts[gap]?.push(node);
      else {
        fates[start + partner] = node;
        gap = start + partner + 1;
      }
    }
  }
  return { fates, inserts };
}

/** For each old node the index of the fresh one that it became, or -1. Partners never cross. */
function pairUp(old: readonly MergeNode[], fresh: readonly MergeNode[]): number[] {
  const partners = old.map(() => -1);
  if (old.length === 0 || fresh.length === 0 || old.length * fresh.length > mostComparisons) return partners;
  const oldWords = old.map(countWords);
  const freshWords = fresh.map(countWords);
  const likeness = old.map((one, i) =>
    fresh.map((other, j) => (isOfOneKind(one, other) ? compare(oldWords[i], freshWords[j]) : 0)),
  );
  for (const [i, j] of findBestPairs(likeness)) partners[i] = j;
  pairLoneLeftovers(old, fresh, partners);
  return partners;
}

/** Longest-common-subsequence table with likeness for weight. */
function findBestPairs(likeness: readonly number[][]): [number, number][] {
  const rows = likeness.length;
  const columns = likeness[0]?.length ?? 0;
  const best = Array.from({ length: rows + 1 }, () => Array.from({ length: columns + 1 }, () => 0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const weight = (i: number, j: number) => {
    const value = likeness[i]?.[j] ?? 0;
    return value >= alikeFrom ? value : 0;
  };
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const paired = weight(i, j) > 0 ? weight(i, j) + at(i + 1, j + 1) : 0;
      best[i]?.splice(j, 1, Math.max(paired, at(i + 1, j), at(i, j + 1)));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (weight(i, j) > 0 && at(i, j) === weight(i, j) + at(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** One node rewritten in full between two partners is still the same place. */
function pairLoneLeftovers(old: readonly MergeNode[], fresh: readonly MergeNode[], partners: number[]): void {
  let previousOld = -1;
  let previousFresh = -1;
  const borders = [...partners.entries()].filter(([, j]) => j !== -1);
  for (const [i, j] of [...borders, [old.length, fresh.length] as const]) {
    const [one, other] = [old[previousOld + 1], fresh[previousFresh + 1]];
    const isLone = i - previousOld === 2 && j - previousFresh === 2;
    if (isLone && one && other && isOfOneKind(one, other)) partners[previousOld + 1] = previousFresh + 1;
    previousOld = i;
    previousFresh = j;
  }
}

function isOfOneKind(one: MergeNode, other: MergeNode): boolean {
  return (
    one.type === other.type ||
    (isTextBlock(one) && isTextBlock(other)) ||
    (isList(one) && isList(other)) ||
    (isCell(one) === isCell(other) && isCell(one))
  );
}

function countWords(node: MergeNode): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of textOf(node).match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Sørensen-Dice: shared words over all words, 0 to 1. */
function compare(one: Map<string, number> = new Map(), other: Map<string, number> = new Map()): number {
  let shared = 0;
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0);
  const all = sum(one) + sum(other);
  return all === 0 ? 0 : (2 * shared) / all;
}

function sum(counts: Map<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
