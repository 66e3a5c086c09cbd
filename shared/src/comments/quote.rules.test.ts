import { describe, expect, it } from 'vitest';
import { createQuote, findQuote } from './quote.rules.ts';

const text =
  'Termine im Bürgerbüro werden online gebucht. Wer bucht, wartet höchstens zehn Minuten. Ohne Termin bleibt der Schalter am Dienstag offen. Termine im Standesamt werden weiter am Telefon vergeben.';

function quoteOf(words: string, from = 0) {
  const start = text.indexOf(words, from);
  return createQuote(text, start, start + words.length);
}

function found(edited: string, words: string, from = 0): string | undefined {
  const passage = findQuote(edited, quoteOf(words, from));
  return passage && edited.slice(passage.start, passage.end);
}

describe('a quote', () => {
  it('carries its words and what stands around them, without spaces at its ends', () => {
    const start = text.indexOf(' Wer bucht');
    expect(createQuote(text, start, start + ' Wer bucht, '.length)).toEqual({
      exact: 'Wer bucht,',
      prefix: 'rgerbüro werden online gebucht. ',
      suffix: ' wartet höchstens zehn Minuten. ',
    });
  });

  it.each([
    ['is found where nothing changed', text, 'höchstens zehn Minuten'],
    ['is found after something was put before it', `Vorwort. ${text}`, 'höchstens zehn Minuten'],
    ['is found after something before it was deleted', text.slice(45), 'höchstens zehn Minuten'],
    ['is found where lines were broken anew', text.replaceAll('. ', '.\n\n'), 'höchstens zehn Minuten'],
    [
      'is found where its surroundings were written anew',
      'Alle warten höchstens zehn Minuten, sagt der Rat.',
      'höchstens zehn Minuten',
    ],
  ])('%s', (_name, edited, words) => {
    const quote = quoteOf(words);
    const passage = findQuote(edited, quote);
    expect(passage?.isExact).toBe(true);
    expect(edited.slice(passage?.start, passage?.end)).toBe(words);
  });

  it('is told from the same words elsewhere by its surroundings', () => {
    const second = text.lastIndexOf('Termine im');
    const edited = `Überblick. ${text}`;
    const passage = findQuote(edited, quoteOf('Termine im', second));
    expect(passage?.start).toBe(edited.lastIndexOf('Termine im'));
    expect(findQuote(edited, quoteOf('Termine im'))?.start).toBe(edited.indexOf('Termine im'));
  });

  it('is found with a white space that is broken over lines', () => {
    const edited = text.replace('höchstens zehn', 'höchstens\n  zehn');
    const passage = findQuote(edited, quoteOf('höchstens zehn Minuten'));
    expect(edited.slice(passage?.start, passage?.end)).toBe('höchstens\n  zehn Minuten');
  });

  it('is found by its surroundings when its words changed', () => {
    expect(found(text.replace('zehn Minuten', 'fünf Minuten'), 'höchstens zehn Minuten')).toBe(
      'höchstens fünf Minuten',
    );
    expect(findQuote(text.replace('zehn', 'fünf'), quoteOf('höchstens zehn Minuten'))?.isExact).toBe(false);
  });

  it('is found by most of its words when the surroundings changed too', () => {
    const edited = 'Neu: Ohne vereinbarten Termin bleibt am Dienstag der Schalter lange offen und besetzt.';
    expect(found(edited, 'Ohne Termin bleibt der Schalter am Dienstag offen')).toMatch(
      /Ohne vereinbarten Termin.*Schalter/,
    );
  });

  it.each([
    ['when the text is empty', ''],
    ['when its sentence was deleted', text.replace('Wer bucht, wartet höchstens zehn Minuten. ', '')],
    ['when the text is another one', 'Der Breitbandausbau beginnt im Norden und endet im Süden der Stadt.'],
  ])('is gone %s', (_name, edited) => {
    expect(findQuote(edited, quoteOf('wartet höchstens zehn Minuten'))).toBeUndefined();
  });

  it('of one word is not found elsewhere by chance', () => {
    expect(found('Am Dienstag tagt der Rat.', 'Dienstag')).toBe('Dienstag');
    expect(found('Am Mittwoch tagt der Rat.', 'Dienstag')).toBeUndefined();
  });
});
