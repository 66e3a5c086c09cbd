import {
  alignNodes,
  joinInline,
  listHunks,
  type MergeNode,
  toWords,
  type Word,
} from '@agendawerk/shared/richtext/merge/index.ts';
import type { Inline, RichText } from '@agendawerk/shared/richtext/index.ts';
import type { Node, Schema } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { toEditorContent } from './document.ts';

/**
 * The change that makes the open text the given one and touches nothing else, so that the cursor, the selection and
 * the way back (undo) of the person who writes stay. `undefined` where nothing differs.
 */
export function applyText(state: EditorState, text: RichText | null): Transaction | undefined {
  const fresh = state.schema.nodeFromJSON(toEditorContent(text));
  const transaction = state.tr;
  replaceChildren(transaction, { old: state.doc, fresh: withEmptyEnd(fresh, state.doc), start: 0 });
  if (!transaction.docChanged) return undefined;
  return transaction.setMeta('addToHistory', false).setMeta('preventUpdate', true);
}

/** Empty lines at the end are not stored, yet somebody may be about to write there. */
function withEmptyEnd(fresh: Node, present: Node): Node {
  const missing = countEmptyEnd(present) - countEmptyEnd(fresh);
  if (missing <= 0) return fresh;
  const empty = fresh.type.schema.nodes['paragraph']?.create();
  return empty
    ? fresh.copy(
        Array.from({ length: missing }, () => empty).reduce((content, node) => content.addToEnd(node), fresh.content),
      )
    : fresh;
}

function countEmptyEnd(doc: Node): number {
  let count = 0;
  while (count < doc.childCount && isEmptyParagraph(doc.child(doc.childCount - 1 - count))) count += 1;
  return count;
}

function isEmptyParagraph(node: Node): boolean {
  return node.type.name === 'paragraph' && node.content.size === 0;
}

interface Place {
  old: Node;
  fresh: Node;
  /** Where the content of the old node begins. */
  start: number;
}

/** Nodes that only changed stay and change inside; works from the end, so that positions before it still hold. */
function replaceChildren(transaction: Transaction, { old, fresh, start }: Place): void {
  const before = listChildren(old);
  const pieces: MergeNode[] = before.map(({ node }) => node.toJSON());
  const after = new Map(listChildren(fresh).map(({ node }) => [node.toJSON() as MergeNode, node]));
  const { fates, inserts } = alignNodes(pieces, [...after.keys()]);
  let end = before.length;
  for (let at = before.length - 1; at >= -1; at -= 1) {
    const fate = at === -1 ? undefined : fates[at];
    if (at !== -1 && fate === undefined) continue;
    replaceBetween(transaction, {
      from: start + (before[at + 1]?.offset ?? old.content.size),
      to: start + (before[end]?.offset ?? old.content.size),
      nodes: inserts.slice(at + 1, end + 1).flatMap((gap) => gap.flatMap((piece) => after.get(piece) ?? [])),
    });
    const [present, changed] = [before[at], fate && after.get(fate)];
    if (present && changed) replaceNode(transaction, present.node, changed, start + present.offset);
    end = at;
  }
}

function replaceBetween(
  transaction: Transaction,
  { from, to, nodes }: { from: number; to: number; nodes: Node[] },
): void {
  if (from < to || nodes.length > 0) transaction.replaceWith(from, to, nodes);
}

function replaceNode(transaction: Transaction, node: Node, item: Node, at: number): void {
  if (node.isTextblock && item.isTextblock) {
    if (!node.sameMarkup(item)) transaction.setNodeMarkup(at, item.type, item.attrs);
    replaceWords(transaction, { old: node, fresh: item, start: at + 1 });
  } else if (node.sameMarkup(item)) {
    replaceChildren(transaction, { old: node, fresh: item, start: at + 1 });
  } else {
    transaction.replaceWith(at, at + node.nodeSize, item);
  }
}

function replaceWords(transaction: Transaction, { old, fresh, start }: Place): void {
  const words = wordsOf(old);
  const offsets = listOffsets(
    words.map((word) => word.text.length),
    start,
  );
  for (const hunk of listHunks(words, wordsOf(fresh), (word) => word.key).toReversed()) {
    const nodes = hunk.items.map((word) => toNode(old.type.schema, word));
    transaction.replaceWith(offsets[hunk.start] ?? start, offsets[hunk.end] ?? start, nodes);
  }
}

/** Where each part begins, and where the last one ends. */
function listOffsets(sizes: readonly number[], start: number): number[] {
  const offsets = [start];
  for (const size of sizes) offsets.push((offsets.at(-1) ?? start) + size);
  return offsets;
}

function wordsOf(block: Node): Word[] {
  const { content = [] }: { content?: Inline[] } = block.toJSON();
  return toWords(joinInline(content));
}

function toNode(schema: Schema, word: Word): Node {
  if (word.key === 'break') return schema.nodeFromJSON({ type: 'hardBreak' });
  return schema.nodeFromJSON({ type: 'text', text: word.text, ...(word.marks ? { marks: word.marks } : {}) });
}

function listChildren(node: Node): { node: Node; offset: number }[] {
  const children: { node: Node; offset: number }[] = [];
  node.forEach((child, offset) => children.push({ node: child, offset }));
  return children;
}
