import type { ChartSpec } from '../charts/chart-spec.ts';

/**
 * A document as plain JSON: what is said and in which order, not how it looks.
 * Every renderer (PDF today) reads this and nothing else.
 */
export interface DocumentModel {
  language: 'de-DE';
  title: string;
  author: string;
  description: string;
  keywords: string[];
  /** Instant the document speaks of; equal model and instant give an equal file. */
  createdAt: string;
  cover: Cover;
  /** One or two pages for a file: no cover page and no contents. */
  isNote?: boolean;
  /** Stands on every page: "Arbeitsstand vom 22.11.2026". */
  mark: string;
  /** Deepest heading level in the table of contents. */
  contentsDepth: 2 | 3;
  parts: Part[];
}

export interface Cover {
  organisation: string;
  title: string;
  period: string | null;
  mark: string;
  facts: { label: string; text: string }[];
}

export interface Part {
  orientation: 'portrait' | 'landscape';
  blocks: Block[];
}

/** Traffic light as shape and word: ● im Plan, ▲ gefährdet, ■ kritisch, ○ keine Angabe. */
export type StatusMark = 'green' | 'amber' | 'red' | 'none';

export interface TextRun {
  type: 'text';
  text: string;
  isBold?: boolean;
  isItalic?: boolean;
  /** Address outside of the document. */
  href?: string;
  /** `id` of a heading in the document. */
  target?: string;
}

export type Inline =
  | TextRun
  | { type: 'break' }
  | { type: 'status'; mark: StatusMark; text: string }
  /** Page of a heading; a renderer without pages leaves it out. */
  | { type: 'page'; target: string };

export interface HeadingBlock {
  type: 'heading';
  level: HeadingLevel;
  text: string;
  id?: string;
  /** Stands in bookmarks and, down to `contentsDepth`, in the contents. */
  isListed: boolean;
  startsPage?: boolean;
  /** Begins a sheet: set off from what stands above. */
  isSheet?: boolean;
}
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface ParagraphBlock {
  type: 'paragraph';
  content: Inline[];
  /** `lead`: the sentence that says what is to be seen; `note`: remarks in small print. */
  role?: 'lead' | 'note';
  /** Not parted by a page end from what follows. */
  keepsWithNext?: boolean;
}

export interface ListBlock {
  type: 'list';
  isOrdered: boolean;
  items: Block[][];
}

export interface Cell {
  blocks: Block[];
  colspan?: number;
  rowspan?: number;
}

export interface Column {
  align: 'start' | 'end';
  /** Share of the width; 0: as wide as its content. */
  width: number;
}

export interface TableBlock {
  type: 'table';
  /** Null only for tables that people wrote into a text. */
  caption: string | null;
  columns: Column[];
  head: Cell[][];
  rows: Cell[][];
  /** Sums. */
  foot: Cell[][];
  /** The first cell of each row names the row. */
  hasRowHeaders: boolean;
}

/** Short properties: label and value. */
export interface FactsBlock {
  type: 'facts';
  /** Side by side where they are short, or one below the other. */
  layout: 'pairs' | 'list';
  items: { label: string; content: Inline[] }[];
}

/** A line that stands out, such as what is still open. */
export interface NoticeBlock {
  type: 'notice';
  title: string;
  content: Inline[];
}

/** A chart is never without its words and its numbers. */
export interface FigureBlock {
  type: 'figure';
  caption: string;
  alt: string;
  chart: ChartSpec;
  table: TableBlock;
}

export type Block = HeadingBlock | ParagraphBlock | ListBlock | TableBlock | FactsBlock | NoticeBlock | FigureBlock;
