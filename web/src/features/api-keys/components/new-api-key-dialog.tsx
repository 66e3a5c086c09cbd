import { type Role, roles } from '@agendawerk/shared/access/index.ts';
import { createApiKey } from '@agendawerk/shared/api-keys/api-key.contract.ts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../lib/session.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';

export function NewApiKeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['apiKeys', 'terms']);
  const { workspaceId } = useWorkspace();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('officer');
  const create = useContractMutation(createApiKey, { invalidates: [['api-keys', workspaceId]], errorToast: false });
  const errors = useFieldErrors()(create.error);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ params: { workspaceId }, body: { name, role } });
  };

  if (create.data) {
    return (
      <Dialog
        title={t('made.title')}
        isOpen
        onClose={onClose}
        width="medium"
        isMandatory
        actions={<Button onClick={onClose}>{t('made.done')}</Button>}
      >
        <FormColumn>
          <Notice tone="warning">{t('made.once')}</Notice>
          <TextField
            label={t('made.token')}
            hint={t('made.use')}
            value={create.data.token}
            readOnly
            onFocus={(event) => event.target.select()}
          />
        </FormColumn>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('add')} isOpen onClose={onClose} width="medium">
      <form onSubmit={submit} noValidate>
        <FormColumn>
          {errors.summary ? (
            <Notice tone="danger" isLive>
              {errors.summary}
            </Notice>
          ) : null}
          <TextField
            label={t('name')}
            hint={t('nameHint')}
            isRequired
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={errors.fields['name']}
          />
          <Select
            label={t('role')}
            hint={t('roleHint')}
            options={roles.map((value) => ({ value, label: t(`terms:roles.${value}`) }))}
            value={role}
            onChange={(event) => setRole(roles.find((value) => value === event.target.value) ?? 'officer')}
          />
          <div>
            <Button type="submit" variant="primary" isBusy={create.isPending}>
              {t('make')}
            </Button>
          </div>
        </FormColumn>
      </form>
    </Dialog>
  );
}
