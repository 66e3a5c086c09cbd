import { describe, expect, it } from 'vitest';
import { fromPlainText, toPlainText } from '../plain-text.ts';
import type { Block, RichText } from '../richtext.schema.ts';
import { mergeRichText } from './merge-rich-text.ts';
import { resolveConflict } from './resolve-conflict.ts';

const list = (...items: string[]): RichText => ({
  type: 'doc',
  content: [
    {
      type: 'bulletList',
      content: items.map((item) => ({
        type: 'listItem',
        content: (fromPlainText(item)?.content ?? []) as Extract<Block, { type: 'paragraph' }>[],
      })),
    },
  ],
});

function conflictOf(base: RichText | null, mine: RichText | null, theirs: RichText | null) {
  const { merged, conflicts } = mergeRichText({ base, mine, theirs });
  const [conflict] = conflicts;
  if (!conflict) throw new Error('these versions do not contradict each other');
  return { merged, conflict };
}
const plain = (text: RichText | null | undefined) => (text === undefined ? undefined : toPlainText(text));

describe('a person who chooses between two versions', () => {
  const { merged, conflict } = conflictOf(
    fromPlainText('Oben\n\nalt'),
    fromPlainText('Oben\n\nmeins'),
    fromPlainText('Oben\n\nanderes'),
  );

  it('keeps the own one or the other one', () => {
    expect(plain(merged)).toBe('Oben\nmeins\nanderes');
    expect(plain(resolveConflict(merged, conflict, 'mine'))).toBe('Oben\nmeins');
    expect(plain(resolveConflict(merged, conflict, 'theirs'))).toBe('Oben\nanderes');
  });

  it('finds them in an item of a list too', () => {
    const inList = conflictOf(list('alt', 'Rest'), list('meins', 'Rest'), list('anderes', 'Rest'));
    expect(plain(resolveConflict(inList.merged, inList.conflict, 'theirs'))).toBe('anderes\nRest');
  });

  it('lets go what the own version deleted', () => {
    const deleted = conflictOf(
      fromPlainText('Oben\n\nalt hier'),
      fromPlainText('Oben'),
      fromPlainText('Oben\n\nalt dort'),
    );
    expect(plain(resolveConflict(deleted.merged, deleted.conflict, 'mine'))).toBe('Oben');
    expect(plain(resolveConflict(deleted.merged, deleted.conflict, 'theirs'))).toBe('Oben\nalt dort');
  });

  it('is told when the place was written on meanwhile', () => {
    expect(resolveConflict(fromPlainText('Oben\n\nmeins weiter\n\nanderes'), conflict, 'mine')).toBeUndefined();
  });
});
