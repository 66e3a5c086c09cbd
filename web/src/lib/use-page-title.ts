import { useEffect } from 'react';

const product = 'Agendawerk';

/** "3.2 Online-Terminvergabe · Maßnahmen · Agendawerk": the most particular first, as tabs cut off the end. */
export function usePageTitle(...parts: (string | undefined)[]): void {
  const title = [...parts.filter(Boolean), product].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
