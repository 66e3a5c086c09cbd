import { type Decision, type DecisionOption, type Flow, flowYears } from '@agendawerk/shared/decisions/index.ts';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { MoneyField } from '../../../ui/fields/money-field.tsx';
import { NumberField } from '../../../ui/fields/number-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormColumn, Row, Stack } from '../../../ui/layout/stack.tsx';
import { cellKey } from '../api/judged-cells.ts';
import { EditDialog, JudgeDialog } from '../parts/edit-dialog.tsx';
import styles from '../parts/decisions.module.css';
import { useYearLabel } from '../parts/use-year-label.ts';

type RateValues = Pick<Decision, 'rate' | 'rateSource' | 'rateOn' | 'firstYear'>;

/** By which rate later years are discounted, from where it is and as of when. */
export function RateDialog({ decision, onClose }: { decision: Decision; onClose: () => void }) {
  const { t } = useTranslation('decisions');
  const { rate, rateSource, rateOn, firstYear } = decision;
  return (
    <EditDialog<RateValues>
      title={t('edit.rate')}
      draftKey="rate"
      decision={decision}
      initial={{ rate, rateSource, rateOn, firstYear }}
      toChange={(form) => form}
      onClose={onClose}
    >
      {({ form, set, errors }) => (
        <FormColumn>
          <NumberField
            label={t('rate')}
            value={form.rate}
            onChange={(value) => set({ rate: value ?? null })}
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
            onChange={(day) => set({ rateOn: day ?? null })}
            error={errors['rateOn']}
          />
          <NumberField
            label={t('firstYear')}
            isWhole
            value={form.firstYear}
            onChange={(year) => set({ firstYear: year ?? null })}
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
  const initial = {
    cells: flowYears.map(
      (year): Flow =>
        decision.flows.find((flow) => flow.optionId === option.id && flow.year === year) ?? {
          optionId: option.id,
          year,
          cost: null,
          benefit: null,
        },
    ),
  };
  return (
    <JudgeDialog<{ cells: Flow[] }, 'flows'>
      title={t('enterFlows', { title: option.title })}
      draftKey={`flows:${option.id}`}
      decision={decision}
      initial={initial}
      list="flows"
      toCells={(form) => form.cells}
      onClose={onClose}
    >
      {({ form: { cells }, set, errorAt }) => (
        <Stack>
          <p className="muted">{t('flowsHint')}</p>
          {cells.map((cell) => {
            const key = cellKey('flows', cell);
            const amount = (name: 'cost' | 'benefit') => (
              <MoneyField
                label={t(name)}
                value={cell[name]}
                onChange={(value) =>
                  set({ cells: cells.map((each) => (each === cell ? { ...each, [name]: value ?? null } : each)) })
                }
                error={errorAt(key, name)}
              />
            );
            return (
              <fieldset key={key} className={styles.line}>
                <legend>{yearLabel(cell.year)}</legend>
                <Row align="start">
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
