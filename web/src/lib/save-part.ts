import { isApiError } from './api-error.ts';
import { isSame } from './is-same.ts';

interface Revisioned {
  revision: number;
}
interface Identified extends Revisioned {
  id: string;
}

interface SavePartOptions<Saved, Change> {
  /** The state that the change was made on. */
  base: Revisioned;
  change: Change;
  send: (change: Change, revision: number) => Promise<Saved>;
  readPresent: (current: unknown) => Saved | undefined;
  /** Told what the server has, where somebody else was quicker. */
  onTheirs?: (theirs: Saved) => void;
}

/** So often in a row nobody else is quicker. */
const patience = 5;

/**
 * Saves some properties of something. Where somebody else was quicker but left these very properties alone, the change
 * is repeated on their state; where both changed the same, the refusal goes on to the caller.
 */
export async function savePart<Saved extends Revisioned, Change extends object>({
  base,
  change,
  send,
  readPresent,
  onTheirs,
}: SavePartOptions<Saved, Change>): Promise<Saved> {
  for (let { revision } = base, tries = 1; ; tries += 1) {
    try {
      return await send(change, revision);
    } catch (error) {
      const theirs = isApiError(error, 'resource.changed_meanwhile') ? readPresent(error.current) : undefined;
      if (!theirs) throw error;
      onTheirs?.(theirs);
      const isUntouched = Object.keys(change).every((name) =>
        isSame(Reflect.get(base, name), Reflect.get(theirs, name)),
      );
      if (!isUntouched || tries === patience) throw error;
      ({ revision } = theirs);
    }
  }
}

/**
 * Saves the changes of each thing one after the other, each on what the one before has left: whoever is quicker than the
 * connection is in conflict with nobody.
 */
export function createPartSaver<Saved extends Identified>() {
  const latest = new Map<string, Promise<Saved | undefined>>();
  return <Change extends object>({
    base,
    ...options
  }: SavePartOptions<Saved, Change> & { base: Identified }): Promise<Saved> => {
    const before = latest.get(base.id) ?? Promise.resolve(undefined);
    const saving = before.then((own) =>
      savePart({ ...options, base: own && own.revision > base.revision ? own : base }),
    );
    // A refused change leaves the thing as the one before had left it.
    latest.set(
      base.id,
      saving.catch(() => before),
    );
    return saving;
  };
}
