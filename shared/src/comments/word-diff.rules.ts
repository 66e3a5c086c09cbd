import { diffWordsWithSpace } from 'diff';

export interface DiffPiece {
  text: string;
  change: 'kept' | 'added' | 'removed';
}

/** What must be taken away from one wording and put in to get the other, word by word; neighbouring changes are one. */
export function diffWords(before: string, after: string): DiffPiece[] {
  const pieces: DiffPiece[] = [];
  let [removed, added, between] = ['', '', ''];
  const close = () => {
    if (removed !== '') pieces.push({ text: removed, change: 'removed' });
    if (added !== '') pieces.push({ text: added, change: 'added' });
    if (between !== '') pieces.push({ text: between, change: 'kept' });
    [removed, added, between] = ['', '', ''];
  };
  for (const part of diffWordsWithSpace(before, after)) {
    if (part.added) {
      added += between + part.value;
      removed += between;
      between = '';
    } else if (part.removed) {
      removed += between + part.value;
      added += between;
      between = '';
    } else if (part.value.trim() === '' && removed + added !== '') between += part.value;
    else {
      close();
      pieces.push({ text: part.value, change: 'kept' });
    }
  }
  close();
  return pieces;
}
