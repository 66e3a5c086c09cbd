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
 * Saves one property of something (`savePart`) and shows what came of it; a refusal goes on to the editor. What is
 * typed while a save is under way goes out before the screen has drawn its answer: it is made on that answer.
 */
export function useSavePart<Item extends { id: string; revision: number }, Change extends object>({
  item,
  send,
  readPresent,
  show,
}: SavePartOptions<Item, Change>): (change: Change) => Promise<void> {
  const answered = useRef<Item>(undefined);
  return useCallback(
    async (change) => {
      const own = answered.current;
      const base = own?.id === item.id && own.revision > item.revision ? own : item;
      const saved = await savePart({ base, change, send, readPresent, onTheirs: show });
      answered.current = saved;
      show(saved);
    },
    [item, send, readPresent, show],
  );
}
