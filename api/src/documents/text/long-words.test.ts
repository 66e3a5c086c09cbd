import { describe, expect, it } from 'vitest';
import { breakInNarrowColumn, breakLongWords } from './long-words.ts';

const pieces = (text: string) => text.split('\u200b');

describe('a word that no line holds', () => {
  it('may break, and is the same word without the marks', () => {
    const word = 'x'.repeat(200);
    expect(Math.max(...pieces(breakLongWords(word)).map((part) => part.length))).toBeLessThanOrEqual(12);
    expect(breakLongWords(word).replaceAll('\u200b', '')).toBe(word);
  });

  it('breaks after the separators of an address first', () => {
    expect(pieces(breakLongWords('https://www.example.de/ein/sehr/langer/pfad/zum/ziel'))[0]).toBe('https://');
  });

  it('is not a German compound: hyphenation does better', () => {
    const compound = 'Straßenverkehrszulassungsangelegenheit';
    expect(breakLongWords(compound)).toBe(compound);
  });

  it('never breaks between a letter and its accents', () => {
    const word = `e${'\u0323\u0302'.repeat(3)}`.repeat(100);
    for (const part of pieces(breakLongWords(word))) expect(part).toMatch(/^e/);
    for (const part of breakInNarrowColumn(word).split('\u00ad')) expect(part).toMatch(/^e/);
  });

  it('is a shorter one in a narrow column', () => {
    expect(breakInNarrowColumn('Straßenverkehrsbehörde')).toContain('\u00ad');
    expect(breakInNarrowColumn('Straßenverkehr')).toBe('Straßenverkehr');
  });
});
