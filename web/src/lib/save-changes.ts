import { isSame } from './is-same.ts';
import { savePart } from './save-part.ts';

interface SaveChanges<Item, Body> {
  /** What the page shows. */
  item: Item;
  /** What the form began with, and what it says now. */
  before: Body;
  after: Body;
  send: (change: Partial<Body>, revision: number) => Promise<Item>;
  readPresent: (current: unknown) => Item | undefined;
}

/**
 * Sends only what was changed in the form, so that it never overwrites what somebody else changed beside it: where they
 * left these properties alone, the change is repeated on their state; where not, the refusal is shown in the form.
 */
export async function saveChanges<Item extends { revision: number }, Body extends object>({
  item,
  before,
  after,
  send,
  readPresent,
}: SaveChanges<Item, Body>): Promise<Item> {
  const names = Object.keys(after) as (keyof Body)[];
  const changed = names.filter((name) => !isSame(before[name], after[name]));
  if (changed.length === 0) return item;
  const change = Object.fromEntries(changed.map((name) => [name, after[name]])) as Partial<Body>;
  return savePart({ base: item, change, send, readPresent });
}
