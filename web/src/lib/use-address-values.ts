import { useCallback, useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';

type Rewrite = (write: (before: URLSearchParams) => URLSearchParams) => void;
type Values = Readonly<Record<string, string | null>>;

/** What the address says, and how to write it anew in place. */
export function useAddress(): [params: URLSearchParams, rewrite: Rewrite] {
  const [params, setParams] = useSearchParams();
  // Who is quick makes a second change before the first one is drawn: it builds on what was asked for, not on what is seen.
  const asked = useRef(params);
  useEffect(() => {
    asked.current = params;
  }, [params]);
  const rewrite: Rewrite = useCallback(
    (write) => {
      asked.current = write(asked.current);
      setParams(asked.current, { replace: true, preventScrollReset: true });
    },
    [setParams],
  );
  return [params, rewrite];
}

/** What the address says, and how to change some of it in place; null takes a value out. */
export function useAddressValues(): [values: URLSearchParams, change: (values: Values) => void] {
  const [params, rewrite] = useAddress();
  const change = useCallback(
    (values: Values) =>
      rewrite((before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(values)) {
          if (value === null) next.delete(name);
          else next.set(name, value);
        }
        return next;
      }),
    [rewrite],
  );
  return [params, change];
}
