import { type Decision, findObstacle, rankOptions } from '@agendawerk/shared/decisions/index.ts';
import { useTranslation } from 'react-i18next';
import { todayInGermany } from '../../../lib/today.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { useDecisionParams, useTakeDecision } from '../api/decision-data.ts';
import { useDecisionText } from '../parts/use-decision-text.ts';

interface ChoiceValues {
  chosenOptionId: string | null;
  reason: string;
  decidedOn: string | null | undefined;
}

/** Which option it is, and why; from then on nothing changes. */
export function ChoiceDialog({ decision, onClose }: { decision: Decision; onClose: () => void }) {
  const { t } = useTranslation('decisions');
  const { valueText, reasonText } = useDecisionText();
  const initial: ChoiceValues = { chosenOptionId: null, reason: '', decidedOn: todayInGermany() };
  const draft = useDraft<ChoiceValues>(`decision:${decision.id}:choice`, initial, decision.revision);
  const take = useTakeDecision();
  const params = useDecisionParams(decision);
  const errors = useFieldErrors()(take.error);
  const form = draft.value;
  const set = (part: Partial<ChoiceValues>) => draft.setValue({ ...form, ...part });
  // What is still missing is refused by the contract, at its field.
  const send = () =>
    take.mutateAsync({
      params,
      revision: decision.revision,
      body: { chosenOptionId: form.chosenOptionId ?? '', reason: form.reason, decidedOn: form.decidedOn ?? '' },
    });
  return (
    <FormDialog
      title={t('choiceTitle')}
      submitLabel={t('decide')}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={take.isPending}
      send={send}
      onClose={onClose}
    >
      <FormColumn>
        <RadioGroup
          label={t('choice')}
          isRequired
          options={rankOptions(decision).map((result) => ({
            value: result.option.id,
            label: result.option.title,
            hint:
              result.value === null
                ? `${t(`optionStates.${result.state}`)}: ${reasonText(result)}`
                : t('rankAndValue', { rank: result.rank, value: valueText(result.value) }),
            isDisabled: findObstacle(decision, result.option.id) !== null,
          }))}
          value={form.chosenOptionId}
          onChange={(chosenOptionId) => set({ chosenOptionId })}
          error={
            errors.fields['chosenOptionId'] && (form.chosenOptionId ? errors.fields['chosenOptionId'] : t('chooseOne'))
          }
        />
        <TextArea
          label={t('choiceReason')}
          hint={t('choiceReasonHint')}
          isRequired
          value={form.reason}
          onChange={(event) => set({ reason: event.target.value })}
          error={errors.fields['reason']}
        />
        <DayField
          label={t('decidedOn')}
          value={form.decidedOn}
          onChange={(decidedOn) => set({ decidedOn })}
          error={errors.fields['decidedOn']}
        />
        <p className="muted">{t('choiceFinal')}</p>
      </FormColumn>
    </FormDialog>
  );
}
