import { type TargetGroup, targetGroupSchema } from '@agendawerk/shared/change/index.ts';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { NumberField } from '../../../ui/fields/number-field.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useCreateGroup, useUpdateGroup } from '../api/change-data.ts';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { pickParts, saveChanges } from '../../../lib/save-changes.ts';
import { nameIn, useDescribePart } from '../../../lib/use-describe-part.ts';

interface GroupForm {
  title: string;
  departmentId: string | null;
  headCount: number | null | undefined;
  description: string | null;
}

const valuesOf = ({ title, departmentId, headCount, description }: TargetGroup): GroupForm => ({
  title,
  departmentId,
  headCount,
  description,
});
const blank: GroupForm = { title: '', departmentId: null, headCount: null, description: null };
const toBody = (form: GroupForm) => ({ ...form, headCount: form.headCount ?? null });

interface GroupDialogProps {
  /** Undefined: a new one. */
  group: TargetGroup | undefined;
  onClose: (saved?: TargetGroup) => void;
}

/** A group: a department or a role, and how many people it has. */
export function GroupDialog({ group, onClose }: GroupDialogProps) {
  const { t } = useTranslation('change');
  const scope = useAgendaScope();
  const { departments } = useDirectory();
  const initial = group ? valuesOf(group) : blank;
  const draft = useDraft(
    group ? `group:${group.id}` : `agenda:${scope.agendaId}:new-group`,
    initial,
    group?.revision ?? null,
  );
  const create = useCreateGroup();
  const update = useUpdateGroup();
  const errors = useFieldErrors()(create.error ?? update.error);
  const form = draft.value;
  const set = (part: Partial<GroupForm>) => draft.setValue({ ...form, ...part });
  const send = async () => {
    if (!group) return create.mutateAsync({ params: scope, body: toBody(form) });
    const params = { workspaceId: scope.workspaceId, groupId: group.id };
    return saveChanges({
      item: group,
      before: draft.base.current,
      after: form,
      valuesOf,
      send: (changed, { revision }) => update.mutateAsync({ params, revision, body: pickParts(toBody(form), changed) }),
      readPresent: (current) => targetGroupSchema.safeParse(current).data,
    });
  };
  const describe = useDescribePart<GroupForm>({
    title: t('group.title'),
    departmentId: { label: t('group.department'), show: nameIn(departments) },
    headCount: t('group.headCount'),
    description: t('description'),
  });
  return (
    <FormDialog
      title={t(group ? 'group.editTitle' : 'group.newTitle')}
      submitLabel={t(group ? 'save' : 'group.create')}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={create.isPending || update.isPending}
      send={send}
      describe={describe}
      onClose={onClose}
    >
      <TextField
        label={t('group.title')}
        hint={t('group.titleHint')}
        isRequired
        value={form.title}
        onChange={(event) => set({ title: event.target.value })}
        error={errors.fields['title']}
      />
      <Select
        label={t('group.department')}
        emptyLabel={t('group.noDepartment')}
        options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.departmentId ?? ''}
        onChange={(event) => set({ departmentId: event.target.value || null })}
        error={errors.fields['departmentId']}
      />
      <NumberField
        label={t('group.headCount')}
        isWhole
        value={form.headCount}
        onChange={(count) => set({ headCount: count })}
        error={errors.fields['headCount']}
      />
      <TextArea
        label={t('description')}
        value={form.description ?? ''}
        onChange={(event) => set({ description: event.target.value || null })}
        error={errors.fields['description']}
      />
    </FormDialog>
  );
}
