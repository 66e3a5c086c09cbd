import { useCallback, useRef } from 'react';
import { savePart } from './save-part.ts';

interface SavePartOptions<Item, Change> {
  /** What the screen shows. */
  item: Item;
  send: (change: Change, revision: number) => Promise<Item>;
  readPresent: (current: unknown) => Item | undefined;
  /** Shows what the server has now. */
  show: (item: Item) => void;
}

/**
 * Saves one property of something (`savePart`) and shows what came of it; a refusal goes on to the editor. One after the
 * other, each on what the one before has left: whoever is quicker than the connection is in conflict with nobody.
 */
export function useSavePart<Item extends { id: string; revision: number }, Change extends object>({
  item,
  send,
  readPresent,
  show,
}: SavePartOptions<Item, Change>): (change: Change) => Promise<void> {
  const answered = useRef<Promise<Item | undefined>>(Promise.resolve(undefined));
  return useCallback(
    async (change) => {
      const before = answered.current;
      const saving = before.then((own) => {
        const base = own?.id === item.id && own.revision > item.revision ? own : item;
        return savePart({ base, change, send, readPresent, onTheirs: show });
      });
      // A refused change leaves the item as the one before had left it.
      answered.current = saving.catch(() => before);
      show(await saving);
    },
    [item, send, readPresent, show],
  );
}
