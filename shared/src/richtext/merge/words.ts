import type { Inline, Mark } from '../richtext.schema.ts';
import { joinInline } from './normalize.ts';

/** A word, a run of spaces, a sign or a line break, with its look. */
export interface Word {
  text: string;
  marks: readonly Mark[] | undefined;
  key: string;
}

const lineBreak: Word = { text: '\n', marks: undefined, key: 'break' };
const pieces = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;
const isWord = /^[\p{L}\p{N}\p{M}]/u;

/** The words of normalised inline content. Written one after the other they give the content again. */
export function toWords(content: readonly Inline[]): Word[] {
  return content.flatMap((inline) => {
    if (inline.type === 'hardBreak') return [lineBreak];
    const look = inline.marks ? JSON.stringify(inline.marks) : '';
    return (inline.text.match(pieces) ?? []).map((text) => ({
      text,
      marks: inline.marks,
      key: `${text}\u0001${look}`,
    }));
  });
}

export function fromWords(words: readonly Word[]): Inline[] {
  return joinInline(
    words.map(({ key, text, marks }): Inline => {
      if (key === lineBreak.key) return { type: 'hardBreak' };
      return { type: 'text', text, ...(marks ? { marks: [...marks] } : {}) };
    }),
  );
}

/** Two insertions at one place are set one after the other; words keep a space between them. */
export function joinInsertions(first: readonly Word[], second: readonly Word[]): Word[] {
  const [end, begin] = [first.at(-1), second[0]];
  const wouldGrowTogether =
    end !== undefined && begin !== undefined && isWord.test(end.text) && isWord.test(begin.text);
  const space: Word = { text: ' ', marks: undefined, key: ' \u0001' };
  return wouldGrowTogether ? [...first, space, ...second] : [...first, ...second];
}
