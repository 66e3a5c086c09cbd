import { type Pilot, pilotSchema } from '@agendawerk/shared/pilots/index.ts';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { pickParts, saveChanges } from '../../../lib/save-changes.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { StartAt } from '../../../ui/fields/start-at.tsx';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { useCreatePilot, useUpdatePilot } from '../api/pilot-data.ts';
import { CriteriaFields } from './criteria-fields.tsx';
import { blankPilot, type PilotValues, toBody, valuesOf } from './pilot-form.ts';
import { PilotFields } from './pilot-fields.tsx';
import { useDescribePilot } from './use-describe-pilot.ts';

interface PilotDialogProps {
  /** Undefined: a new one. */
  pilot: Pilot | undefined;
  /** The measure that a new one belongs to. */
  measureId?: string | null;
  /** Name of the field that somebody came to fill in. */
  at?: string | undefined;
  onClose: (saved?: Pilot) => void;
}

/** The plan of a pilot; its criteria as long as it has not started. */
export function PilotDialog({ pilot, measureId = null, at, onClose }: PilotDialogProps) {
  const { t } = useTranslation('pilots');
  const scope = useAgendaScope();
  const initial = pilot ? valuesOf(pilot) : blankPilot(measureId);
  const draft = useDraft<PilotValues>(
    pilot ? `pilot:${pilot.id}` : `agenda:${scope.agendaId}:new-pilot:${measureId}`,
    initial,
    pilot?.revision ?? null,
  );
  const create = useCreatePilot();
  const update = useUpdatePilot();
  const errors = useFieldErrors()(create.error ?? update.error);
  const form = draft.value;
  const isFrozen = pilot !== undefined && pilot.startedOn !== null;
  const set = (part: Partial<PilotValues>) => draft.setValue({ ...form, ...part });

  const send = () => {
    const body = toBody(form);
    // The sentences of a refusal count the lines that were sent.
    if (body.criteria.length < form.criteria.length) draft.setValue(body);
    if (!pilot) return create.mutateAsync({ params: scope, body });
    const params = { workspaceId: scope.workspaceId, pilotId: pilot.id };
    // Once it has started the criteria are out of reach, also those of a draft from before.
    const before = isFrozen ? { ...draft.base.current, criteria: body.criteria } : draft.base.current;
    return saveChanges({
      item: pilot,
      before,
      after: body,
      valuesOf,
      send: (changed, { revision }) => update.mutateAsync({ params, revision, body: pickParts(body, changed) }),
      readPresent: (current) => pilotSchema.safeParse(current).data,
    });
  };

  const describe = useDescribePilot();
  return (
    <FormDialog
      title={t(pilot ? 'editTitle' : 'newTitle')}
      submitLabel={t(pilot ? 'save' : 'create')}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={create.isPending || update.isPending}
      width="large"
      send={send}
      describe={describe}
      onClose={onClose}
    >
      <StartAt field={at} />
      <Stack gap="large">
        <PilotFields form={form} onChange={set} errors={errors.fields} />
        {isFrozen ? (
          <Notice>{t('criteriaFrozen')}</Notice>
        ) : (
          <CriteriaFields criteria={form.criteria} onChange={(criteria) => set({ criteria })} errors={errors.fields} />
        )}
      </Stack>
    </FormDialog>
  );
}
