import { useEffect } from 'react';
import { useLocation } from 'react-router';

const controls = 'button, a[href], input, textarea, select';

/**
 * Goes to the part that the address names (`#sponsor`) once it is there: pages fetch their content after they open. The
 * focus goes to the control that is marked as mending it (`data-mends`) or its first that can be used, else to the part
 * itself: there is nothing to do but to read.
 */
export function useScrollToHash(isReady: boolean): void {
  const { hash, key } = useLocation();

  useEffect(() => {
    if (!isReady || hash === '') return;
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target) return;
    target.scrollIntoView();
    // A line of a table is one among many: it is marked for whoever looks for it.
    document.querySelector('[data-sought]')?.removeAttribute('data-sought');
    if (target.matches('tr')) target.dataset['sought'] = '';
    const candidates = [target, ...target.querySelectorAll<HTMLElement>(controls)];
    const usable = [...candidates.filter((element) => 'mends' in element.dataset), ...candidates].find(
      (element) => element.matches(controls) && !element.matches('[aria-disabled="true"], :disabled'),
    );
    if (!usable && !target.hasAttribute('tabindex')) target.tabIndex = -1;
    (usable ?? target).focus({ preventScroll: true });
    // The key stands for the way here: the same address again scrolls again.
  }, [isReady, hash, key]);
}
