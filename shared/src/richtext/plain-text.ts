import type { Block, Inline, ListItem, RichText } from './richtext.schema.ts';

/** Plain text with a line a block, for search, comparison and previews. */
export function toPlainText(doc: RichText | null): string {
  return doc === null ? '' : doc.content.map(blockText).join('\n').trim();
}

/** Blank lines part paragraphs, single line ends stay as breaks. Empty text gives null: nobody has written yet. */
export function fromPlainText(text: string): RichText | null {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean);
  if (paragraphs.length === 0) return null;
  return { type: 'doc', content: paragraphs.map((part) => ({ type: 'paragraph', content: lines(part) })) };
}

/** Takes either form of input to the stored one. */
export function toRichText(input: RichText | string | null): RichText | null {
  if (typeof input === 'string') return fromPlainText(input);
  return input !== null && toPlainText(input) === '' && !input.content.some((block) => block.type === 'table')
    ? null
    : input;
}

function lines(text: string): Inline[] {
  return text
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
      ...(line ? [{ type: 'text', text: line } as const] : []),
    ]);
}

export function inlineText(content: readonly Inline[] = []): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content);
    case 'bulletList':
    case 'orderedList':
      return block.content.map(itemText).join('\n');
    case 'table':
      return block.content
        .map((row) => row.content.map((cell) => cell.content.map(blockText).join(' ')).join('\t'))
        .join('\n');
  }
}

function itemText(item: ListItem): string {
  return item.content.map(blockText).join('\n');
}
