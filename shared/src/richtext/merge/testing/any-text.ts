import fc from 'fast-check';
import type { Block, Inline, ListItem, Mark, RichText, TableCell } from '../../richtext.schema.ts';
import { normalizeRichText } from '../normalize.ts';

const word = fc.constantFrom(
  'Die',
  'Stadt',
  'wird',
  'digital',
  'und',
  'Bürger',
  'Verwaltung',
  'schnell',
  'einfach',
  'offen',
  '2027',
  '🚀',
);
const marks = fc.constantFrom<(Mark[] | undefined)[]>(
  undefined,
  [{ type: 'bold' }],
  [{ type: 'italic' }],
  [{ type: 'link', attrs: { href: 'https://musterlingen.de' } }],
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 6 }), marks)
      .map(
        ([words, look]): Inline => ({ type: 'text', text: `${words.join(' ')} `, ...(look ? { marks: look } : {}) }),
      ),
  },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: 'hardBreak' }) },
);
const content = fc.array(inline, { maxLength: 3 });
const paragraph = content.map(
  (words): Extract<Block, { type: 'paragraph' }> => ({ type: 'paragraph', content: words }),
);
const heading = fc
  .tuple(fc.constantFrom(2 as const, 3 as const, 4 as const), content)
  .map(([level, words]): Block => ({ type: 'heading', attrs: { level }, content: words }));

const item = (depth: number): fc.Arbitrary<ListItem> =>
  fc
    .tuple(paragraph, depth > 0 ? fc.array(list(depth - 1), { maxLength: 1 }) : fc.constant([]))
    .map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] }));
const list = (depth: number): fc.Arbitrary<Extract<Block, { type: 'bulletList' | 'orderedList' }>> =>
  fc
    .tuple(
      fc.constantFrom('bulletList' as const, 'orderedList' as const),
      fc.array(item(depth), { minLength: 1, maxLength: 3 }),
    )
    .map(([type, items]) => ({ type, content: items }));

const cell = fc
  .tuple(fc.constantFrom('tableCell' as const, 'tableHeader' as const), paragraph)
  .map(([type, inside]): TableCell => ({ type, content: [inside] }));
const table = fc.integer({ min: 1, max: 3 }).chain((columns) =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 3 }).map(
    (rows): Block => ({
      type: 'table',
      content: rows.map((cells) => ({ type: 'tableRow' as const, content: cells })),
    }),
  ),
);

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  { weight: 2, arbitrary: heading },
  { weight: 2, arbitrary: list(1) },
  { weight: 1, arbitrary: table },
);

/** Any text that the schema allows, with few words so that versions resemble each other. */
export const anyText: fc.Arbitrary<RichText | null> = fc
  .array(block, { maxLength: 6 })
  .map((blocks) => normalizeRichText({ type: 'doc', content: blocks }));

/** How somebody changes a text: each step works on the block at `at`, with words that nobody else uses. */
export interface Step {
  kind: 'insert-word' | 'replace-word' | 'insert-block' | 'delete-block' | 'make-heading';
  at: number;
  word: number;
}
export const anySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(
      'insert-word' as const,
      'replace-word' as const,
      'insert-block' as const,
      'delete-block' as const,
      'make-heading' as const,
    ),
    at: fc.nat(20),
    word: fc.nat(20),
  }),
  { maxLength: 4 },
);

/** Applies the steps as one author, whose own words begin with the given name: "Anna1", "Anna2". */
export function edit(text: RichText | null, steps: readonly Step[], author: string): RichText | null {
  const blocks = structuredClone(text?.content ?? []);
  steps.forEach((step, index) => applyStep(blocks, step, `${author}${index}`));
  return normalizeRichText({ type: 'doc', content: blocks });
}

function applyStep(blocks: Block[], { kind, at, word: place }: Step, own: string): void {
  const index = blocks.length === 0 ? 0 : at % blocks.length;
  if (kind === 'insert-block' || blocks.length === 0)
    blocks.splice(index, 0, { type: 'paragraph', content: [{ type: 'text', text: own }] });
  else if (kind === 'delete-block') blocks.splice(index, 1);
  else if (kind === 'make-heading')
    blocks[index] = { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: own }] };
  else changeWords(blocks[index], place, own, kind === 'replace-word');
}

function changeWords(
  node: Block | ListItem | TableCell | undefined,
  place: number,
  own: string,
  isReplaced: boolean,
): void {
  if (!node) return;
  if (node.type === 'paragraph' || node.type === 'heading') {
    const words = node.content?.flatMap((part) => (part.type === 'text' ? part.text.split(' ') : [])) ?? [];
    words.splice(place % (words.length + 1), isReplaced ? 1 : 0, own);
    node.content = [{ type: 'text', text: words.join(' ') }];
    return;
  }
  const parts: (Block | ListItem | TableCell)[] =
    node.type === 'table' ? node.content.flatMap((row) => row.content) : node.content;
  changeWords(parts[place % parts.length], place, own, isReplaced);
}
