import { useCallback } from 'react';
import { isApiError } from './api-error.ts';
import { isSame } from './is-same.ts';

interface SavePartOptions<Item, Change> {
  /** What the screen shows. */
  item: Item;
  send: (change: Change, revision: number) => Promise<Item>;
  readPresent: (current: unknown) => Item | undefined;
  /** Shows what the server has now. */
  show: (item: Item) => void;
}

/**
 * Saves one property of something. Where somebody else was quicker but left this very property alone, the change is
 * repeated on their state; where both changed the same, the refusal goes on to the editor and their state is shown.
 */
export function useSavePart<Item extends { revision: number }, Change extends object>({
  item,
  send,
  readPresent,
  show,
}: SavePartOptions<Item, Change>): (change: Change) => Promise<void> {
  return useCallback(
    async (change) => {
      try {
        show(await send(change, item.revision));
      } catch (error) {
        const theirs = isApiError(error, 'resource.changed_meanwhile') ? readPresent(error.current) : undefined;
        if (!theirs) throw error;
        show(theirs);
        const isUntouched = Object.keys(change).every((name) =>
          isSame(Reflect.get(item, name), Reflect.get(theirs, name)),
        );
        if (!isUntouched) throw error;
        show(await send(change, theirs.revision));
      }
    },
    [item, send, readPresent, show],
  );
}
