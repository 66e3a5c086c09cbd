import { isLinkAllowed } from '@agendawerk/shared/richtext/index.ts';
import { type Extensions, mergeAttributes, wrappingInputRule } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { Link } from '@tiptap/extension-link';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Text } from '@tiptap/extension-text';
import { completeAddress } from './link-address.ts';

const inside = '(paragraph | bulletList | orderedList)';

/** No start number and no lettering: what a reader counts is what stands there. */
const PlainOrderedList = OrderedList.extend({
  addAttributes: () => ({}),
  addInputRules() {
    return [wrappingInputRule({ find: /^(\d+)[.)]\s$/, type: this.type })];
  },
  addProseMirrorPlugins: () => [],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
});

const PlainListItem = ListItem.extend({ content: `paragraph ${inside}*`, addKeyboardShortcuts: () => ({}) });

const spans = {
  colspan: { default: 1, parseHTML: (cell: HTMLElement) => readSpan(cell.getAttribute('colspan'), 50) },
  rowspan: { default: 1, parseHTML: (cell: HTMLElement) => readSpan(cell.getAttribute('rowspan'), 500) },
};

function readSpan(text: string | null, most: number): number {
  const span = Number.parseInt(text ?? '1', 10);
  return span >= 1 && span <= most ? span : 1;
}

const PlainTable = Table.extend({
  addKeyboardShortcuts() {
    const { Tab: _, ...rest } = this.parent?.() ?? {};
    // Tab leads from cell to cell, and out of the table after the last one: a keyboard is never caught.
    return { ...rest, Tab: () => this.editor.commands.goToNextCell() };
  },
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
}).configure({ View: null, resizable: false });

const SafeLink = Link.extend({
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (element) => (isLinkAllowed(element.getAttribute('href') ?? '') ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', mergeAttributes({ rel: 'noopener noreferrer' }, HTMLAttributes), 0],
}).configure({
  openOnClick: false,
  defaultProtocol: 'https',
  isAllowedUri: (address) => isLinkAllowed(completeAddress(address)),
});

/** In the page a text stands below the heading of its section: its levels 2 to 4 are shown as h3 to h5. */
const headingShift = 1;

const ShiftedHeading = Heading.extend({
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [
    {
      tag: 'h1[data-level], h2[data-level], h3[data-level], h4[data-level], h5[data-level]',
      priority: 60,
      getAttrs: (element) => ({ level: clampLevel(Number(element.dataset['level'])) }),
    },
    ...[1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: clampLevel(level) } })),
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    `h${Number(node.attrs['level']) + headingShift}`,
    { ...HTMLAttributes, 'data-level': node.attrs['level'] },
    0,
  ],
}).configure({ levels: [2, 3, 4] });

function clampLevel(level: number): 2 | 3 | 4 {
  if (!(level > 2)) return 2;
  return level === 3 ? 3 : 4;
}

/** Exactly what `richTextSchema` of shared allows, nothing more: what cannot be stored cannot be written. */
export const schemaExtensions: Extensions = [
  Document,
  Paragraph,
  Text,
  ShiftedHeading,
  BulletList.extend({ renderHTML: ({ HTMLAttributes }) => ['ul', HTMLAttributes, 0] }),
  PlainOrderedList,
  PlainListItem,
  ListKeymap,
  PlainTable,
  TableRow.extend({ content: '(tableCell | tableHeader)+' }),
  TableCell.extend({ content: `${inside}+`, addAttributes: () => spans }),
  TableHeader.extend({ content: `${inside}+`, addAttributes: () => spans }),
  HardBreak.extend({
    addKeyboardShortcuts() {
      return { 'Shift-Enter': () => this.editor.commands.setHardBreak() };
    },
  }),
  Bold,
  Italic,
  SafeLink,
];
