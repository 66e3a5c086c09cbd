import {
  createResetLink,
  getMemberSignIn,
  type Member,
  memberSchema,
  renewInvitation,
  updateMember,
} from '@agendawerk/shared/members/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../lib/api-error.ts';
import { callApi } from '../../../lib/call-api.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { pickParts, saveChanges } from '../../../lib/save-changes.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { nameIn, useDescribePart } from '../../../lib/use-describe-part.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { LinkToPassOn } from './link-to-pass-on.tsx';
import { type MemberForm, MemberFields } from './member-fields.tsx';

type MemberValues = Omit<MemberForm, 'email'>;
const valuesOf = ({ name, roles, departmentIds }: Member): MemberValues => ({ name, roles, departmentIds });

export function EditMemberDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation(['members', 'terms']);
  const { workspaceId } = useWorkspace();
  const { departments } = useDirectory();
  const initial = valuesOf(member);
  const draft = useDraft(`member:${member.id}`, initial, member.revision);
  const form = draft.value;
  const params = { workspaceId, memberId: member.id };
  const update = useContractMutation(updateMember, {
    invalidates: [['members', workspaceId]],
    successToast: 'members:toast.saved',
    errorToast: false,
  });
  const renew = useContractMutation(renewInvitation, { invalidates: [['members', workspaceId]] });
  const reset = useContractMutation(createResetLink);
  const signIn = useQuery({
    queryKey: ['member-sign-in', workspaceId, member.id],
    queryFn: async ({ signal }) => (await callApi(getMemberSignIn, { params, signal })).data,
    enabled: member.status === 'active',
  });
  const errors = useFieldErrors()(update.error);
  const link = renew.data ?? reset.data;

  const setStatus = async (status: 'active' | 'ended') => {
    await update.mutateAsync({ params, revision: member.revision, body: { status } });
    onClose();
  };
  /** Who had never accepted has no access to be given back: they are invited again. */
  const reopen = async () => {
    try {
      await setStatus('active');
    } catch (error) {
      if (!isApiError(error, 'invitation.expired')) throw error;
      update.reset();
      await renew.mutateAsync({ params });
    }
  };
  const send = () =>
    saveChanges({
      item: member,
      before: draft.base.current,
      after: form,
      valuesOf,
      send: (changed, { revision }) => update.mutateAsync({ params, revision, body: pickParts(form, changed) }),
      readPresent: (current) => memberSchema.safeParse(current).data,
    });
  const describe = useDescribePart<MemberValues>({
    name: t('name'),
    roles: { label: t('roles'), show: (roles) => roles.map((role) => t(`terms:roles.${role}`)).join('\n') },
    departmentIds: { label: t('departments'), show: (ids) => ids.map(nameIn(departments)).join('\n') },
  });

  return (
    <FormDialog
      title={t('edit.title', { name: member.name })}
      submitLabel={t('edit.save')}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={update.isPending}
      send={send}
      describe={describe}
      onClose={() => onClose()}
      actions={
        <>
          {member.status === 'invited' ? (
            <Button icon="mail" isBusy={renew.isPending} onClick={() => renew.mutate({ params })}>
              {t('edit.renew')}
            </Button>
          ) : null}
          {signIn.data && !signIn.data.isByService ? (
            <Button isBusy={reset.isPending} onClick={() => reset.mutate({ params })}>
              {t('edit.resetLink')}
            </Button>
          ) : null}
          {member.status === 'ended' ? (
            <Button isBusy={update.isPending || renew.isPending} onClick={() => void reopen().catch(() => undefined)}>
              {t('edit.reopen')}
            </Button>
          ) : (
            <Button variant="danger" onClick={() => void setStatus('ended').catch(() => undefined)}>
              {t('edit.end')}
            </Button>
          )}
        </>
      }
    >
      <MemberFields
        form={{ ...form, email: member.email ?? '' }}
        onChange={(part) => {
          const { name, roles, departmentIds } = { ...form, ...part };
          draft.setValue({ name, roles, departmentIds });
        }}
        errors={errors.fields}
        isNew={false}
      />
      {member.status === 'ended' ? null : <p className="muted">{t('edit.endHint')}</p>}
      {signIn.data?.isByService ? <p className="muted">{t('edit.byService')}</p> : null}
      {link ? (
        <LinkToPassOn
          link={link.link}
          expiresAt={link.expiresAt}
          text={t(renew.data ? 'edit.renewed' : 'edit.resetText')}
        />
      ) : null}
    </FormDialog>
  );
}
