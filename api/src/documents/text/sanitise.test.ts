import { beforeAll, describe, expect, it } from 'vitest';
import { loadCoverage } from './fonts.ts';
import { replacement, sanitiseText, sanitiseTree } from './sanitise.ts';

let coverage: Set<number>;
beforeAll(() => {
  coverage = loadCoverage();
});
const clean = (text: string) => sanitiseText(text, coverage).value;

describe('the fonts of a document', () => {
  it('cover German, the signs of status, Greek, Hebrew and Arabic', () => {
    for (const character of 'ÄÖÜäöüßẞ€–−„“…●▲■○✓☐Ωשع')
      expect(coverage.has(character.codePointAt(0) ?? 0), character).toBe(true);
  });

  it('do not cover everything', () => {
    expect(coverage.has('日'.codePointAt(0) ?? 0)).toBe(false);
  });
});

describe('a text that goes into a document', () => {
  it('keeps what can be printed, whatever it looks like', () => {
    const text = '#panic("x") $x^2$ <script>alert(1)</script> *a* _b_ `c` \\u{41} שלום „Öffentlichkeit“';
    expect(sanitiseText(text, coverage)).toEqual({ value: text, replaced: 0 });
  });

  it('shows a sign for each character that no font has, and they are counted', () => {
    expect(sanitiseText('Rakete 🚀, 日本', coverage)).toEqual({
      value: `Rakete ${replacement}, ${replacement}${replacement}`,
      replaced: 3,
    });
  });

  it('shows a letter with as many accents as a script can have, and counts one that has more', () => {
    const letter = (accents: number) => `x${'\u0302'.repeat(accents)}`;
    expect(sanitiseText(`${letter(30)} und`, coverage)).toEqual({ value: `${letter(30)} und`, replaced: 0 });
    expect(sanitiseText(`${letter(5000)} und`, coverage)).toEqual({ value: `${letter(30)} und`, replaced: 1 });
  });

  it('counts a composed emoji as one and keeps what can be read of it', () => {
    expect(sanitiseText('👩‍💻', coverage)).toEqual({ value: replacement, replaced: 1 });
    expect(clean('5️⃣')).toBe('5');
  });

  it('loses what is invisible, turns text around or aborts the making', () => {
    expect(clean('a\u0000b\ufeffc\u202ed\u202ce\u200bf\ud800')).toBe(`abcdef${replacement}`);
    expect(clean('\ue000')).toBe(replacement);
    expect(clean('ASCII \u0007 \u007f too')).toBe('ASCII   too');
  });

  it('has one way to end a line', () => {
    expect(clean('a\r\nb\rc\u2028d\te')).toBe('a\nb\nc\nd e');
  });

  it('is composed, so that an umlaut is one character', () => {
    expect(clean('u\u0308')).toBe('ü');
  });
});

describe('a whole content', () => {
  it('is cleaned in every place and keeps its shape', () => {
    const tree = { title: 'A\u0000', list: [{ text: '🚀' }, null, 5, true], none: null };
    expect(sanitiseTree(tree, coverage)).toEqual({
      value: { title: 'A', list: [{ text: replacement }, null, 5, true], none: null },
      replaced: 1,
    });
  });
});
