import type {
  Block,
  Cell,
  Column,
  HeadingBlock,
  HeadingLevel,
  Inline,
  ParagraphBlock,
  StatusMark,
  TableBlock,
  TextRun,
} from './document.ts';

/** Short forms for building blocks, so that builders read like the document. */
export function run(text: string, style: Omit<TextRun, 'type' | 'text'> = {}): TextRun {
  return { type: 'text', text, ...style };
}

export function bold(text: string): TextRun {
  return run(text, { isBold: true });
}

export function status(mark: StatusMark, text: string): Inline {
  return { type: 'status', mark, text };
}

export function heading(
  level: HeadingLevel,
  text: string,
  options: Partial<Omit<HeadingBlock, 'type' | 'level' | 'text'>> = {},
): HeadingBlock {
  return { type: 'heading', level, text, isListed: level <= 3, ...options };
}

export function paragraph(content: string | Inline[], role?: ParagraphBlock['role']): ParagraphBlock {
  return { type: 'paragraph', content: toInline(content), ...(role ? { role } : {}) };
}

/** Plain text as people typed it: blank lines part paragraphs, single line ends stay. */
export function paragraphs(text: string | null): ParagraphBlock[] {
  return (text ?? '')
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => paragraph(withBreaks(part)));
}

function withBreaks(text: string): Inline[] {
  return text
    .trim()
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...(line ? [run(line)] : []),
    ]);
}

export function bullets(items: Inline[][]): Block[] {
  if (items.length === 0) return [];
  return [{ type: 'list', isOrdered: false, items: items.map((item) => [paragraph(item)]) }];
}

export type CellContent = string | Inline[];

function cell(content: CellContent): Cell {
  const inline = typeof content === 'string' ? withBreaks(content) : content;
  return { blocks: inline.length === 0 ? [] : [paragraph(inline)] };
}

export interface TableOptions {
  caption: string;
  columns: (Partial<Column> & { title: string })[];
  rows: CellContent[][];
  foot?: CellContent[][];
  hasRowHeaders?: boolean;
}

export function table({ caption, columns, rows, foot = [], hasRowHeaders = true }: TableOptions): TableBlock {
  return {
    type: 'table',
    caption,
    columns: columns.map(({ align = 'start', width = 0 }) => ({ align, width })),
    head: [columns.map(({ title }) => cell(title))],
    rows: rows.map((row) => row.map(cell)),
    foot: foot.map((row) => row.map(cell)),
    hasRowHeaders,
  };
}

function toInline(content: string | Inline[]): Inline[] {
  return typeof content === 'string' ? [run(content)] : content;
}
