import { z } from 'zod';
import { isStorable } from '../kernel/text.ts';

/**
 * Long texts are ProseMirror JSON in a small closed schema: headings, lists, tables, links, bold, italic.
 * Node and mark names are TipTap's. HTML never enters.
 */
const linkPattern = /^(https?:\/\/|mailto:|tel:)[^\s<>"]+$/i;

/** Addresses that a link may have; everything else (javascript:, data:) is refused. */
export function isLinkAllowed(href: string): boolean {
  return href.length <= 2000 && linkPattern.test(href);
}

const markSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({ href: z.string().refine(isLinkAllowed, { message: 'link.not_allowed' }) }),
  }),
]);
export type Mark = z.infer<typeof markSchema>;

const textSchema = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).max(200_000, { message: 'text.too_long' }).refine(isStorable, { message: 'text.unstorable' }),
  marks: z.array(markSchema).max(3).optional(),
});
const inlineSchema = z.discriminatedUnion('type', [textSchema, z.strictObject({ type: z.literal('hardBreak') })]);
export type Inline = z.infer<typeof inlineSchema>;

const inlineContent = z.array(inlineSchema).max(5000).optional();
const paragraphSchema = z.strictObject({ type: z.literal('paragraph'), content: inlineContent });
const headingSchema = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
  content: inlineContent,
});
export type Paragraph = z.infer<typeof paragraphSchema>;
export type Heading = z.infer<typeof headingSchema>;

export interface ListItem {
  type: 'listItem';
  content: (Paragraph | List)[];
}
export interface List {
  type: 'bulletList' | 'orderedList';
  content: ListItem[];
}
const listItemSchema: z.ZodType<ListItem> = z
  .strictObject({
    type: z.literal('listItem'),
    content: z
      .array(z.lazy(() => z.union([paragraphSchema, listSchema])))
      .min(1)
      .max(200),
  })
  .meta({ id: 'ListItem' });
const listSchema: z.ZodType<List> = z
  .strictObject({
    type: z.enum(['bulletList', 'orderedList']),
    content: z
      .array(z.lazy(() => listItemSchema))
      .min(1)
      .max(500),
  })
  .meta({ id: 'List' });

const cellAttrs = z
  .strictObject({ colspan: z.int().min(1).max(50).default(1), rowspan: z.int().min(1).max(500).default(1) })
  .optional();
const tableCellSchema = z.strictObject({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: cellAttrs,
  content: z
    .array(z.union([paragraphSchema, listSchema]))
    .min(1)
    .max(50),
});
const tableRowSchema = z.strictObject({
  type: z.literal('tableRow'),
  content: z.array(tableCellSchema).min(1).max(50),
});
const tableSchema = z.strictObject({ type: z.literal('table'), content: z.array(tableRowSchema).min(1).max(500) });
export type TableCell = z.infer<typeof tableCellSchema>;
export type Table = z.infer<typeof tableSchema>;

const blockSchema = z.union([paragraphSchema, headingSchema, listSchema, tableSchema]);
export type Block = z.infer<typeof blockSchema>;

const maxDepth = 24;

/** Counted without recursion and before parsing: a deep tree must not exhaust the stack. */
function isShallow(value: unknown): boolean {
  const open: [unknown, number][] = [[value, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, depth] = next;
    if (depth > maxDepth * 2) return false;
    if (typeof node === 'object' && node !== null)
      for (const child of Object.values(node)) open.push([child, depth + 1]);
  }
  return true;
}

const docSchema = z
  .strictObject({ type: z.literal('doc'), content: z.array(blockSchema).max(5000) })
  .meta({ id: 'RichText' });
export type RichText = z.infer<typeof docSchema>;

/** A stored text; null is a text that nobody has written yet. */
export const richTextSchema = z
  .unknown()
  .refine(isShallow, { message: 'text.nested_too_deep', abort: true })
  .pipe(docSchema);

/** What a caller may send: the document, or plain text whose blank lines part paragraphs. */
export const richTextInputSchema = z.union([
  richTextSchema,
  z.string().max(200_000, { message: 'text.too_long' }).refine(isStorable, { message: 'text.unstorable' }),
]);
export type RichTextInput = z.input<typeof richTextInputSchema>;
