import type { RichText } from '../richtext.schema.ts';
import type { MergeConflict } from './merge-nodes.ts';
import { isCell, isTextBlock, keyOf, type MergeNode } from './nodes.ts';
import { normalizeRichText } from './normalize.ts';

export type ConflictChoice = 'mine' | 'theirs';

/**
 * The text with only the chosen version of a conflict in it. `undefined` where its versions are not found side by side
 * any more because somebody has written on: then a person looks for themselves.
 */
export function resolveConflict(
  text: RichText | null,
  { mine, theirs }: MergeConflict,
  choice: ConflictChoice,
): RichText | null | undefined {
  const unwanted = choice === 'mine' ? theirs : mine;
  if (unwanted.length === 0) return text;
  const content = removeRun(normalizeRichText(text)?.content ?? [], {
    both: [...mine, ...theirs],
    from: choice === 'mine' ? mine.length : 0,
    count: unwanted.length,
  });
  return content && normalizeRichText({ type: 'doc', content });
}

interface Run {
  both: readonly MergeNode[];
  from: number;
  count: number;
}

/** Looks through the nodes and everything in them for the run, and takes its unwanted part out once. */
function removeRun<Node extends MergeNode>(nodes: readonly Node[], run: Run): Node[] | undefined {
  const keys = run.both.map(keyOf);
  const at = nodes.findIndex((_, index) => keys.every((key, offset) => keyOfMaybe(nodes[index + offset]) === key));
  if (at !== -1) return nodes.toSpliced(at + run.from, run.count);
  for (const [index, node] of nodes.entries()) {
    if (isTextBlock(node)) continue;
    const content = removeRun<MergeNode>(node.content, run);
    if (content) return content.length === 0 ? withoutContent(nodes, index) : nodes.with(index, { ...node, content });
  }
  return undefined;
}

/** An emptied cell keeps a line to write in, an emptied list or row goes. */
function withoutContent<Node extends MergeNode>(nodes: readonly Node[], index: number): Node[] {
  const node = nodes[index];
  if (node && isCell(node)) return nodes.with(index, { ...node, content: [{ type: 'paragraph' }] });
  return nodes.toSpliced(index, 1);
}

function keyOfMaybe(node: MergeNode | undefined): string | undefined {
  return node && keyOf(node);
}
