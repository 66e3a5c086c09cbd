import { type PartialDate, parsePartialDate } from '@agendawerk/shared/kernel/index.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import { ParsedField, type ParsedFieldProps } from './parsed-field.tsx';

/** Dates as plans give them: "2027", "Q3 2027", "15.3.27", "bis Ende 2026", "2026 ff.". */
export function PartialDateField(props: Omit<ParsedFieldProps<PartialDate>, 'unit'>) {
  const { t } = useTranslation('ui');
  const { formatPartialDate } = useFormat();
  return (
    <ParsedField
      width="medium"
      hint={t('field.dateExamples')}
      {...props}
      parse={parsePartialDate}
      format={formatPartialDate}
      describe={formatPartialDate}
      unreadable={t('field.unreadable.date')}
    />
  );
}
