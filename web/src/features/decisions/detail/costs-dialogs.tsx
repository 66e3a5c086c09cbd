import { type Decision, type DecisionOption, flowYears } from '@agendawerk/shared/decisions/index.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { MoneyField } from '../../../ui/fields/money-field.tsx';
import { NumberField } from '../../../ui/fields/number-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormColumn, Row, Stack } from '../../../ui/layout/stack.tsx';
import { type CellOf, cellKey } from '../api/judged-cells.ts';
import { EditDialog, JudgeDialog } from '../parts/edit-dialog.tsx';
import styles from '../parts/decisions.module.css';
import { useYearLabel } from '../parts/use-year-label.ts';

interface RateValues {
  rate: number | null | undefined;
  rateSource: string | null;
  rateOn: string | null | undefined;
  firstYear: number | null | undefined;
}
type FlowCell = CellOf<'flows'>;

/** By which rate later years are discounted, from where it is and as of when. */
export function RateDialog({ decision, onClose }: { decision: Decision; onClose: () => void }) {
  const { t } = useTranslation('decisions');
  const { formatDay } = useFormat();
  return (
    <EditDialog<RateValues>
      title={t('edit.rate')}
      draftKey="rate"
      width="medium"
      decision={decision}
      valuesOf={({ rate, rateSource, rateOn, firstYear }) => ({ rate, rateSource, rateOn, firstYear })}
      texts={{
        rate: t('rate'),
        rateSource: t('rateSource'),
        rateOn: { label: t('rateOn'), show: formatDay },
        firstYear: { label: t('firstYear'), show: String },
      }}
      onClose={onClose}
    >
      {({ form, set, errors }) => (
        <FormColumn>
          <NumberField
            label={t('rate')}
            value={form.rate}
            onChange={(value) => set({ rate: value })}
            error={errors['rate']}
          />
          <TextField
            label={t('rateSource')}
            hint={t('rateSourceHint')}
            value={form.rateSource ?? ''}
            onChange={(event) => set({ rateSource: event.target.value || null })}
            error={errors['rateSource']}
          />
          <DayField
            label={t('rateOn')}
            value={form.rateOn}
            onChange={(day) => set({ rateOn: day })}
            error={errors['rateOn']}
          />
          <NumberField
            label={t('firstYear')}
            isYear
            value={form.firstYear}
            onChange={(year) => set({ firstYear: year })}
            error={errors['firstYear']}
          />
        </FormColumn>
      )}
    </EditDialog>
  );
}

interface FlowsDialogProps {
  decision: Decision;
  option: DecisionOption;
  onClose: () => void;
}

/** Costs and benefits of one option by year. */
export function FlowsDialog({ decision, option, onClose }: FlowsDialogProps) {
  const { t } = useTranslation('decisions');
  const yearLabel = useYearLabel(decision.firstYear);
  const { formatMoney } = useFormat();
  const places = flowYears.map((year): FlowCell => ({ optionId: option.id, year, cost: null, benefit: null }));
  return (
    <JudgeDialog<'flows'>
      title={t('enterFlows', { title: option.title })}
      draftKey={`flows:${option.id}`}
      decision={decision}
      list="flows"
      places={places}
      describe={(cell) => ({
        label: yearLabel(cell.year),
        text: (['cost', 'benefit'] as const)
          .flatMap((name) => (cell[name] == null ? [] : [`${t(name)}: ${formatMoney(cell[name])}`]))
          .join('\n'),
      })}
      onClose={onClose}
    >
      {({ cells, set, errorAt }) => (
        <Stack>
          <p className="muted">{t('flowsHint')}</p>
          {cells.map((cell) => {
            const amount = (name: 'cost' | 'benefit') => (
              <MoneyField
                label={t(name)}
                value={cell[name]}
                onChange={(value) => set({ ...cell, [name]: value })}
                error={errorAt(cell, name)}
              />
            );
            return (
              <fieldset key={cellKey('flows', cell)} className={styles.line}>
                <legend>{yearLabel(cell.year)}</legend>
                <Row align="start" gap="default">
                  {amount('cost')}
                  {amount('benefit')}
                </Row>
              </fieldset>
            );
          })}
        </Stack>
      )}
    </JudgeDialog>
  );
}
