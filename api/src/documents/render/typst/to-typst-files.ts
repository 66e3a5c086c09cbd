import type { ChartSpec } from '../../charts/chart-spec.ts';
import type { Block, DocumentModel, FactsBlock, Inline, TableBlock } from '../../model/document.ts';
import { inlinesOf, walkBlocks } from '../../model/document.walk.ts';
import { fontFamilies } from '../../text/fonts.ts';
import { breakInNarrowColumn, breakLongWords } from '../../text/long-words.ts';

/** Facts of at most this many characters may stand side by side. */
const shortFact = 60;
/** Facts and tables of at most this size are not parted by a page end. */
const longestKept = 900;
const mostRowsKept = 9;
const manyColumns = 6;

export interface TypstFiles {
  files: Map<string, string>;
  /** For each table in the order of reading: whether its first column names the rows. */
  rowHeaders: boolean[];
}

/**
 * What the template reads: the model as JSON, with each figure's chart as an SVG beside it,
 * facts laid out in columns, and long words made breakable.
 */
export function toTypstFiles(model: DocumentModel, draw: (chart: ChartSpec) => string): TypstFiles {
  const files = new Map<string, string>();
  const rowHeaders: boolean[] = [];
  const place = (block: Block): unknown => {
    switch (block.type) {
      case 'list':
        return { ...block, items: block.items.map((item) => item.map(place)) };
      case 'table':
        rowHeaders.push(block.hasRowHeaders);
        return { ...narrow(block), isKept: isSmall(block) };
      case 'facts': {
        const columns = toColumns(block);
        rowHeaders.push(...columns.map(() => true));
        return {
          type: 'facts',
          columns,
          isKept: block.items.reduce((sum, { content }) => sum + lengthOf(content), 0) <= longestKept,
        };
      }
      case 'figure': {
        const file = `figure-${files.size + 1}.svg`;
        files.set(file, draw(block.chart));
        const { chart: _, table, ...rest } = block;
        rowHeaders.push(table.hasRowHeaders);
        return { ...rest, file, table: { ...table, isKept: isSmall(table) } };
      }
      default:
        return block;
    }
  };
  const parts = model.parts.map((part) => ({ ...part, blocks: part.blocks.map(place) }));
  const json = JSON.stringify(
    { ...model, fonts: fontFamilies, running: toRunningTitles(model), parts },
    (key, value: unknown) => (isText(key, value) ? breakLongWords(holdUnits(value)) : value),
  );
  return { files: files.set('document.json', json), rowHeaders };
}

function toColumns({ items, layout }: FactsBlock): FactsBlock['items'][] {
  const isShort = layout === 'pairs' && items.every(({ content }) => lengthOf(content) <= shortFact);
  if (!isShort || items.length < 4) return [items];
  const half = Math.ceil(items.length / 2);
  return [items.slice(0, half), items.slice(half)];
}

/** Head and foot of each page are one line. */
function toRunningTitles({ cover, title }: DocumentModel): { head: string; foot: string } {
  return { head: shorten(`${cover.organisation} · ${cover.title}`, 75), foot: shorten(title, 90) };
}

function shorten(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}

/** In many narrow columns shorter words must break too. */
function narrow(table: TableBlock): TableBlock {
  if (table.columns.length < manyColumns) return table;
  return JSON.parse(JSON.stringify(table), (key, value: unknown) =>
    key === 'text' && typeof value === 'string' ? breakInNarrowColumn(value) : value,
  ) as TableBlock;
}

function isSmall(table: TableBlock): boolean {
  const length = [...walkBlocks([table])].reduce((sum, block) => sum + lengthOf(inlinesOf(block)), 0);
  return table.rows.length <= mostRowsKept && length <= longestKept;
}

function lengthOf(content: readonly Inline[]): number {
  return content.reduce((sum, inline) => sum + ('text' in inline ? inline.text.length : 0), 0);
}

/** "40 %" and "12,5 T€" stay on one line. */
function holdUnits(text: string): string {
  return text.replace(/(\d) (?=(?:%|€|T€|Mio\.|Tsd\.|Uhr|km)(?![\p{L}\p{N}]))/gu, '$1\u00a0');
}

/** Everything that is printed; not addresses, ids and what the PDF tells about itself. */
function isText(key: string, value: unknown): value is string {
  return typeof value === 'string' && ['text', 'caption', 'label', 'organisation', 'title'].includes(key);
}
