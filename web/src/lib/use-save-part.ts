import { useCallback, useState } from 'react';
import { createPartSaver } from './save-part.ts';

interface SavePartOptions<Item, Change> {
  /** What the screen shows. */
  item: Item;
  send: (change: Change, revision: number) => Promise<Item>;
  readPresent: (current: unknown) => Item | undefined;
  /** Shows what the server has now. */
  show: (item: Item) => void;
}

/** Saves one property of something (`createPartSaver`) and shows what came of it; a refusal goes on to the editor. */
export function useSavePart<Item extends { id: string; revision: number }, Change extends object>({
  item,
  send,
  readPresent,
  show,
}: SavePartOptions<Item, Change>): (change: Change) => Promise<void> {
  const [save] = useState(() => createPartSaver<Item>());
  return useCallback(
    async (change) => show(await save({ base: item, change, send, readPresent, onTheirs: show })),
    [save, item, send, readPresent, show],
  );
}
