import type { Block, RichText } from '../richtext.schema.ts';
import { type MergeConflict, mergeNodes } from './merge-nodes.ts';
import { blocksOf } from './nodes.ts';
import { normalizeRichText } from './normalize.ts';

export interface MergeResult {
  merged: RichText | null;
  conflicts: MergeConflict[];
}

/**
 * Brings two versions of a text together that were both made from `base`. What only one side changed is taken over,
 * block by block and inside a block word by word; where both changed the same, both versions stay in the text and are
 * named as a conflict. Nothing that either side wrote is lost.
 */
export function mergeRichText({
  base,
  mine,
  theirs,
}: {
  base: RichText | null;
  mine: RichText | null;
  theirs: RichText | null;
}): MergeResult {
  const [old, own, other] = [base, mine, theirs].map(normalizeRichText).map(blocksOf) as [Block[], Block[], Block[]];
  const conflicts: MergeConflict[] = [];
  const content = mergeNodes({ base: old, mine: own, theirs: other }, conflicts);
  return { merged: normalizeRichText({ type: 'doc', content }), conflicts };
}
