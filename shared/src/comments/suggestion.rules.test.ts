import { describe, expect, it } from 'vitest';
import type { RichText } from '../richtext/index.ts';
import { createQuote } from './quote.rules.ts';
import { applySuggestion, wordsOfPart } from './suggestion.rules.ts';
import { partChoices } from './part-choices.ts';
import { type CommentedKind, commentedParts } from './place.schema.ts';
import { parsePartValue } from './suggestion.schema.ts';

const doc: RichText = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Termine' }] },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'Gebucht wird ' },
                { type: 'text', text: 'nur online', marks: [{ type: 'bold' }] },
                { type: 'text', text: ', rund um die Uhr.' },
              ],
            },
          ],
        },
      ],
    },
  ],
};

function quoteIn(value: RichText | string, words: string) {
  const text = wordsOfPart(value);
  const start = text.indexOf(words);
  return createQuote(text, start, start + words.length);
}

describe('a suggestion for a passage', () => {
  it('changes these words of a plain text and nothing else', () => {
    const text = 'Wer bucht, wartet höchstens zehn Minuten.';
    expect(applySuggestion(text, quoteIn(text, 'zehn'), { form: 'passage', text: 'fünf' })).toBe(
      'Wer bucht, wartet höchstens fünf Minuten.',
    );
  });

  it('keeps the look of the words and the shape of a rich text', () => {
    const changed = applySuggestion(doc, quoteIn(doc, 'nur online'), {
      form: 'passage',
      text: 'online und am Telefon',
    });
    expect(changed).toEqual({
      ...doc,
      content: [
        doc.content[0],
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                {
                  type: 'paragraph',
                  content: [
                    { type: 'text', text: 'Gebucht wird ' },
                    { type: 'text', text: 'online und am Telefon', marks: [{ type: 'bold' }] },
                    { type: 'text', text: ', rund um die Uhr.' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('reaches over differently marked words', () => {
    const changed = applySuggestion(doc, quoteIn(doc, 'wird nur online, rund'), { form: 'passage', text: 'ist' });
    expect(wordsOfPart(changed ?? null)).toBe('Termine\nGebucht ist um die Uhr.');
  });

  it('may strike the passage', () => {
    const changed = applySuggestion(doc, quoteIn(doc, ', rund um die Uhr'), { form: 'passage', text: '' });
    expect(wordsOfPart(changed ?? null)).toBe('Termine\nGebucht wird nur online.');
  });

  it.each([
    ['whose passage is gone', 'Ganz anderer Text.', 'nur online'],
    ['over two paragraphs', doc, 'Termine\nGebucht'],
    ['for nothing', null, 'nur online'],
  ])('%s cannot be taken over', (_name, present, words) => {
    expect(applySuggestion(present, quoteIn(doc, words), { form: 'passage', text: 'x' })).toBeUndefined();
  });
});

describe('a suggested value', () => {
  it.each([
    ['measure', 'start', { date: '2027-07-01', precision: 'quarter' }, true],
    ['measure', 'start', 'Juli', false],
    ['measure', 'title', 'Termine online', true],
    ['measure', 'title', '', false],
    ['measure', 'title', null, false],
    ['measure', 'benefit', null, true],
    ['measure', 'costs', '500', false],
    ['goal', 'due', { date: '2027-01-01', precision: 'year' }, true],
    ['chapter', 'body', doc, true],
    ['kpi', 'unit', '%', true],
    ['agenda', 'nothing', 'x', false],
  ] as const)('%s %s: %j', (kind, part, value, isFit) => {
    expect(parsePartValue(kind, part, value) !== undefined).toBe(isFit);
  });
});

describe('what can be chosen', () => {
  const offered = Object.entries(partChoices).flatMap(([kind, parts]) =>
    Object.entries(parts).map(([part, choices]) => ({ kind: kind as CommentedKind, part, choices })),
  );
  it.each(offered)('for $kind.$part is taken by the thing itself', ({ kind, part, choices }) => {
    for (const choice of choices) expect(parsePartValue(kind, part, choice)).toBe(choice);
  });

  const valued = Object.entries(commentedParts).flatMap(([kind, parts]) =>
    Object.entries(parts).flatMap(([part, form]) =>
      form === 'none' ? [] : [{ kind: kind as CommentedKind, part, form }],
    ),
  );
  it.each(valued)('$kind.$part has a sample of its form that fits', ({ kind, part, form }) => {
    const samples: Record<string, unknown> = {
      line: 'x',
      text: 'x',
      rich: doc,
      date: { date: '2027-01-01', precision: 'year' },
      number: 1,
      member: id,
      department: id,
      field: id,
      goal: id,
    };
    const sample =
      form === 'choice' ? offered.find((one) => one.kind === kind && one.part === part)?.choices[0] : samples[form];
    expect(parsePartValue(kind, part, sample as string)).toBeDefined();
  });
});

const id = '0190a000-0000-7000-8000-000000000001';
