import {
  createDepartment,
  type Department,
  departmentKinds,
  departmentSchema,
  updateDepartment,
} from '@agendawerk/shared/departments/index.ts';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { pickParts, saveChanges } from '../../../lib/save-changes.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { nameIn, useDescribePart } from '../../../lib/use-describe-part.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Select } from '../../../ui/fields/select.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';

type DepartmentForm = Pick<Department, 'name' | 'code' | 'kind' | 'parentId' | 'headId'>;
const blank: DepartmentForm = { name: '', code: null, kind: 'internal', parentId: null, headId: null };
const valuesOf = ({ name, code, kind, parentId, headId }: Department): DepartmentForm => ({
  name,
  code,
  kind,
  parentId,
  headId,
});

interface DepartmentDialogProps {
  /** Undefined: a new one. */
  department: Department | undefined;
  onClose: () => void;
}

export function DepartmentDialog({ department, onClose }: DepartmentDialogProps) {
  const { t } = useTranslation('departments');
  const { workspaceId } = useWorkspace();
  const { departments, members } = useDirectory();
  const initial = department ? valuesOf(department) : blank;
  const draft = useDraft(
    department ? `department:${department.id}` : `workspace:${workspaceId}:new-department`,
    initial,
    department?.revision ?? null,
  );
  const form = draft.value;
  const meta = {
    invalidates: [['departments', workspaceId]],
    successToast: 'departments:toast.saved',
    errorToast: false,
  } as const;
  const create = useContractMutation(createDepartment, meta);
  const update = useContractMutation(updateDepartment, meta);
  const errors = useFieldErrors()(create.error ?? update.error);
  const set = (part: Partial<DepartmentForm>) => draft.setValue({ ...form, ...part });

  const send = () =>
    department
      ? saveChanges({
          item: department,
          before: draft.base.current,
          after: form,
          valuesOf,
          send: (changed, { revision }) =>
            update.mutateAsync({
              params: { workspaceId, departmentId: department.id },
              revision,
              body: pickParts(form, changed),
            }),
          readPresent: (current) => departmentSchema.safeParse(current).data,
        })
      : create.mutateAsync({ params: { workspaceId }, body: form });
  const describe = useDescribePart<DepartmentForm>({
    name: t('name'),
    code: t('code'),
    kind: { label: t('kind'), show: (kind) => t(`kinds.${kind}`) },
    parentId: { label: t('parent'), show: nameIn(departments) },
    headId: { label: t('head'), show: nameIn(members) },
  });

  return (
    <FormDialog
      title={t(department ? 'dialog.editTitle' : 'dialog.newTitle')}
      submitLabel={t(department ? 'dialog.save' : 'dialog.create')}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={create.isPending || update.isPending}
      send={send}
      describe={describe}
      onClose={() => onClose()}
    >
      <FormColumn>
        <TextField
          label={t('name')}
          isRequired
          value={form.name}
          onChange={(event) => set({ name: event.target.value })}
          error={errors.fields['name']}
        />
        <TextField
          label={t('code')}
          hint={t('codeHint')}
          width="short"
          value={form.code ?? ''}
          onChange={(event) => set({ code: event.target.value || null })}
          error={errors.fields['code']}
        />
        <Select
          label={t('kind')}
          options={departmentKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          value={form.kind}
          onChange={(event) => set({ kind: departmentKinds.find((kind) => kind === event.target.value) ?? 'internal' })}
        />
        <Select
          label={t('parent')}
          emptyLabel={t('noParent')}
          options={departments
            .filter((other) => other.id !== department?.id)
            .map((other) => ({ value: other.id, label: other.name }))}
          value={form.parentId ?? ''}
          onChange={(event) => set({ parentId: event.target.value || null })}
          error={errors.fields['parentId']}
        />
        <Select
          label={t('head')}
          hint={t('headHint')}
          emptyLabel={t('noHead')}
          options={members
            .filter((member) => member.status !== 'ended')
            .map((member) => ({ value: member.id, label: member.name }))}
          value={form.headId ?? ''}
          onChange={(event) => set({ headId: event.target.value || null })}
        />
      </FormColumn>
    </FormDialog>
  );
}
