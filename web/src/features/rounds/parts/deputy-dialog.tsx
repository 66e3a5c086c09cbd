import type { RoundDepartment } from '@agendawerk/shared/rounds/index.ts';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Combobox } from '../../../ui/fields/combobox.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { useNameDeputy } from '../api/round-data.ts';

/** Names who answers for a department in this round, or takes it back. */
export function DeputyDialog({
  roundId,
  department,
  onClose,
}: {
  roundId: string;
  department: RoundDepartment;
  onClose: () => void;
}) {
  const { t } = useTranslation('rounds');
  const { workspaceId } = useWorkspace();
  const { members } = useDirectory();
  const initial = { deputyId: department.deputy?.memberId ?? null };
  const draft = useDraft<{ deputyId: string | null }>(
    `round:${roundId}:${department.departmentId}:deputy`,
    initial,
    department.revision,
  );
  const name = useNameDeputy();
  const errors = useFieldErrors()(name.error);
  const heads = department.heads.map(({ memberId }) => memberId);
  const able = members.filter(
    ({ id, status, roles }) =>
      status === 'active' && !heads.includes(id) && (roles.includes('head') || roles.includes('staff')),
  );
  return (
    <FormDialog
      title={t('deputy.dialog', { department: department.name })}
      submitLabel={t('deputy.save')}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={name.isPending}
      send={() =>
        name.mutateAsync({
          params: { workspaceId, roundId, departmentId: department.departmentId },
          revision: department.revision,
          body: draft.value,
        })
      }
      onClose={() => onClose()}
    >
      <FormColumn>
        <Combobox
          label={t('deputy.person')}
          hint={t('deputy.hint')}
          options={able.map(({ id, name: label }) => ({ value: id, label }))}
          value={draft.value.deputyId}
          onChange={(deputyId) => draft.setValue({ deputyId })}
          error={errors.fields['deputyId']}
        />
      </FormColumn>
    </FormDialog>
  );
}
