/** Stands for a character that no shipped font can show. */
export const replacement = '\ufffd';

/** What turns text around invisibly, hides in it or aborts the making of a PDF. */
const forbidden =
  /[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\ufffe\uffff]|\p{Variation_Selector}|[\u{e0000}-\u{e0fff}]/gu;
const lineEnds = /\r\n?|[\u000b\u000c\u2028\u2029\u0085]/g;
const plain = /^[\t\n\u0020-\u007e\u00a0-\u00ff]*$/;

/** A letter with more accents than any language has (UAX 15, Stream-Safe Text Format) costs the typesetter gigabytes. */
const longestCluster = 31;

export interface Sanitised<Value> {
  value: Value;
  /** How many characters were replaced because no font has them. */
  replaced: number;
}

export type Coverage = Pick<Set<number>, 'has'>;

/**
 * Text that can be printed: one way to end a line, no invisible control characters,
 * no halves of characters, and a sign in place of each character without a glyph.
 */
export function sanitiseText(text: string, coverage: Coverage): Sanitised<string> {
  const cleaned = text.replace(lineEnds, '\n').replaceAll('\t', ' ');
  if (plain.test(cleaned)) return { value: removeForbidden(cleaned), replaced: 0 };
  let replaced = 0;
  const clusters = new Intl.Segmenter('de', { granularity: 'grapheme' }).segment(
    cleaned.toWellFormed().normalize('NFC'),
  );
  const value = Array.from(clusters, ({ segment }) => {
    const visible = [...removeForbidden(segment)];
    const shown = visible.filter((character) => character === '\n' || isCovered(character, coverage));
    const kept = shown.slice(0, longestCluster);
    if (kept.length < visible.length) replaced++;
    return kept.length === 0 && visible.length > 0 ? replacement : kept.join('');
  });
  return { value: value.join(''), replaced };
}

/** Control characters but the line end. */
function removeForbidden(text: string): string {
  return text.replace(forbidden, (found) => (found === '\n' ? found : ''));
}

function isCovered(character: string, coverage: Coverage): boolean {
  const code = character.codePointAt(0) ?? 0;
  return coverage.has(code) && !isPrivate(code);
}

/** Private-use characters mean something else in every font; PDF/A refuses them. */
function isPrivate(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
}

/** Every text in a tree of JSON, keys left alone. */
export function sanitiseTree<Tree>(tree: Tree, coverage: Coverage): Sanitised<Tree> {
  let replaced = 0;
  const walk = (node: unknown): unknown => {
    if (typeof node === 'string') {
      const result = sanitiseText(node, coverage);
      replaced += result.replaced;
      return result.value;
    }
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, walk(value)]));
  };
  // The walk keeps the shape and only changes texts.
  return { value: walk(tree) as Tree, replaced };
}
