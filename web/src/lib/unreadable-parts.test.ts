import { expect, test } from 'vitest';
import { findDraft, removeDraft, saveDraft } from './drafts.ts';

function reload<Value>(value: Value, base: Value): Value | undefined {
  saveDraft('place', { value, base, revision: 1, savedAt: '2027-03-15T10:00:00Z' });
  const restored = findDraft<Value>('place')?.value;
  removeDraft('place');
  return restored;
}

const text = { type: 'doc', content: [{ type: 'paragraph', attrs: { indent: undefined } }] };

test.each<[string, unknown, unknown, unknown]>([
  [
    'a date',
    { title: 'Neu', due: undefined },
    { title: 'Alt', due: '2027-03-15' },
    { title: 'Neu', due: '2027-03-15' },
  ],
  ['a whole value', undefined, '2027-03-15', '2027-03-15'],
  [
    'a part of a saved line',
    [{ id: 'b', fte: undefined }],
    [
      { id: 'a', fte: 1 },
      { id: 'b', fte: 2 },
    ],
    [{ id: 'b', fte: 2 }],
  ],
  ['a part of a new line', [{ fte: 1 }, { fte: undefined }], [{ fte: 1 }], [{ fte: 1 }, { fte: null }]],
  ['an entry by name', { counts: { a: undefined } }, { counts: { a: 3 } }, { counts: { a: 3 } }],
  ['what was emptied on purpose', { due: null }, { due: '2027-03-15' }, { due: null }],
])('%s that could not be read before a reload is what the server had', (_, value, base, expected) => {
  expect(reload(value, base)).toStrictEqual(expected);
});

test('rich text is restored as it was typed, and nothing of the base gets into it', () => {
  const restored = reload({ text }, { text: { type: 'doc', content: [{ type: 'paragraph', attrs: { indent: 2 } }] } });
  expect(JSON.stringify(restored)).toBe(JSON.stringify({ text }));
});
