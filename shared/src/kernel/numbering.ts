const collator = new Intl.Collator('de', { numeric: true });

/** "3.2" before "3.10". */
export function compareNumbers(a: { number: string }, b: { number: string }): number {
  return collator.compare(a.number, b.number);
}
