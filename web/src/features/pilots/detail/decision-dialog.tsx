import { type Pilot, pilotDecisions } from '@agendawerk/shared/pilots/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useCan } from '../../../lib/session.ts';
import { todayInGermany } from '../../../lib/today.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { useDecidePilot } from '../api/pilot-data.ts';

interface DecisionValues {
  decision: (typeof pilotDecisions)[number] | null;
  reason: string;
  decidedOn: string | null | undefined;
  /** Of a roll-out; empty for a new measure. */
  measureId: string;
}

/** Roll out, change and repeat, or stop; with the reasons, and for a roll-out with the measure that carries it on. */
export function DecisionDialog({ pilot, onClose }: { pilot: Pilot; onClose: () => void }) {
  const { t } = useTranslation('pilots');
  const scope = useAgendaScope();
  const mayCreate = useCan('measure.create');
  const { data: measures = [] } = useQuery(measuresQuery(scope));
  const initial: DecisionValues = {
    decision: null,
    reason: '',
    decidedOn: todayInGermany(),
    measureId: pilot.measureId ?? '',
  };
  const draft = useDraft<DecisionValues>(`pilot:${pilot.id}:decision`, initial, pilot.revision);
  const decide = useDecidePilot();
  const errors = useFieldErrors()(decide.error);
  const form = draft.value;
  const set = (part: Partial<DecisionValues>) => draft.setValue({ ...form, ...part });
  const send = () => {
    const { decision, reason, decidedOn, measureId } = form;
    // What is still missing is refused by the contract, at its field.
    const body = {
      decision: decision as (typeof pilotDecisions)[number],
      reason,
      decidedOn: decidedOn ?? '',
      rollOut: decision === 'roll_out' ? { measureId: measureId || null } : null,
    };
    return decide.mutateAsync({
      params: { workspaceId: scope.workspaceId, pilotId: pilot.id },
      revision: pilot.revision,
      body,
    });
  };
  return (
    <FormDialog
      title={t('decisionTitle')}
      submitLabel={t('decide')}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={decide.isPending}
      width="large"
      send={send}
      onClose={onClose}
    >
      <FormColumn>
        <RadioGroup
          label={t('decision')}
          isRequired
          options={pilotDecisions.map((value) => ({
            value,
            label: t(`decisions.${value}`),
            hint: t(`decisionHints.${value}`),
          }))}
          value={form.decision}
          onChange={(decision) => set({ decision })}
          error={errors.fields['decision']}
        />
        {form.decision === 'roll_out' ? (
          <Select
            label={t('rollOutTo')}
            hint={t('rollOutHint')}
            {...(mayCreate ? { emptyLabel: t('newMeasure') } : {})}
            options={measures.map((measure) => ({ value: measure.id, label: `${measure.number} ${measure.title}` }))}
            value={form.measureId}
            onChange={(event) => set({ measureId: event.target.value })}
            error={errors.fields['rollOut']}
          />
        ) : null}
        <TextArea
          label={t('decisionReason')}
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
        <p className="muted">{t('decisionFinal')}</p>
      </FormColumn>
    </FormDialog>
  );
}
