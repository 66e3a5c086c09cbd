import { joinInline } from './merge/normalize.ts';
import type { Block, Inline, ListItem, RichText } from './richtext.schema.ts';

/** The words of every paragraph and heading, a line each: what passages are found in and counted by. */
export function flattenText(doc: RichText | null): string {
  return doc === null ? '' : listTextBlocks(doc).map(textOf).join('\n');
}

/**
 * Puts other words in the place of a passage, in the look of its first word; everything else stays as it is.
 * `start` and `end` count in `flattenText`. @returns undefined where the passage goes beyond one paragraph.
 */
export function replacePassage(
  doc: RichText,
  { start, end }: { start: number; end: number },
  text: string,
): RichText | undefined {
  const copy = structuredClone(doc);
  let at = 0;
  for (const block of listTextBlocks(copy)) {
    const length = textOf(block).length;
    if (start >= at && start <= at + length && end <= at + length) {
      block.content = splice(block.content ?? [], { start: start - at, end: end - at }, text);
      return copy;
    }
    at += length + 1;
  }
  return undefined;
}

interface TextBlock {
  content?: Inline[] | undefined;
}

function listTextBlocks(doc: RichText): TextBlock[] {
  return doc.content.flatMap(inBlock);
}

function inBlock(block: Block): TextBlock[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block];
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap(inItem);
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content.flatMap(inBlock)));
  }
}

function inItem(item: ListItem): TextBlock[] {
  return item.content.flatMap(inBlock);
}

function textOf({ content = [] }: TextBlock): string {
  return content.map(wordsOf).join('');
}

function wordsOf(inline: Inline): string {
  return inline.type === 'text' ? inline.text : '\n';
}

function splice(content: readonly Inline[], range: { start: number; end: number }, text: string): Inline[] {
  const before: Inline[] = [];
  const after: Inline[] = [];
  let look: Extract<Inline, { type: 'text' }>['marks'];
  let at = 0;
  for (const inline of content) {
    const words = wordsOf(inline);
    const [from, to] = [Math.max(range.start - at, 0), Math.min(range.end - at, words.length)];
    if (inline.type === 'text' && look === undefined && from < words.length && to > 0) look = inline.marks;
    before.push(...part(inline, 0, Math.min(from, words.length)));
    after.push(...part(inline, Math.max(to, 0), words.length));
    at += words.length;
  }
  const lines = text
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text' as const, text: line, ...(look ? { marks: look } : {}) }]),
    ]);
  return joinInline([...before, ...lines, ...after]);
}

function part(inline: Inline, from: number, to: number): Inline[] {
  if (to <= from) return [];
  return inline.type === 'text' ? [{ ...inline, text: inline.text.slice(from, to) }] : [inline];
}
