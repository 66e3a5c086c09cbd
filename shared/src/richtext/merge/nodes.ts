import type { Block, Inline, ListItem, RichText, Table, TableCell } from '../richtext.schema.ts';

export type TableRow = Table['content'][number];
/** Whatever stands one below the other somewhere in a text, and can therefore be kept beside its other version. */
export type MergeNode = Block | ListItem | TableRow | TableCell;

/** The parts of a node that are nodes themselves; paragraphs and headings hold words instead. */
export function childrenOf(node: MergeNode): readonly MergeNode[] {
  return isTextBlock(node) ? [] : node.content;
}

export function isTextBlock(node: MergeNode): node is Extract<Block, { type: 'paragraph' | 'heading' }> {
  return node.type === 'paragraph' || node.type === 'heading';
}

export function isList(node: MergeNode): node is Extract<Block, { type: 'bulletList' | 'orderedList' }> {
  return node.type === 'bulletList' || node.type === 'orderedList';
}

export function isCell(node: MergeNode): node is TableCell {
  return node.type === 'tableCell' || node.type === 'tableHeader';
}

export function inlineOf(node: MergeNode): readonly Inline[] {
  return isTextBlock(node) ? (node.content ?? []) : [];
}

/** All words of a node, to tell how alike two nodes are. */
export function textOf(node: MergeNode): string {
  if (!isTextBlock(node)) return childrenOf(node).map(textOf).join('\n');
  return inlineOf(node)
    .map((inline) => (inline.type === 'text' ? inline.text : '\n'))
    .join('');
}

/** One key a node; equal keys are equal nodes, once the text is normalised. */
export function keyOf(node: MergeNode): string {
  return JSON.stringify(node);
}

export function blocksOf(text: RichText | null): readonly Block[] {
  return text?.content ?? [];
}
