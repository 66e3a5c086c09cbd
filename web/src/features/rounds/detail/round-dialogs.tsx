import type { Round } from '@agendawerk/shared/rounds/index.ts';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../lib/session.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { useAddDepartments, useUpdateRound } from '../api/round-data.ts';
import { DepartmentChoice } from '../parts/department-choice.tsx';

interface DialogProps {
  round: Round;
  onClose: () => void;
}

/** Title, message and deadline; what a round is about is fixed. */
export function EditRoundDialog({ round, onClose }: DialogProps) {
  const { t } = useTranslation('rounds');
  const { workspaceId } = useWorkspace();
  const initial: { title: string; message: string; dueOn: string | null | undefined } = {
    title: round.title,
    message: round.message ?? '',
    dueOn: round.dueOn,
  };
  const draft = useDraft(`round:${round.id}`, initial, round.revision);
  const update = useUpdateRound();
  const errors = useFieldErrors()(update.error);
  const form = draft.value;
  return (
    <FormDialog
      title={t('edit.title')}
      submitLabel={t('edit.save')}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={update.isPending}
      send={() =>
        update.mutateAsync({
          params: { workspaceId, roundId: round.id },
          revision: round.revision,
          body: { ...form, dueOn: form.dueOn ?? '' },
        })
      }
      onClose={() => onClose()}
    >
      <FormColumn>
        <DayField
          label={t('open.dueOn')}
          hint={t('edit.dueOnHint')}
          isRequired
          value={form.dueOn}
          onChange={(dueOn) => draft.setValue({ ...form, dueOn })}
          error={errors.fields['dueOn']}
        />
        <TextField
          label={t('open.title')}
          isRequired
          value={form.title}
          onChange={(event) => draft.setValue({ ...form, title: event.target.value })}
          error={errors.fields['title']}
        />
        <TextArea
          label={t('open.message')}
          value={form.message}
          onChange={(event) => draft.setValue({ ...form, message: event.target.value })}
          error={errors.fields['message']}
        />
      </FormColumn>
    </FormDialog>
  );
}

/** Asks further departments in the same round. */
export function AddDepartmentsDialog({ round, onClose }: DialogProps) {
  const { t } = useTranslation('rounds');
  const { workspaceId } = useWorkspace();
  const initial: { departmentIds: string[] } = { departmentIds: [] };
  const draft = useDraft(`round:${round.id}:departments`, initial);
  const add = useAddDepartments();
  const errors = useFieldErrors()(add.error);
  return (
    <FormDialog
      title={t('add.title')}
      submitLabel={t('add.save')}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={add.isPending}
      send={() => add.mutateAsync({ params: { workspaceId, roundId: round.id }, body: draft.value })}
      onClose={() => onClose()}
    >
      <FormColumn>
        <p className="muted">{t('add.text')}</p>
        <DepartmentChoice
          chosen={draft.value.departmentIds}
          onChange={(departmentIds) => draft.setValue({ departmentIds })}
          without={round.departments.map(({ departmentId }) => departmentId)}
          error={errors.fields['departmentIds']}
        />
      </FormColumn>
    </FormDialog>
  );
}
