import { describe, expect, it } from 'vitest';
import type { RichText } from '../richtext/index.ts';
import { createQuote } from './quote.rules.ts';
import { applySuggestion, wordsOfPart } from './suggestion.rules.ts';
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
