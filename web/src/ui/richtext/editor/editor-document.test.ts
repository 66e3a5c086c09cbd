import { type RichText, richTextSchema, toPlainText } from '@agendawerk/shared/richtext/index.ts';
import { anySteps, anyText, edit } from '@agendawerk/shared/richtext/merge/testing/any-text.ts';
import { Editor } from '@tiptap/core';
import { Gapcursor, TrailingNode, UndoRedo } from '@tiptap/extensions';
import { Selection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toEditorContent } from './document.ts';
import { ListKeys } from './list-keys.ts';
import { PasteGuard } from './paste/paste-guard.ts';
import { schemaExtensions } from './schema.ts';
import { toTextPort } from './text-port.ts';
import { blockKinds, insertTable, listTools, markTools, setBlockKind, tableCommands } from './tools.ts';

function open(text: RichText | null) {
  const editor = new Editor({
    extensions: [...schemaExtensions, ListKeys, PasteGuard, UndoRedo, Gapcursor, TrailingNode],
    content: toEditorContent(text),
    element: document.createElement('div'),
  });
  return { editor, port: toTextPort(editor) };
}
const text = (...paragraphs: string[]): RichText => ({
  type: 'doc',
  content: paragraphs.map((part) => ({ type: 'paragraph', content: [{ type: 'text', text: part }] })),
});

/** Where a click near this place puts it. */
function putCursor(editor: Editor, place: number): void {
  const { state, view } = editor;
  view.dispatch(state.tr.setSelection(Selection.near(state.doc.resolve(place))));
}

/** Whatever can be pressed: all tools, all commands of tables, keys and words. */
const actions: readonly ((editor: Editor) => unknown)[] = [
  ...markTools.map((tool) => tool.run),
  ...listTools.map((tool) => tool.run),
  ...blockKinds.map((kind) => (editor: Editor) => setBlockKind(editor, kind)),
  ...Object.values(tableCommands),
  insertTable,
  (editor) => editor.commands.insertContent('Wort '),
  (editor) => editor.commands.setHardBreak(),
  (editor) => editor.commands.setLink({ href: 'https://musterlingen.de' }),
  (editor) => editor.commands.keyboardShortcut('Enter'),
  (editor) => editor.commands.keyboardShortcut('Tab'),
  (editor) => editor.commands.keyboardShortcut('Shift-Tab'),
  (editor) => editor.commands.keyboardShortcut('Backspace'),
  (editor) => editor.commands.selectAll(),
  (editor) => editor.commands.undo(),
];

describe('what the editor holds', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(anyText, (stored) => {
        expect(open(stored).port.read()).toEqual(stored);
      }),
      { numRuns: 100 },
    );
  });

  // Eighty texts take 1.5 s alone, and longer where all tests run at once.
  it('can always be stored, whatever is pressed', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(
        anyText,
        fc.array(fc.tuple(fc.nat(actions.length - 1), fc.nat(1000)), { maxLength: 25 }),
        (stored, presses) => {
          const { editor, port } = open(stored);
          for (const [action, place] of presses) {
            putCursor(editor, place % editor.state.doc.content.size);
            actions[action]?.(editor);
          }
          const written = port.read();
          expect(written === null || richTextSchema.safeParse(written).success).toBe(true);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('takes a list item that begins with a list, as other systems may send it', () => {
    const odd: RichText = {
      type: 'doc',
      content: [
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [{ type: 'orderedList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] }],
            },
          ],
        },
      ],
    };
    expect(() => open(odd).editor.state.doc.check()).not.toThrow();
  });

  it('indents lists only as deep as can be stored', () => {
    const { editor, port } = open(null);
    editor.commands.toggleBulletList();
    for (let level = 0; level < 12; level += 1) {
      editor.commands.insertContent(`Ebene ${level}`);
      editor.commands.keyboardShortcut('Enter');
      editor.commands.keyboardShortcut('Tab');
    }
    expect(toPlainText(port.read())).toContain('Ebene 11');
  });
});

describe('a change of somebody else', () => {
  it('makes the open text the given one', () => {
    fc.assert(
      fc.property(anyText, anySteps, (stored, steps) => {
        const { editor, port } = open(stored);
        const changed = edit(stored, steps, 'Anna');
        port.apply(changed);
        expect(port.read()).toEqual(changed);
        editor.state.doc.check();
      }),
      { numRuns: 100 },
    );
  });

  it('leaves the cursor where the person writes', () => {
    const { editor, port } = open(text('Oben steht etwas.', 'Hier schreibe ich gerade.', 'Unten auch.'));
    editor.commands.setTextSelection(editor.state.doc.child(0).nodeSize + 5);
    port.apply(
      text(
        'Oben steht jetzt etwas ganz anderes.',
        'Hier schreibe ich gerade weiter.',
        'Neu dazwischen.',
        'Unten auch!',
      ),
    );
    const { $from } = editor.state.selection;
    expect($from.parent.textContent).toBe('Hier schreibe ich gerade weiter.');
    expect($from.parentOffset).toBe(4);
  });

  it('leaves empty lines at the end, where somebody is about to write', () => {
    const { editor, port } = open(text('Eins'));
    editor.commands.setTextSelection(editor.state.doc.content.size);
    editor.commands.keyboardShortcut('Enter');
    port.apply(text('Eins neu'));
    editor.commands.insertContent('Zwei');
    expect(toPlainText(port.read())).toBe('Eins neu\nZwei');
  });

  it('is not taken back by undo, which takes back only what oneself wrote', () => {
    const { editor, port } = open(text('Eins', 'Zwei'));
    editor.commands.setTextSelection(5);
    editor.commands.insertContent(' mein');
    port.apply(text('Eins mein', 'Zwei von Anna'));
    editor.commands.undo();
    expect(toPlainText(port.read())).toBe('Eins\nZwei von Anna');
  });

  it('is not reported as written by oneself', () => {
    const { editor, port } = open(text('Eins'));
    let changes = 0;
    editor.on('update', () => {
      changes += 1;
    });
    port.apply(text('Eins von Anna'));
    expect(changes).toBe(0);
    editor.commands.insertContent('x');
    expect(changes).toBe(1);
  });
});
