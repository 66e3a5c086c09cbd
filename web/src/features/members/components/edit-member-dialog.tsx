import {
  createResetLink,
  getMemberSignIn,
  type Member,
  renewInvitation,
  updateMember,
} from '@agendawerk/shared/members/index.ts';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../lib/api-error.ts';
import { callApi } from '../../../lib/call-api.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';
import { LinkToPassOn } from './link-to-pass-on.tsx';
import { MemberFields } from './member-fields.tsx';

export function EditMemberDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation('members');
  const { workspaceId } = useWorkspace();
  const [form, setForm] = useState({
    name: member.name,
    email: member.email ?? '',
    roles: member.roles,
    departmentIds: member.departmentIds,
  });
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

  const save = async (body: Parameters<typeof update.mutateAsync>[0]['body']) => {
    await update.mutateAsync({ params, revision: member.revision, body });
    onClose();
  };
  /** Who had never accepted has no access to be given back: they are invited again. */
  const reopen = async () => {
    try {
      await save({ status: 'active' });
    } catch (error) {
      if (!isApiError(error, 'invitation.expired')) throw error;
      update.reset();
      await renew.mutateAsync({ params });
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save({ name: form.name, roles: form.roles, departmentIds: form.departmentIds }).catch(() => undefined);
  };

  return (
    <Dialog title={t('edit.title', { name: member.name })} isOpen onClose={onClose} width="medium">
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
            isNew={false}
          />
          <Row>
            <Button type="submit" variant="primary" isBusy={update.isPending}>
              {t('edit.save')}
            </Button>
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
              <Button variant="danger" onClick={() => void save({ status: 'ended' }).catch(() => undefined)}>
                {t('edit.end')}
              </Button>
            )}
          </Row>
          {member.status === 'ended' ? null : <p className="muted">{t('edit.endHint')}</p>}
          {signIn.data?.isByService ? <p className="muted">{t('edit.byService')}</p> : null}
          {link ? (
            <LinkToPassOn
              link={link.link}
              expiresAt={link.expiresAt}
              text={t(renew.data ? 'edit.renewed' : 'edit.resetText')}
            />
          ) : null}
        </Stack>
      </form>
    </Dialog>
  );
}
