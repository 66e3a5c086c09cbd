import type { Block, Cell, DocumentModel, Inline } from './document.ts';

/** Every block with those inside it, in the order of reading. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.type === 'list') for (const item of block.items) yield* walkBlocks(item);
    if (block.type === 'table') for (const cell of cellsOf(block)) yield* walkBlocks(cell.blocks);
    if (block.type === 'figure') yield* walkBlocks([block.table]);
  }
}

export function* walkDocument(model: DocumentModel): Generator<Block> {
  for (const part of model.parts) yield* walkBlocks(part.blocks);
}

/** The inline content that a block holds itself. */
export function inlinesOf(block: Block): readonly Inline[] {
  switch (block.type) {
    case 'paragraph':
    case 'notice':
      return block.content;
    case 'facts':
      return block.items.flatMap(({ content }) => content);
    default:
      return [];
  }
}

export function cellsOf({ head, rows, foot }: { head: Cell[][]; rows: Cell[][]; foot: Cell[][] }): Cell[] {
  return [...head, ...rows, ...foot].flat();
}
