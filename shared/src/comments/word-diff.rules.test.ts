import { expect, it } from 'vitest';
import { diffWords } from './word-diff.rules.ts';

it('marks whole words, so that both wordings can be read', () => {
  expect(diffWords('wartet höchstens zehn Minuten.', 'wartet fünf Minuten.')).toEqual([
    { text: 'wartet ', change: 'kept' },
    { text: 'höchstens zehn ', change: 'removed' },
    { text: 'fünf ', change: 'added' },
    { text: 'Minuten.', change: 'kept' },
  ]);
});

it('takes neighbouring changes as one', () => {
  expect(diffWords('üben einen Tag lang', 'üben zwei halbe Tage lang')).toEqual([
    { text: 'üben ', change: 'kept' },
    { text: 'einen Tag ', change: 'removed' },
    { text: 'zwei halbe Tage ', change: 'added' },
    { text: 'lang', change: 'kept' },
  ]);
});

it.each([
  ['Straße', 'Straßen'],
  ['', 'neu'],
  ['weg', ''],
  ['1. Quartal 2027', '3. Quartal 2027'],
])('gives "%s" and "%s" again', (before, after) => {
  const pieces = diffWords(before, after);
  const without = (change: string) => pieces.filter((piece) => piece.change !== change).map(({ text }) => text);
  expect(without('added').join('')).toBe(before);
  expect(without('removed').join('')).toBe(after);
});
