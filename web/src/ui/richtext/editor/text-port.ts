import type { Editor } from '@tiptap/core';
import type { TextPort } from '../../../lib/text-sync/text-sync.types.ts';
import { applyText } from './apply-text.ts';
import { readDocument } from './document.ts';

export function toTextPort(editor: Editor): TextPort {
  return {
    read: () => readDocument(editor.state.doc),
    apply: (text) => {
      const transaction = applyText(editor.state, text);
      if (transaction) editor.view.dispatch(transaction);
    },
    isBusy: () => !editor.isDestroyed && editor.view.composing,
    focus: () => void editor.commands.focus(),
  };
}
