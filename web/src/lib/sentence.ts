/** Stands where a word goes; in no text of ours. */
const gap = '\u0001';

/**
 * A sentence with a gap, translated once and filled for each of hundreds of rows:
 * `sentenceOf((row) => t('table.select', { row }))`.
 */
export function sentenceOf(translate: (gap: string) => string): (word: string) => string {
  const parts = translate(gap).split(gap);
  return (word) => parts.join(word);
}
