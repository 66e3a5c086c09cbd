import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * Whether a table has to scroll sideways in its frame. Only then the frame becomes a scroll container,
 * as inside of one the head could not stick to the top of the page.
 *
 * Taken to be wide until it is known, which is before anything is painted: a page that the server draws is never known,
 * and is better cut at its edge than wider than the window.
 */
export function useIsWiderThanFrame(frame: RefObject<HTMLElement | null>): boolean {
  const [isWide, setWide] = useState(true);

  useLayoutEffect(() => {
    const element = frame.current;
    const content = element?.firstElementChild;
    if (!element || !content) return;
    const measure = () => setWide(content.scrollWidth > element.clientWidth + 1);
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(content);
    return () => observer.disconnect();
  }, [frame]);

  return isWide;
}
