import { useCallback } from 'react';
import { useAddressValues } from './use-address-values.ts';

/** Whether something is open, kept in the address (`?report`): links lead to it open, and reloading keeps it so. */
export function useAddressFlag(name: string): [isOn: boolean, setOn: (isOn: boolean) => void] {
  const [values, change] = useAddressValues();
  const setOn = useCallback((isOn: boolean) => change({ [name]: isOn ? '' : null }), [name, change]);
  return [values.has(name), setOn];
}
