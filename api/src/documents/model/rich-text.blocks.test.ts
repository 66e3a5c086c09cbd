import type { RichText, TableCell } from '@agendawerk/shared/richtext/index.ts';
import { describe, expect, it } from 'vitest';
import type { Block, TableBlock } from './document.ts';
import { inlinesOf, walkBlocks } from './document.walk.ts';
import { toBlocks } from './rich-text.blocks.ts';

const text = (value: string) => [{ type: 'text' as const, text: value }];
const head = (level: 2 | 3 | 4, title: string) => ({
  type: 'heading' as const,
  attrs: { level },
  content: text(title),
});
const cell = (
  value: string,
  spans: { colspan?: number; rowspan?: number } = {},
  type: TableCell['type'] = 'tableCell',
): TableCell => ({
  type,
  attrs: { colspan: 1, rowspan: 1, ...spans },
  content: [{ type: 'paragraph', content: text(value) }],
});
const doc = (...content: RichText['content']): RichText => ({ type: 'doc', content });
const tableOf = (...rows: TableCell[][]) =>
  doc({ type: 'table', content: rows.map((content) => ({ type: 'tableRow', content })) });
const place = { below: 1, isListed: true } as const;

function wordsOf(blocks: Block[]): string {
  return [...walkBlocks(blocks)]
    .flatMap(inlinesOf)
    .map((inline) => ('text' in inline ? inline.text : ''))
    .join('|');
}

function only(blocks: Block[]): TableBlock {
  const [table] = blocks;
  if (table?.type !== 'table') throw new Error('expected a table');
  return table;
}

/** Each row as wide as the table, once cells that reach over several rows and columns are counted. */
function isRegular({ columns, head: top, rows }: TableBlock): boolean {
  return [top, rows].every(
    (part) =>
      part.flat().reduce((sum, { colspan = 1, rowspan = 1 }) => sum + colspan * rowspan, 0) ===
      part.length * columns.length,
  );
}

describe('headings that somebody chose in the editor', () => {
  it('come to stand below the heading they belong to and skip no level', () => {
    const blocks = toBlocks(doc(head(4, 'A'), head(2, 'B'), head(4, 'C'), head(3, 'D')), { below: 3, isListed: false });
    expect(blocks.map((block) => block.type === 'heading' && [block.text, block.level])).toEqual([
      ['A', 4],
      ['B', 4],
      ['C', 5],
      ['D', 5],
    ]);
  });

  it('are left out where they are empty', () => {
    expect(toBlocks(doc({ type: 'heading', attrs: { level: 2 } }, head(2, '  ')), place)).toEqual([]);
  });
});

describe('bold, italic and links', () => {
  it('are kept, together too', () => {
    const marks = [{ type: 'bold' as const }, { type: 'link' as const, attrs: { href: 'https://www.example.de' } }];
    expect(toBlocks(doc({ type: 'paragraph', content: [{ type: 'text', text: 'Leitlinien', marks }] }), place)).toEqual(
      [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'Leitlinien', isBold: true, href: 'https://www.example.de' }],
        },
      ],
    );
  });
});

describe('a table that somebody wrote', () => {
  it('has a head where its first row holds headers, and row headers where its first column does', () => {
    const table = only(
      toBlocks(
        tableOf(
          [cell('Jahr', {}, 'tableHeader'), cell('Ziel', {}, 'tableHeader')],
          [cell('2027', {}, 'tableHeader'), cell('80')],
        ),
        place,
      ),
    );
    expect([table.head.length, table.rows.length, table.hasRowHeaders]).toEqual([1, 1, true]);
  });

  it('is put right where cells overlap, stick out or are missing, and loses no word', () => {
    const blocks = toBlocks(
      tableOf(
        [cell('A', { colspan: 2 }), cell('B', { rowspan: 3 })],
        [cell('C', { colspan: 9, rowspan: 2 }), cell('D')],
        [cell('E')],
      ),
      place,
    );
    expect(isRegular(only(blocks))).toBe(true);
    expect(wordsOf(blocks)).toMatch(/A.*B.*C.*D.*E/);
  });

  it('has no columns that exist only through spans', () => {
    expect(only(toBlocks(tableOf([cell('A', { colspan: 50 })], [cell('B')]), place)).columns).toHaveLength(1);
  });

  it('ties no more rows together than a page holds', () => {
    const rows = Array.from({ length: 40 }, (_, index) =>
      index === 0 ? [cell('A', { rowspan: 40 }), cell('x')] : [cell(`z${index}`)],
    );
    const table = only(toBlocks(tableOf(...rows), place));
    expect(Math.max(...table.rows.flat().map(({ rowspan = 1 }) => rowspan))).toBe(12);
    expect(isRegular(table)).toBe(true);
  });

  it('becomes a list where no page is wide enough', () => {
    const blocks = toBlocks(tableOf(Array.from({ length: 30 }, (_, index) => cell(`S${index}`))), place);
    expect(blocks[0]?.type).toBe('list');
    expect(wordsOf(blocks)).toContain('S0|; |S1');
  });

  it('of nothing but headers still has a row', () => {
    expect(only(toBlocks(tableOf([cell('A', {}, 'tableHeader')]), place)).rows).toHaveLength(1);
  });
});
