import { useCallback, useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';

type Values = Readonly<Record<string, string | null>>;

/** What the address says, and how to change it in place; null takes a value out. */
export function useAddressValues(): [values: URLSearchParams, change: (values: Values) => void] {
  const [params, setParams] = useSearchParams();
  // Who is quick makes a second change before the first one is drawn: it builds on what was asked for, not on what is seen.
  const asked = useRef(params);
  useEffect(() => {
    asked.current = params;
  }, [params]);
  const change = useCallback(
    (values: Values) => {
      const next = new URLSearchParams(asked.current);
      for (const [name, value] of Object.entries(values)) {
        if (value === null) next.delete(name);
        else next.set(name, value);
      }
      asked.current = next;
      setParams(next, { replace: true, preventScrollReset: true });
    },
    [setParams],
  );
  return [params, change];
}
