import { type CommentPlace, isPartialDate, type PartValue, wordsOfPart } from '@agendawerk/shared/comments/index.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useOptionName } from './use-part-options.ts';

/** How the values of a part read, to be set beside each other. */
export function usePartWords(place: Omit<CommentPlace, 'id'>): (value: PartValue) => string {
  const { formatPartialDate, formatNumber } = useFormat();
  const optionName = useOptionName(place);
  return (value) => {
    const name = optionName(value);
    if (name !== undefined) return name;
    if (typeof value === 'number') return formatNumber(value);
    return isPartialDate(value) ? formatPartialDate(value) : wordsOfPart(value);
  };
}
