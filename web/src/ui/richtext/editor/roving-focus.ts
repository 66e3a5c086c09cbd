import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react';

/**
 * One stop of the Tab key for a whole row of buttons; arrow keys, Home and End move inside it
 * (ARIA Authoring Practices, "Toolbar"). Buttons may come and go.
 */
export function useRovingFocus<Frame extends HTMLElement>() {
  const frame = useRef<Frame>(null);
  const current = useRef(0);

  const setStop = (index: number) => {
    const buttons = buttonsOf(frame.current);
    current.current = Math.max(0, Math.min(index, buttons.length - 1));
    for (const [at, button] of buttons.entries()) button.tabIndex = at === current.current ? 0 : -1;
  };

  // React writes no tabindex of its own on these buttons, so it is set again after every render.
  useLayoutEffect(() => setStop(current.current));

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = buttonsOf(frame.current);
    const at = buttons.findIndex((button) => button === event.target);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at === -1 || next === undefined) return;
    event.preventDefault();
    buttons[(next + buttons.length) % buttons.length]?.focus();
  };
  const onFocus = (event: FocusEvent) => {
    const at = buttonsOf(frame.current).findIndex((button) => button === event.target);
    if (at !== -1) setStop(at);
  };
  return { ref: frame, onKeyDown, onFocus, focusFirst: () => buttonsOf(frame.current)[current.current]?.focus() };
}

function buttonsOf(frame: HTMLElement | null): HTMLButtonElement[] {
  return [...(frame?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
}
