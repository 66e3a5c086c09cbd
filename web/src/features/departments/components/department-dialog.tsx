import {
  createDepartment,
  type Department,
  departmentKinds,
  updateDepartment,
} from '@agendawerk/shared/departments/index.ts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';

interface DepartmentDialogProps {
  /** Undefined: a new one. */
  department: Department | undefined;
  onClose: () => void;
}

export function DepartmentDialog({ department, onClose }: DepartmentDialogProps) {
  const { t } = useTranslation('departments');
  const { workspaceId } = useWorkspace();
  const { departments, members } = useDirectory();
  const [form, setForm] = useState({
    name: department?.name ?? '',
    code: department?.code ?? '',
    kind: department?.kind ?? ('internal' as const),
    parentId: department?.parentId ?? '',
    headId: department?.headId ?? '',
  });
  const meta = {
    invalidates: [['departments', workspaceId]],
    successToast: 'departments:toast.saved',
    errorToast: false,
  } as const;
  const create = useContractMutation(createDepartment, meta);
  const update = useContractMutation(updateDepartment, meta);
  const errors = useFieldErrors()(create.error ?? update.error);
  const isBusy = create.isPending || update.isPending;
  const set = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = {
      name: form.name,
      code: form.code || null,
      kind: form.kind,
      parentId: form.parentId || null,
      headId: form.headId || null,
    };
    if (department)
      await update.mutateAsync({
        params: { workspaceId, departmentId: department.id },
        revision: department.revision,
        body,
      });
    else await create.mutateAsync({ params: { workspaceId }, body });
    onClose();
  };

  return (
    <Dialog title={t(department ? 'dialog.editTitle' : 'dialog.newTitle')} isOpen onClose={onClose} width="medium">
      <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <FormColumn>
          {errors.summary ? (
            <Notice tone="danger" isLive>
              {errors.summary}
            </Notice>
          ) : null}
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
            value={form.code}
            onChange={(event) => set({ code: event.target.value })}
            error={errors.fields['code']}
          />
          <Select
            label={t('kind')}
            options={departmentKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            value={form.kind}
            onChange={(event) =>
              set({ kind: departmentKinds.find((kind) => kind === event.target.value) ?? 'internal' })
            }
          />
          <Select
            label={t('parent')}
            emptyLabel={t('noParent')}
            options={departments
              .filter((other) => other.id !== department?.id)
              .map((other) => ({ value: other.id, label: other.name }))}
            value={form.parentId}
            onChange={(event) => set({ parentId: event.target.value })}
            error={errors.fields['parentId']}
          />
          <Select
            label={t('head')}
            hint={t('headHint')}
            emptyLabel={t('noHead')}
            options={members
              .filter((member) => member.status !== 'ended')
              .map((member) => ({ value: member.id, label: member.name }))}
            value={form.headId}
            onChange={(event) => set({ headId: event.target.value })}
          />
          <div>
            <Button type="submit" variant="primary" isBusy={isBusy}>
              {t(department ? 'dialog.save' : 'dialog.create')}
            </Button>
          </div>
        </FormColumn>
      </form>
    </Dialog>
  );
}
