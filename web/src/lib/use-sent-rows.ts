import { useCallback, useState } from 'react';
import type { RefusedForm } from './use-field-errors.ts';

interface SentRows {
  /** Called with the rows that are sent, in their order. */
  remember: (keys: readonly string[]) => void;
  /** The sentence at a field of a row: a refusal counts the rows that were sent. */
  errorAt: (key: string, name: string) => string | undefined;
}

/** For forms of many rows of which only the changed ones are sent. `list` is the property that carries them. */
export function useSentRows(list: string, { fields }: RefusedForm): SentRows {
  const [keys, setKeys] = useState<readonly string[]>([]);
  const errorAt = useCallback(
    (key: string, name: string) => fields[`${list}.${keys.indexOf(key)}.${name}`],
    [fields, list, keys],
  );
  return { remember: setKeys, errorAt };
}
