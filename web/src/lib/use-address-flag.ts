import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Whether something is open, kept in the address (`?report`): links lead to it open, and reloading keeps it so. */
export function useAddressFlag(name: string): [isOn: boolean, setOn: (isOn: boolean) => void] {
  const [params, setParams] = useSearchParams();
  const setOn = useCallback(
    (isOn: boolean) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (isOn) next.set(name, '');
          else next.delete(name);
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [name, setParams],
  );
  return [params.has(name), setOn];
}
