import type { StrategyField } from '@agendawerk/shared/fields/index.ts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useCan, useWorkspace } from '../../../lib/session.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';
import { useCreateField, useUpdateField } from '../api/field-api.ts';
import { ColourField } from './colour-field.tsx';

interface FieldDialogProps {
  /** Undefined: a new one. */
  field?: StrategyField;
  fields: readonly StrategyField[];
  /** Somebody came to name the lead. */
  isForLead?: boolean;
  onClose: () => void;
}

export function FieldDialog({ field, fields, isForLead = false, onClose }: FieldDialogProps) {
  const { t } = useTranslation('fields');
  const { workspaceId, agendaId } = useAgendaScope();
  const { departments } = useDirectory();
  const [form, setForm] = useState({
    name: field?.name ?? '',
    colour: field?.colour ?? null,
    leadDepartmentId: field?.leadDepartmentId ?? null,
    parentId: field?.parentId ?? null,
  });
  const create = useCreateField();
  const update = useUpdateField();
  const errors = useFieldErrors()(create.error ?? update.error);
  const set = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  const hasChildren = fields.some((other) => other.parentId === field?.id);
  const parents = hasChildren ? [] : fields.filter((other) => other.parentId === null && other.id !== field?.id);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (field)
      await update.mutateAsync({ params: { workspaceId, fieldId: field.id }, revision: field.revision, body: form });
    else await create.mutateAsync({ params: { workspaceId, agendaId }, body: form });
    onClose();
  };
  return (
    <Dialog title={t(field ? 'edit.title' : 'add.title')} isOpen onClose={onClose} width="medium">
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
            error={errors.fields['name']}
            onChange={(event) => set({ name: event.target.value })}
          />
          <Select
            label={t('leadLabel')}
            hint={departments.length === 0 ? <NoDepartments /> : t('leadHint')}
            ref={isForLead ? focus : undefined}
            emptyLabel={t('noLead')}
            options={departments.map(({ id, name }) => ({ value: id, label: name }))}
            value={form.leadDepartmentId ?? ''}
            error={errors.fields['leadDepartmentId']}
            onChange={(event) => set({ leadDepartmentId: event.target.value || null })}
          />
          {parents.length > 0 ? (
            <Select
              label={t('parent')}
              emptyLabel={t('noParent')}
              options={parents.map(({ id, name }) => ({ value: id, label: name }))}
              value={form.parentId ?? ''}
              error={errors.fields['parentId']}
              onChange={(event) => set({ parentId: event.target.value || null })}
            />
          ) : null}
          <ColourField value={form.colour} onChange={(colour) => set({ colour })} />
          <div>
            <Button type="submit" variant="primary" isBusy={create.isPending || update.isPending}>
              {t(field ? 'edit.submit' : 'add.submit')}
            </Button>
          </div>
        </FormColumn>
      </form>
    </Dialog>
  );
}

const focus = (element: HTMLElement | null) => element?.focus();

/** Who may, is led to where departments are created. */
function NoDepartments() {
  const { t } = useTranslation('fields');
  const { slug } = useWorkspace();
  const mayCreate = useCan('workspace.manage');
  return (
    <>
      {t('noDepartments')}{' '}
      {mayCreate ? (
        <Link to={paths.settings(slug, 'departments')}>{t('createDepartment')}</Link>
      ) : (
        t('askForDepartment')
      )}
    </>
  );
}
