import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { isStorableDocument } from '../document.ts';
import { cleanPastedHtml } from './clean-html.ts';
import { cleanPastedText } from './clean-text.ts';

declare module '@tiptap/core' {
  interface EditorEvents {
    /** Pasting would have made the text longer or deeper than can be stored; nothing was changed. */
    pasteRefused: undefined;
  }
}

/** What the server takes at once, with room for the rest of the request. */
const mostCharacters = 900_000;

/** What is pasted is cleaned first, and refused as a whole where it could not be stored. */
export const PasteGuard = Extension.create({
  name: 'pasteGuard',
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: {
          transformPastedHTML: (html) =>
            html.includes('data-pm-slice') ? cleanPastedText(html) : cleanPastedHtml(html),
          transformPastedText: cleanPastedText,
        },
        filterTransaction: (transaction) => {
          if (!transaction.docChanged || !isPaste(transaction.getMeta('uiEvent'))) return true;
          const fits = JSON.stringify(transaction.doc).length <= mostCharacters && isStorableDocument(transaction.doc);
          if (!fits) editor.emit('pasteRefused', undefined);
          return fits;
        },
      }),
    ];
  },
});

function isPaste(event: unknown): boolean {
  return event === 'paste' || event === 'drop';
}
