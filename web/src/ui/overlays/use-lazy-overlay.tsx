import {
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
  type SyntheticEvent,
  useMemo,
  useState,
} from 'react';

interface TriggerProps {
  'aria-haspopup': 'menu' | 'dialog';
  'aria-expanded': boolean;
  onClick: (event: SyntheticEvent<HTMLElement>) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
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
  // Learned from what opens it: a ref would have to be kept as state, and draw every such button of a page twice.
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
    'aria-haspopup': kind,
    'aria-expanded': isOpen,
    onClick: ({ currentTarget }) => {
      setElement(currentTarget);
      setShown(!isOpen);
    },
    onKeyDown: (event) => {
      if (kind !== 'menu' || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      event.preventDefault();
      setElement(event.currentTarget);
      setShown(true);
    },
    onPointerEnter: fetchEarly,
    onFocus: fetchEarly,
  };
  return { trigger: cloneElement(button as ReactElement<TriggerProps>, props), triggerRef, isOpen, setOpen };
}
