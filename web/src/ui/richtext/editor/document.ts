import { normalizeRichText } from '@agendawerk/shared/richtext/merge/index.ts';
import { type RichText, richTextSchema } from '@agendawerk/shared/richtext/index.ts';
import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { cleanPastedText } from './paste/clean-text.ts';

/** A stored text as the editor takes it: never without a line to write in, and a list item begins with a line. */
export function toEditorContent(text: RichText | null): JSONContent {
  const content = normalizeRichText(text)?.content ?? [];
  return { type: 'doc', content: content.length > 0 ? content.map(fillListItems) : [{ type: 'paragraph' }] };
}

function fillListItems<Piece extends JSONContent>(node: Piece): Piece {
  if (!node.content) return node;
  const content = node.content.map(fillListItems);
  const startsWithList = node.type === 'listItem' && content[0]?.type !== 'paragraph';
  return { ...node, content: startsWithList ? [{ type: 'paragraph' }, ...content] : content };
}

/** What is in the editor, in the form that is stored. Refused by the server only where it is too long or too deep. */
export function readDocument(doc: Node): RichText | null {
  return normalizeRichText(dropUnstorable(doc.toJSON()));
}

/** Half an emoji may be left where a device deletes half of one. */
function dropUnstorable<Piece extends { text?: string; content?: Piece[] }>(piece: Piece): Piece {
  if (piece.text !== undefined) return { ...piece, text: cleanPastedText(piece.text) };
  if (piece.content === undefined) return piece;
  return { ...piece, content: piece.content.map(dropUnstorable).filter((part) => part.text !== '') };
}

export function isStorableDocument(doc: Node): boolean {
  return richTextSchema.safeParse(doc.toJSON()).success;
}
