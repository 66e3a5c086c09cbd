import type { Quote } from './place.schema.ts';

export interface Passage {
  start: number;
  end: number;
  /** The words are still the quoted ones. */
  isExact: boolean;
}

const contextLength = 32;
/** Words that must be left of a quote for a passage to count as the same. */
const leastOverlap = 0.6;
/** Fewer words are found by what stands around them alone: anywhere else they may mean something else. */
const wordsThatSpeak = 4;

/** Describes a passage so that it is found again after edits (W3C Web Annotation Data Model, 4.2.4 Text Quote Selector). */
export function createQuote(text: string, start: number, end: number): Quote {
  const leading = /^\s*/.exec(text.slice(start, end))?.[0].length ?? 0;
  const exact = text.slice(start, end).trim();
  const from = start + leading;
  return {
    exact,
    prefix: text.slice(Math.max(0, from - contextLength), from),
    suffix: text.slice(from + exact.length, from + exact.length + contextLength),
  };
}

/**
 * Finds a quoted passage in a text that may have been edited since. First the very words, the place whose surroundings are
 * most alike where they occur several times; then what stands between the old surroundings; then the place that still
 * has most of the words. White space does not count. @returns undefined where the passage is gone.
 */
export function findQuote(text: string, quote: Quote): Passage | undefined {
  const flat = flatten(text);
  const exact = squeeze(quote.exact).trim();
  if (exact === '') return undefined;
  const context = { prefix: squeeze(quote.prefix), suffix: squeeze(quote.suffix) };
  const found =
    findExact(flat.text, exact, context) ??
    findBetween(flat.text, exact, context) ??
    findByWords(flat.text, exact, context);
  if (!found) return undefined;
  return {
    start: flat.places[found.start] ?? 0,
    end: (flat.places[found.end - 1] ?? 0) + 1,
    isExact: flat.text.slice(found.start, found.end) === exact,
  };
}

interface Range {
  start: number;
  end: number;
}

interface Context {
  prefix: string;
  suffix: string;
}

function findExact(text: string, exact: string, context: Context): Range | undefined {
  const ranges: Range[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1))
    ranges.push({ start: at, end: at + exact.length });
  return best(ranges, (range) => likeness(text, range, context));
}

/** What was put between the old surroundings: the passage was reworded, what stands around it was not. */
function findBetween(text: string, exact: string, { prefix, suffix }: Context): Range | undefined {
  const before = prefix.slice(-16).trimStart();
  const after = suffix.slice(0, 16).trimEnd();
  if (before.trim().length < 4 || after.trim().length < 4) return undefined;
  for (let at = text.indexOf(before); at !== -1; at = text.indexOf(before, at + 1)) {
    const start = at + before.length;
    const end = text.indexOf(after, start);
    const length = end - start;
    if (end !== -1 && length > 0 && length <= exact.length * 2 + 40) {
      const range = trim(text, { start, end });
      if (range.end > range.start && overlap(wordsOf(exact), wordsOf(text.slice(range.start, range.end))) > 0)
        return range;
    }
  }
  return undefined;
}

/** The stretch of as many words that shares most of them with the quote. */
function findByWords(text: string, exact: string, context: Context): Range | undefined {
  const wanted = wordsOf(exact);
  if (wanted.length < wordsThatSpeak) return undefined;
  const words = [...text.matchAll(wordPattern)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const size = Math.min(wanted.length, words.length);
  const left = countOf(wanted);
  const missing = new Map(left);
  const take = (word: string, by: number) => {
    const count = missing.get(word);
    if (count === undefined) return 0;
    missing.set(word, count - by);
    return by === 1 ? Number(count > 0) : -Number(count >= 0);
  };
  const stretches: Range[] = [];
  let shared = 0;
  let most = Math.ceil(wanted.length * leastOverlap);
  for (const [index, { word }] of words.entries()) {
    shared += take(word, 1);
    if (index >= size) shared += take(words[index - size]?.word ?? '', -1);
    if (index < size - 1 || shared < most) continue;
    if (shared > most) stretches.length = 0;
    most = shared;
    const stretch = words.slice(index - size + 1, index + 1).filter((candidate) => left.has(candidate.word));
    const [first, last] = [stretch[0], stretch.at(-1)];
    if (first && last) stretches.push({ start: first.start, end: last.end });
  }
  return best(stretches, (range) => likeness(text, range, context));
}

const wordPattern = /[\p{L}\p{N}]+/gu;

function wordsOf(text: string): string[] {
  return (text.match(wordPattern) ?? []).map((word) => word.toLowerCase());
}

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function overlap(one: readonly string[], other: readonly string[]): number {
  const counts = countOf(one);
  return other.filter((word) => counts.has(word)).length;
}

/** How many characters of the old surroundings still stand there. */
function likeness(text: string, { start, end }: Range, { prefix, suffix }: Context): number {
  let count = 0;
  while (count < prefix.length && text[start - 1 - count] === prefix[prefix.length - 1 - count]) count += 1;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
  return count + after;
}

function best(ranges: readonly Range[], worth: (range: Range) => number): Range | undefined {
  return ranges.reduce<{ range: Range; worth: number } | undefined>((winner, range) => {
    const value = worth(range);
    return winner && winner.worth >= value ? winner : { range, worth: value };
  }, undefined)?.range;
}

function trim(text: string, { start, end }: Range): Range {
  const piece = text.slice(start, end);
  return { start: start + piece.length - piece.trimStart().length, end: end - (piece.length - piece.trimEnd().length) };
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The text with single spaces, and where each of its characters stood. */
function flatten(text: string): { text: string; places: number[] } {
  const places: number[] = [];
  let flat = '';
  for (let at = 0; at < text.length; at += 1) {
    const isSpace = /\s/.test(text[at] ?? '');
    if (isSpace && flat.endsWith(' ')) continue;
    flat += isSpace ? ' ' : text[at];
    places.push(at);
  }
  return { text: flat, places };
}
