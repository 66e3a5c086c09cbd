import { cloneElement, type KeyboardEvent, type ReactElement, type RefObject, useMemo, useState } from 'react';

interface TriggerProps {
  ref: (node: HTMLElement | null) => void;
  'aria-haspopup': 'menu' | 'dialog';
  'aria-expanded': boolean;
  onClick: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onPointerEnter: () => void;
  onFocus: () => void;
}

export interface LazyOverlay {
  /** The given button, wired up. It stays the same element, so that the focus can come back to it. */
  trigger: ReactElement;
  triggerRef: RefObject<HTMLElement | null>;
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
}

/**
 * Menus and popovers are most of the weight of the interface library and are rarely opened: their code is fetched when
 * the pointer or the focus comes near.
 */
export function useLazyOverlay(
  button: ReactElement,
  kind: 'menu' | 'dialog',
  preload: () => Promise<unknown>,
): LazyOverlay {
  const [isOpen, setShown] = useState(false);
  const [element, setElement] = useState<HTMLElement | null>(null);
  const triggerRef = useMemo(() => ({ current: element }), [element]);
  const fetchEarly = () => {
    preload().catch(() => {
      // Tried again on opening, where a failure is seen.
    });
  };
  const setOpen = (next: boolean) => {
    setShown(next);
    if (!next) element?.focus({ preventScroll: true });
  };
  const props: TriggerProps = {
    ref: setElement,
    'aria-haspopup': kind,
    'aria-expanded': isOpen,
    onClick: () => setShown(!isOpen),
    onKeyDown: (event) => {
      if (kind !== 'menu' || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      event.preventDefault();
      setShown(true);
    },
    onPointerEnter: fetchEarly,
    onFocus: fetchEarly,
  };
  return { trigger: cloneElement(button as ReactElement<TriggerProps>, props), triggerRef, isOpen, setOpen };
}
