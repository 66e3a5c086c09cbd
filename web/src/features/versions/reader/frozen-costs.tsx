import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import { sumBudget } from '@agendawerk/shared/budget/index.ts';
import type { CostLine } from '@agendawerk/shared/measures/index.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import styles from './reader.module.css';

type Measure = AgendaContent['measures'][number];

/** Costs line by line with their sum, funding and staff below. */
export function FrozenCosts({ measure, lastYear }: { measure: Measure; lastYear: number | null }) {
  const { t } = useTranslation(['versions', 'terms']);
  const { formatMoney, formatNumber } = useFormat();
  const { costs, funding, staff } = measure;
  const amountOf = ({ amount, amountMax }: Pick<CostLine, 'amount' | 'amountMax'>) => {
    if (amount === null) return t('costs.open');
    return amountMax === null ? formatMoney(amount) : `${formatMoney(amount)} – ${formatMoney(amountMax)}`;
  };
  const yearsOf = ({ year, recurrence, untilYear }: CostLine) => {
    if (year === null) return t('costs.withoutYear');
    return recurrence === 'yearly'
      ? t('costs.yearly', { from: year, until: untilYear ?? lastYear ?? '…' })
      : String(year);
  };
  const { cost } = sumBudget({ measures: [measure], lastYear });
  return (
    <>
      {costs.length === 0 ? (
        <Gap>{t('gap')}</Gap>
      ) : (
        <SimpleTable
          caption={t('costs.title')}
          isCaptionHidden
          columns={[
            { label: t('costs.what') },
            { label: t('costs.years') },
            { label: t('costs.amount'), isNumeric: true },
          ]}
          rows={costs.map((line) => ({
            id: line.id,
            cells: [line.note ?? t(`terms:costKinds.${line.kind}`), yearsOf(line), amountOf(line)],
          }))}
          total={[
            t('costs.sum'),
            '',
            amountOf({ amount: cost.min, amountMax: cost.max === cost.min ? null : cost.max }),
          ]}
        />
      )}
      {funding.length + staff.length > 0 ? (
        <ul className={styles.plain}>
          {funding.map(({ id, programme, amount, state }) => (
            <li key={id}>
              {t('costs.funding', {
                programme,
                state: t(`terms:fundingStates.${state}`),
                amount: amount === null ? t('costs.open') : formatMoney(amount),
              })}
            </li>
          ))}
          {staff.map(({ id, fte, year, note }) => (
            <li key={id}>
              {t('costs.staff', { fte: fte === null ? '?' : formatNumber(fte), year: year ?? t('costs.withoutYear') })}
              {note ? <span className={styles.below}>{note}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
