import { type RefObject, useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

let isFirstPage = true;

/** After a way to another page the focus goes to its heading; not on first load, and not when only a filter in the address changes. */
export function useFocusOnNavigation<Element extends HTMLElement>(): RefObject<Element | null> {
  const target = useRef<Element>(null);
  const { pathname, hash } = useLocation();
  const kind = useNavigationType();
  const latestKind = useRef(kind);
  useEffect(() => {
    latestKind.current = kind;
  }, [kind]);

  // Only another place moves the focus: a first filter changes the kind of navigation, and must not.
  useEffect(() => {
    if (isFirstPage) {
      isFirstPage = false;
      return;
    }
    if (hash === '') target.current?.focus({ preventScroll: latestKind.current === 'POP' });
  }, [pathname, hash]);

  return target;
}
