/** Brings a part into sight by scrolling its frame alone: the page stays where its reader is. */
export function scrollWithin(frame: HTMLElement | null, part: Element | null | undefined, margin = 0): void {
  if (!frame || !part) return;
  const outer = frame.getBoundingClientRect();
  const inner = part.getBoundingClientRect();
  if (inner.top - margin < outer.top) frame.scrollTop -= outer.top - inner.top + margin;
  else if (inner.bottom + margin > outer.bottom) frame.scrollTop += inner.bottom - outer.bottom + margin;
}
