import { isPartialDate, type PartValue, wordsOfPart } from '@agendawerk/shared/comments/index.ts';
import { useCallback } from 'react';
import { useFormat } from '../../../lib/use-format.ts';

/** How a value reads, to be set beside another one. */
export function usePartWords(): (value: PartValue) => string {
  const { formatPartialDate } = useFormat();
  return useCallback(
    (value) => (isPartialDate(value) ? formatPartialDate(value) : wordsOfPart(value)),
    [formatPartialDate],
  );
}
