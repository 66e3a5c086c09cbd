const zeroWidthSpace = '\u200b';
/** Longer than any German word that hyphenation finds no place in. */
const longest = 40;
const piece = 12;
const longWord = new RegExp(`[^\\s\\u00ad\\u200b]{${longest + 1},}`, 'gu');
/** Addresses break best after their separators. */
const separators = /[/.?&=_-](?=[^/\s])/g;

/** A word that no line holds may break: without this it would run over the edge of the page. */
export function breakLongWords(text: string): string {
  return text.replace(longWord, (word) => {
    const parts = word.replace(separators, `$&${zeroWidthSpace}`).split(zeroWidthSpace);
    return parts.map((part) => chunk(part).join(zeroWidthSpace)).join(zeroWidthSpace);
  });
}

const softHyphen = '\u00ad';
const longestInColumn = 20;
const columnPiece = 8;

/** Hyphenation finds no place in words with digits and in foreign ones; in a narrow column they break anywhere. */
export function breakInNarrowColumn(text: string): string {
  return text.replace(new RegExp(`[^\\s\\u00ad\\u200b]{${longestInColumn + 1},}`, 'gu'), (word) =>
    split(word, columnPiece).join(softHyphen),
  );
}

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });
const isPlain = /^[\u0020-\u024f]*$/;

function chunk(part: string): string[] {
  return part.length <= longest / 2 ? [part] : split(part, piece);
}

/** Never between a letter and its accents. */
function split(word: string, length: number): string[] {
  const characters = isPlain.test(word) ? [...word] : Array.from(graphemes.segment(word), ({ segment }) => segment);
  return Array.from({ length: Math.ceil(characters.length / length) }, (_, index) =>
    characters.slice(index * length, (index + 1) * length).join(''),
  );
}
