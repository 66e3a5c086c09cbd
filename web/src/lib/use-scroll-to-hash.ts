import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Goes to the part that the address names (`#sponsor`) once it is there: pages fetch their content after they open. */
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
    const control = target.matches('button, a[href], input, textarea, select')
      ? target
      : target.querySelector<HTMLElement>('button, a[href], input, textarea, select');
    control?.focus({ preventScroll: true });
    // The key stands for the way here: the same address again scrolls again.
  }, [isReady, hash, key]);
}
