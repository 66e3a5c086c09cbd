/**
 * After a control that had the focus is gone: to what it belonged to, or, where that is gone as well, to the head of the
 * panel or of the page, so that the next key is not lost.
 */
export function focusSoon(find: () => HTMLElement | null | undefined): void {
  setTimeout(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const element = find();
    const fallback = document.querySelector<HTMLElement>('#side-panel h2, main h1');
    (element?.isConnected ? element : fallback)?.focus({ preventScroll: true });
  }, 50);
}
