import { type CostLine, costKinds, type EditMeasure, recurrences } from '@agendawerk/shared/measures/index.ts';
import { sumBudget } from '@agendawerk/shared/budget/index.ts';
import { useTranslation } from 'react-i18next';
import { useAgenda } from '../../../lib/current-agenda.ts';
import type { Typed } from '../../../lib/typed.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { MoneyField } from '../../../ui/fields/money-field.tsx';
import { NumberField } from '../../../ui/fields/number-field.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import { type LineEditorProps, LinesSection } from './lines-section.tsx';
import { type SheetContext, useGap } from './property.tsx';
import styles from './sheet.module.css';

type NewCost = NonNullable<EditMeasure['costs']>[number];
type CostValues = Typed<Omit<NewCost, 'spent'>, 'year' | 'untilYear' | 'amount' | 'amountMax'> & {
  spent?: NewCost['spent'] | undefined;
};

function toCost({ spent, ...line }: CostValues): NewCost {
  return {
    ...line,
    year: line.year ?? null,
    untilYear: line.untilYear ?? null,
    amount: line.amount ?? null,
    amountMax: line.amountMax ?? null,
    ...(spent === undefined ? {} : { spent }),
  };
}

export function CostsSection({ sheet }: { sheet: SheetContext }) {
  const { t } = useTranslation(['measures', 'terms']);
  const { formatMoney } = useFormat();
  const { lastYear } = useAgenda();
  const gap = useGap();
  const { costs } = sheet.measure;
  const sum = sumBudget({ measures: [sheet.measure], lastYear });
  // Where nobody has said what was paid, an empty column would only take room.
  const isSpent = costs.some((line) => (line.spent ?? null) !== null);
  const spent = (amount: string | null | undefined) =>
    isSpent ? [(amount ?? null) === null ? '' : formatMoney(String(amount))] : [];
  const span = (line: Pick<CostLine, 'amount' | 'amountMax'>) => {
    if (line.amount === null) return t('money.open');
    return line.amountMax === null
      ? formatMoney(line.amount)
      : `${formatMoney(line.amount)} – ${formatMoney(line.amountMax)}`;
  };
  const years = (line: CostLine) => {
    if (line.year === null) return t('money.withoutYear');
    return line.recurrence === 'yearly'
      ? t('money.yearly', { from: line.year, until: line.untilYear ?? lastYear ?? '…' })
      : String(line.year);
  };
  return (
    <LinesSection<CostValues>
      sheet={sheet}
      id="costs"
      title={t('sections.costs')}
      lineName={t('lines.names.cost')}
      property="costs"
      lines={costs}
      create={() => ({
        year: null,
        untilYear: null,
        kind: 'expense',
        recurrence: 'once',
        amount: null,
        amountMax: null,
        budgetLine: null,
        note: null,
      })}
      isEmpty={(line) => line.year === null && !line.amount && !line.note && !line.budgetLine}
      toChange={(lines) => ({ costs: lines.map(toCost) })}
      editor={(props) => <CostEditor {...props} />}
    >
      {costs.length === 0 ? (
        <p>{gap}</p>
      ) : (
        <SimpleTable
          caption={t('sections.costs')}
          isCaptionHidden
          columns={[
            { label: t('money.years') },
            { label: t('money.kind') },
            { label: t('money.note') },
            { label: t('money.amount'), isNumeric: true },
            ...(isSpent ? [{ label: t('money.spent'), isNumeric: true }] : []),
          ]}
          rows={costs.map((line) => ({
            id: line.id,
            cells: [
              years(line),
              t(`terms:costKinds.${line.kind}`),
              [line.note, line.budgetLine].filter(Boolean).join(' · '),
              span(line),
              ...spent(line.spent),
            ],
          }))}
          total={[
            t('money.sum'),
            '',
            sum.openCosts > 0 ? t('openCosts', { count: sum.openCosts }) : '',
            span({ amount: sum.cost.min, amountMax: sum.cost.max === sum.cost.min ? null : sum.cost.max }),
            ...spent(sum.spent),
          ]}
        />
      )}
    </LinesSection>
  );
}

function CostEditor({ line, onChange, errorOf }: LineEditorProps<CostValues>) {
  const { t } = useTranslation(['measures', 'terms']);
  return (
    <div className={styles.fields}>
      <NumberField
        label={t('money.year')}
        isYear
        value={line.year}
        onChange={(year) => onChange({ year })}
        error={errorOf('year')}
      />
      <Select
        label={t('money.kind')}
        width="medium"
        options={costKinds.map((value) => ({ value, label: t(`terms:costKinds.${value}`) }))}
        value={line.kind}
        onChange={(event) => onChange({ kind: costKinds.find((kind) => kind === event.target.value) ?? 'expense' })}
      />
      <Select
        label={t('money.recurrence')}
        width="medium"
        options={recurrences.map((value) => ({ value, label: t(`terms:recurrences.${value}`) }))}
        value={line.recurrence}
        onChange={(event) => {
          const recurrence = recurrences.find((each) => each === event.target.value) ?? 'once';
          // Its field goes: what could not be read there holds nothing up any more.
          onChange({ recurrence, ...(recurrence === 'once' ? { untilYear: null } : {}) });
        }}
      />
      {line.recurrence === 'yearly' ? (
        <NumberField
          label={t('money.untilYear')}
          isYear
          value={line.untilYear}
          onChange={(untilYear) => onChange({ untilYear })}
          error={errorOf('untilYear')}
        />
      ) : null}
      <MoneyField
        label={t('money.amount')}
        hint={t('money.amountHint')}
        value={line.amount}
        onChange={(amount) => onChange({ amount })}
        error={errorOf('amount')}
      />
      <MoneyField
        label={t('money.amountMax')}
        hint={t('money.amountMaxHint')}
        value={line.amountMax}
        onChange={(amountMax) => onChange({ amountMax })}
        error={errorOf('amountMax')}
      />
      <MoneyField
        label={t('money.spent')}
        value={'spent' in line ? line.spent : null}
        onChange={(spent) => onChange({ spent })}
        error={errorOf('spent')}
      />
      <TextField
        label={t('money.budgetLine')}
        width="medium"
        value={line.budgetLine ?? ''}
        onChange={(event) => onChange({ budgetLine: event.target.value || null })}
        error={errorOf('budgetLine')}
      />
      <div className={styles.grow}>
        <TextField
          label={t('money.note')}
          value={line.note ?? ''}
          onChange={(event) => onChange({ note: event.target.value || null })}
          error={errorOf('note')}
        />
      </div>
    </div>
  );
}
