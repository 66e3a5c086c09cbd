import type { Thread } from '@agendawerk/shared/comments/index.ts';
import { useEffect } from 'react';
import { findOnPage } from './dom-text.ts';

const pause = 150;

/**
 * Marks the quoted passages of open threads in the page, without touching what React or the editor has drawn there (CSS
 * Custom Highlight API). Browsers without it show no marks; everything else works.
 */
export function useHighlights(threads: readonly Thread[], currentId: string | null): void {
  useEffect(() => {
    if (!('highlights' in CSS)) return;
    const draw = () => {
      const [quiet, current] = [new Highlight(), new Highlight()];
      for (const { id, place, quote, resolvedAt } of threads) {
        const range = quote && (resolvedAt === null || id === currentId) ? findOnPage(place, quote) : undefined;
        if (range) (id === currentId ? current : quiet).add(range);
      }
      CSS.highlights.set('comment', quiet);
      CSS.highlights.set('comment-current', current);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(draw, pause);
    };
    draw();
    const observer = new MutationObserver(later);
    const page = document.getElementById('content');
    if (page) observer.observe(page, { childList: true, characterData: true, subtree: true });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      CSS.highlights.delete('comment');
      CSS.highlights.delete('comment-current');
    };
  }, [threads, currentId]);
}
