import { parsePartialDate } from '@agendawerk/shared/kernel/index.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import { ParsedField, type ParsedFieldProps } from './parsed-field.tsx';

function parseDay(text: string): string | undefined {
  const date = parsePartialDate(text);
  return date?.precision === 'day' ? date.date : undefined;
}

/** A day of the calendar, where no less will do: "15.3.27". The value is an ISO day. */
export function DayField(props: Omit<ParsedFieldProps<string>, 'unit'>) {
  const { t } = useTranslation('ui');
  const { formatDay } = useFormat();
  return (
    <ParsedField
      width="short"
      {...props}
      inputMode="text"
      parse={parseDay}
      format={formatDay}
      unreadable={t('field.unreadable.day')}
    />
  );
}
