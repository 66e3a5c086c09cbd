import { inviteMember } from '@agendawerk/shared/members/index.ts';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../lib/session.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { LinkToPassOn } from './link-to-pass-on.tsx';
import { type MemberForm, MemberFields } from './member-fields.tsx';

const emptyForm: MemberForm = { name: '', email: '', roles: ['head'], departmentIds: [] };

export function InviteMemberDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('members');
  const { workspaceId } = useWorkspace();
  const draft = useDraft(`workspace:${workspaceId}:invite-member`, emptyForm);
  const form = draft.value;
  const invite = useContractMutation(inviteMember, { invalidates: [['members', workspaceId]], errorToast: false });
  const errors = useFieldErrors()(invite.error);

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
    <FormDialog
      title={t('invite.title')}
      submitLabel={t('invite.submit')}
      draft={draft}
      initial={emptyForm}
      errors={errors}
      isBusy={invite.isPending}
      send={() => invite.mutateAsync({ params: { workspaceId }, body: form })}
      // Once somebody is invited, the link to pass on is shown in its place.
      onClose={(invited) => (invited ? undefined : onClose())}
    >
      <MemberFields
        form={form}
        onChange={(part) => draft.setValue({ ...form, ...part })}
        errors={errors.fields}
        isNew
      />
    </FormDialog>
  );
}
