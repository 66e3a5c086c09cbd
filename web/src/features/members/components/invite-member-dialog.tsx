import { inviteMember } from '@agendawerk/shared/members/index.ts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../lib/session.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';
import { LinkToPassOn } from './link-to-pass-on.tsx';
import { type MemberForm, MemberFields } from './member-fields.tsx';

const emptyForm: MemberForm = { name: '', email: '', roles: ['head'], departmentIds: [] };

export function InviteMemberDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('members');
  const { workspaceId } = useWorkspace();
  const [form, setForm] = useState(emptyForm);
  const invite = useContractMutation(inviteMember, { invalidates: [['members', workspaceId]], errorToast: false });
  const errors = useFieldErrors()(invite.error);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate({ params: { workspaceId }, body: form });
  };

  if (invite.data) {
    return (
      <Dialog
        title={t('invite.doneTitle', { name: invite.data.member.name })}
        isOpen
        onClose={onClose}
        width="medium"
        actions={<Button onClick={onClose}>{t('close')}</Button>}
      >
        <LinkToPassOn
          link={invite.data.invitation.link}
          expiresAt={invite.data.invitation.expiresAt}
          text={t(`invite.mail.${invite.data.invitation.mail}`)}
        />
      </Dialog>
    );
  }
  return (
    <Dialog title={t('invite.title')} isOpen onClose={onClose} width="medium">
      <form onSubmit={submit} noValidate>
        <Stack>
          {errors.summary ? (
            <Notice tone="danger" isLive>
              {errors.summary}
            </Notice>
          ) : null}
          <MemberFields
            form={form}
            onChange={(part) => setForm((before) => ({ ...before, ...part }))}
            errors={errors.fields}
            isNew
          />
          <div>
            <Button type="submit" variant="primary" icon="mail" isBusy={invite.isPending}>
              {t('invite.submit')}
            </Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}
