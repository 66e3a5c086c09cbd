import { useEffect, useRef } from 'react';

/** In a form: puts the focus on the field that somebody came to fill in, by its name or that of its group (`data-field`). */
export function StartAt({ field }: { field: string | undefined }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (field === undefined) return;
    const name = CSS.escape(field);
    place.current
      ?.closest('form')
      ?.querySelector<HTMLElement>(`[name="${name}"], [data-field="${name}"] :is(input, select, textarea)`)
      ?.focus();
  }, [field]);
  return <span ref={place} hidden />;
}
