import { type RefObject, useEffect, useState } from 'react';

/**
 * Whether a table has to scroll sideways in its frame. Only then the frame becomes a scroll container,
 * as inside of one the head could not stick to the top of the page.
 */
export function useIsWiderThanFrame(frame: RefObject<HTMLElement | null>): boolean {
  const [isWide, setWide] = useState(false);

  useEffect(() => {
    const element = frame.current;
    const content = element?.firstElementChild;
    if (!element || !content || typeof ResizeObserver === 'undefined') return;
    let known = false;
    const observer = new ResizeObserver(() => {
      const next = content.scrollWidth > element.clientWidth + 1;
      if (next !== known) setWide(next);
      known = next;
    });
    observer.observe(element);
    observer.observe(content);
    return () => observer.disconnect();
  }, [frame]);

  return isWide;
}
