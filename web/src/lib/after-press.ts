let isWatching = false;
let isPressing = false;

/** From here on it is known whether somebody is just pressing something; called where that will be asked. */
export function watchPresses(): void {
  if (isWatching) return;
  isWatching = true;
  window.addEventListener('mousedown', () => (isPressing = true), { capture: true });
  window.addEventListener('mouseup', () => (isPressing = false), { capture: true });
}

/**
 * At once, or, where somebody is just pressing something, once they have let go: a button that moves away between the
 * two is not pressed. Touch screens tell of a tap in the same two steps.
 */
export function afterPress(action: () => void): void {
  if (isPressing) window.addEventListener('mouseup', () => setTimeout(action), { capture: true, once: true });
  else action();
}
