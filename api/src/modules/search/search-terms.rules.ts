/** What a search looks for beside the words as they were typed. */
export interface Asked {
  /** A tsquery of the beginnings of words: "glasf" finds "Glasfaserausbau". Empty: none. */
  beginnings: string;
  /** What must be part of words: "ausbau" finds "Glasfaserausbau". Letters and digits only, so they mean nothing else to LIKE. */
  parts: string[];
}

/** Shorter ones are part of nearly every text. */
const shortestPart = 3;

/** Letters and digits; a number keeps its points: "3.2". */
const word = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}]+/gu;

/** Whoever types quotes, a minus or "or" says exactly what is meant: nothing is added to it. */
const hasOperators = /"|(^|\s)-|(^|\s)or(\s|$)/i;

export function readSearch(typed: string): Asked {
  if (hasOperators.test(typed)) return { beginnings: '', parts: [] };
  const words = typed.match(word) ?? [];
  return {
    beginnings: words.map((part) => `'${part}':*`).join(' & '),
    parts: words.filter((part) => part.length >= shortestPart),
  };
}
