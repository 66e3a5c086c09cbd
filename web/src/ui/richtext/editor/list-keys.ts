import { Extension } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';

const deepestList = 6;

/** Tab indents in lists; where it does not, it leads on, so that nobody is caught in the text. */
export const ListKeys = Extension.create({
  name: 'listKeys',
  priority: 200,
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem('listItem'),
      Tab: () =>
        countItems(this.editor.state.selection.$from) < deepestList && this.editor.commands.sinkListItem('listItem'),
      'Shift-Tab': () => this.editor.commands.liftListItem('listItem'),
    };
  },
});

function countItems(position: ResolvedPos): number {
  const depths = Array.from({ length: position.depth + 1 }, (_, depth) => position.node(depth));
  return depths.filter((node) => node.type.name === 'listItem').length;
}
