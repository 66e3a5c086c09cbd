import { isApiError } from './api-error.ts';
import { isSame } from './is-same.ts';

interface SaveChanges<Item, Form> {
  /** What the page shows. */
  item: Item;
  /** What the form began with, and what it says now. */
  before: Form;
  after: Form;
  /** What the form would begin with on that state. */
  valuesOf: (item: Item) => Form;
  /** Sends these parts of the form, made on that state. */
  send: (changed: readonly (keyof Form & string)[], present: Item) => Promise<Item>;
  readPresent: (current: unknown) => Item | undefined;
}

/** Somebody else has changed the same parts of a form meanwhile. Nothing was sent: the person sees both and decides. */
export class EditConflict<Form extends object = object> extends Error {
  override readonly name = 'EditConflict';
  readonly theirs: Form;
  readonly parts: readonly (keyof Form & string)[];

  constructor(theirs: Form, parts: readonly (keyof Form & string)[]) {
    super('resource.changed_meanwhile');
    this.theirs = theirs;
    this.parts = parts;
  }
}

/**
 * Sends only what was changed in the form, so that it never overwrites what somebody else changed beside it: where they
 * left these parts alone, the change is made on their state; where not, nothing is sent (`EditConflict`).
 */
export async function saveChanges<Item extends { revision: number }, Form extends object>({
  item,
  before,
  after,
  valuesOf,
  send,
  readPresent,
}: SaveChanges<Item, Form>): Promise<Item> {
  const parts = Object.keys(after) as (keyof Form & string)[];
  const changed = parts.filter((name) => !isSame(before[name], after[name]));
  if (changed.length === 0) return item;
  const sendOn = (present: Item) => {
    const theirs = valuesOf(present);
    const clashing = changed.filter(
      (name) => !isSame(theirs[name], before[name]) && !isSame(theirs[name], after[name]),
    );
    if (clashing.length > 0) throw new EditConflict(theirs, clashing);
    return send(changed, present);
  };
  try {
    return await sendOn(item);
  } catch (error) {
    const present = isApiError(error, 'resource.changed_meanwhile') ? readPresent(error.current) : undefined;
    if (!present) throw error;
    return sendOn(present);
  }
}

/** The named properties of a body. */
export function pickParts<Body extends object>(body: Body, names: readonly (keyof Body & string)[]): Partial<Body> {
  return Object.fromEntries(names.map((name) => [name, body[name]])) as Partial<Body>;
}
