import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

type Values = Readonly<Record<string, string | null>>;

/** What the address says, and how to change it in place; null takes a value out. */
export function useAddressValues(): [values: URLSearchParams, change: (values: Values) => void] {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (values: Values) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(values)) {
            if (value === null) next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );
  return [params, change];
}
