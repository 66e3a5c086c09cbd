import { useEffect, useState } from 'react';

/** After everything that a page needs to be seen. */
const pause = 2000;

/** Does what can wait until the page is there. @returns how to leave it undone. */
export function afterFirstScreen(action: () => void): () => void {
  const timer = setTimeout(action, pause);
  return () => clearTimeout(timer);
}

/** Whether the page itself has had its time. */
export function useIsAfterFirstScreen(): boolean {
  const [isAfter, setAfter] = useState(false);
  useEffect(() => afterFirstScreen(() => setAfter(true)), []);
  return isAfter;
}
