import { type RefObject, useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

let isFirstPage = true;

/** After a way to another page the focus goes to its heading; not on first load, and not when only a filter in the address changes. */
export function useFocusOnNavigation<Element extends HTMLElement>(): RefObject<Element | null> {
  const target = useRef<Element>(null);
  const { pathname, hash } = useLocation();
  const kind = useNavigationType();

  useEffect(() => {
    if (isFirstPage) {
      isFirstPage = false;
      return;
    }
    if (hash === '') target.current?.focus({ preventScroll: kind === 'POP' });
  }, [pathname, hash, kind]);

  return target;
}
