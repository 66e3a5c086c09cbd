import { getWorkspace, updateWorkspace, type Workspace } from '@agendawerk/shared/workspaces/index.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { callApi } from '../../../lib/call-api.ts';
import { paths } from '../../../lib/paths.ts';
import { meQuery, useWorkspace } from '../../../lib/session.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';

export function WorkspaceSettings() {
  const { t } = useTranslation('workspaces');
  const { workspaceId } = useWorkspace();
  const { data, error, refetch } = useQuery({
    queryKey: ['workspaces', workspaceId],
    queryFn: async ({ signal }) => (await callApi(getWorkspace, { params: { workspaceId }, signal })).data,
  });
  return (
    <Section id="workspace" title={t('title')} lead={t('lead')}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={2} /> : null}
      {data ? <WorkspaceForm key={data.revision} workspace={data} /> : null}
    </Section>
  );
}

function WorkspaceForm({ workspace }: { workspace: Workspace }) {
  const { t } = useTranslation('workspaces');
  const [name, setName] = useState(workspace.name);
  const [slug, setSlug] = useState(workspace.slug);
  const client = useQueryClient();
  const navigate = useNavigate();
  const update = useContractMutation(updateWorkspace, {
    invalidates: [['workspaces', workspace.id]],
    successToast: 'workspaces:toast.saved',
    errorToast: false,
  });
  const errors = useFieldErrors()(update.error);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const saved = await update.mutateAsync({
      params: { workspaceId: workspace.id },
      revision: workspace.revision,
      body: { name, slug },
    });
    // The address of this very page carries the short name: first the memberships know it, then the page moves there.
    await client.refetchQueries({ queryKey: meQuery.queryKey });
    if (saved.slug !== workspace.slug) await navigate(paths.settings(saved.slug), { replace: true });
  };

  return (
    <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
      <FormColumn>
        {errors.summary ? (
          <Notice tone="danger" isLive>
            {errors.summary}
          </Notice>
        ) : null}
        <TextField
          label={t('name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={errors.fields['name']}
        />
        <TextField
          label={t('slug')}
          hint={t('slugHint')}
          value={slug}
          onChange={(event) => setSlug(event.target.value)}
          error={errors.fields['slug']}
        />
        <div>
          <Button type="submit" variant="primary" isBusy={update.isPending}>
            {t('save')}
          </Button>
        </div>
      </FormColumn>
    </form>
  );
}
