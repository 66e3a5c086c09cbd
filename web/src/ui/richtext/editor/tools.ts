import type { Editor } from '@tiptap/core';
import type { ParseKeys } from 'i18next';
import type { ToolIconName } from './tool-icons.ts';

/** One button of the tool bar. `isOn` is left out where nothing is switched on or off. */
export interface Tool {
  id: ToolIconName;
  text: ParseKeys<'richtext'>;
  shortcut: string;
  isOn?: (editor: Editor) => boolean;
  isPossible: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
}

export const markTools: readonly Tool[] = [
  {
    id: 'bold',
    text: 'tools.bold',
    shortcut: 'mod+b',
    isOn: (editor) => editor.isActive('bold'),
    isPossible: () => true,
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    id: 'italic',
    text: 'tools.italic',
    shortcut: 'mod+i',
    isOn: (editor) => editor.isActive('italic'),
    isPossible: () => true,
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
];

export const listTools: readonly Tool[] = [
  {
    id: 'bullet-list',
    text: 'tools.bulletList',
    shortcut: 'mod+shift+8',
    isOn: (editor) => editor.isActive('bulletList'),
    isPossible: () => true,
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    id: 'ordered-list',
    text: 'tools.orderedList',
    shortcut: 'mod+shift+7',
    isOn: (editor) => editor.isActive('orderedList'),
    isPossible: () => true,
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
];

export const historyTools: readonly Tool[] = [
  {
    id: 'undo',
    text: 'tools.undo',
    shortcut: 'mod+z',
    isPossible: (editor) => editor.can().undo(),
    run: (editor) => editor.chain().focus().undo().run(),
  },
  {
    id: 'redo',
    text: 'tools.redo',
    shortcut: 'mod+y',
    isPossible: (editor) => editor.can().redo(),
    run: (editor) => editor.chain().focus().redo().run(),
  },
];

/** Text, and the three levels of headings below the title of the section. */
export const blockKinds = ['paragraph', 'heading2', 'heading3', 'heading4'] as const;
export type BlockKind = (typeof blockKinds)[number];

export function blockKindOf(editor: Editor): BlockKind {
  const level = ([2, 3, 4] as const).find((candidate) => editor.isActive('heading', { level: candidate }));
  return level === undefined ? 'paragraph' : `heading${level}`;
}

export function setBlockKind(editor: Editor, kind: BlockKind): void {
  const chain = editor.chain().focus();
  if (kind === 'paragraph') chain.setParagraph().run();
  else chain.setHeading({ level: kind === 'heading2' ? 2 : kind === 'heading3' ? 3 : 4 }).run();
}

/** What can be done to the table that the cursor is in. */
export const tableCommands = {
  addRowBefore: (editor: Editor) => editor.chain().focus().addRowBefore().run(),
  addRowAfter: (editor: Editor) => editor.chain().focus().addRowAfter().run(),
  deleteRow: (editor: Editor) => editor.chain().focus().deleteRow().run(),
  addColumnBefore: (editor: Editor) => editor.chain().focus().addColumnBefore().run(),
  addColumnAfter: (editor: Editor) => editor.chain().focus().addColumnAfter().run(),
  deleteColumn: (editor: Editor) => editor.chain().focus().deleteColumn().run(),
  toggleHeaderRow: (editor: Editor) => editor.chain().focus().toggleHeaderRow().run(),
  toggleHeaderColumn: (editor: Editor) => editor.chain().focus().toggleHeaderColumn().run(),
  deleteTable: (editor: Editor) => editor.chain().focus().deleteTable().run(),
} as const;
export type TableCommand = keyof typeof tableCommands;

export function insertTable(editor: Editor): void {
  editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
}
