import { type Involvement, involvementSchema } from '@agendawerk/shared/involvements/index.ts';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { pickParts, saveChanges } from '../../../lib/save-changes.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Stack } from '../../../ui/layout/stack.tsx';
import { StartAt } from '../../../ui/fields/start-at.tsx';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { useCreateInvolvement, useUpdateInvolvement } from '../api/involvement-data.ts';
import { InvolvementFields } from './involvement-fields.tsx';
import { blankInvolvement, type InvolvementValues, toBody, valuesOf } from './involvement-form.ts';
import { useDescribeInvolvement } from './use-describe-involvement.ts';

interface InvolvementDialogProps {
  /** Undefined: a new one. */
  involvement: Involvement | undefined;
  /** The measure that a new one belongs to. */
  measureId?: string | null;
  /** Name of the field that somebody came to fill in. */
  at?: string | undefined;
  onClose: (saved?: Involvement) => void;
}

/** The plan of a participation. */
export function InvolvementDialog({ involvement, measureId = null, at, onClose }: InvolvementDialogProps) {
  const { t } = useTranslation('involvements');
  const scope = useAgendaScope();
  const initial = involvement ? valuesOf(involvement) : blankInvolvement(measureId);
  const draft = useDraft<InvolvementValues>(
    involvement ? `involvement:${involvement.id}` : `agenda:${scope.agendaId}:new-involvement:${measureId}`,
    initial,
    involvement?.revision ?? null,
  );
  const create = useCreateInvolvement();
  const update = useUpdateInvolvement();
  const errors = useFieldErrors()(create.error ?? update.error);
  const form = draft.value;

  const send = () =>
    involvement
      ? saveChanges({
          item: involvement,
          before: draft.base.current,
          after: form,
          valuesOf,
          send: (changed, { revision }) =>
            update.mutateAsync({
              params: { workspaceId: scope.workspaceId, involvementId: involvement.id },
              revision,
              body: pickParts(toBody(form), changed),
            }),
          readPresent: (current) => involvementSchema.safeParse(current).data,
        })
      : create.mutateAsync({ params: scope, body: toBody(form) });

  const describe = useDescribeInvolvement();
  return (
    <FormDialog
      title={t(involvement ? 'editTitle' : 'newTitle')}
      submitLabel={t(involvement ? 'save' : 'create')}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={create.isPending || update.isPending}
      send={send}
      describe={describe}
      onClose={onClose}
    >
      <StartAt field={at} />
      <Stack gap="large">
        <InvolvementFields
          form={form}
          onChange={(part) => draft.setValue({ ...form, ...part })}
          errors={errors.fields}
        />
      </Stack>
    </FormDialog>
  );
}
