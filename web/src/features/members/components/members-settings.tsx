import type { Member } from '@agendawerk/shared/members/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { membersQuery, useDirectory } from '../../../lib/data/workspace-data.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Badge, type BadgeTone } from '../../../ui/feedback/badge.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { EmailAddress } from '../../../ui/layout/email-address.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { DataColumn, Sort } from '../../../ui/table/data-table.types.ts';
import { EditMemberDialog } from './edit-member-dialog.tsx';
import { InviteMemberDialog } from './invite-member-dialog.tsx';

const tones: Record<Member['status'], BadgeTone> = { active: 'success', invited: 'info', ended: 'neutral' };

export function MembersSettings() {
  const { t } = useTranslation(['members', 'terms']);
  const { workspaceId } = useWorkspace();
  const { data, error, refetch } = useQuery(membersQuery(workspaceId));
  const [sort, setSort] = useState<Sort | null>({ columnId: 'name', isDescending: false });
  const [isInviting, setInviting] = useState(false);
  const [editedId, setEditedId] = useState<string>();
  const columns = useColumns(setEditedId);
  const edited = data?.find((member) => member.id === editedId);

  return (
    <Section
      id="members"
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button icon="add" onClick={() => setInviting(true)}>
          {t('invite.open')}
        </Button>
      }
    >
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton shape="rows" lines={6} /> : null}
      {data ? (
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={data}
          rowId={(member) => member.id}
          rowLabel={(member) => member.name}
          sort={sort}
          onSortChange={setSort}
        />
      ) : null}
      {isInviting ? <InviteMemberDialog onClose={() => setInviting(false)} /> : null}
      {edited ? <EditMemberDialog key={edited.id} member={edited} onClose={() => setEditedId(undefined)} /> : null}
    </Section>
  );
}

function useColumns(onEdit: (id: string) => void): DataColumn<Member>[] {
  const { t } = useTranslation(['members', 'terms']);
  const { departmentName } = useDirectory();
  return [
    {
      id: 'name',
      header: t('name'),
      isTitle: true,
      sortValue: (member) => member.name,
      cell: (member) => (
        <>
          {member.name}
          {member.email ? (
            <div className="muted">
              <EmailAddress address={member.email} />
            </div>
          ) : null}
        </>
      ),
    },
    {
      id: 'roles',
      header: t('roles'),
      cell: (member) => member.roles.map((role) => t(`terms:roles.${role}`)).join(', '),
    },
    {
      id: 'departments',
      header: t('departments'),
      cell: (member) =>
        member.departmentIds
          .map((id) => departmentName(id))
          .filter(Boolean)
          .join(', '),
    },
    {
      id: 'status',
      header: t('status'),
      sortValue: (member) => member.status,
      cell: (member) => <Badge tone={tones[member.status]}>{t(`statuses.${member.status}`)}</Badge>,
    },
    {
      id: 'actions',
      isActions: true,
      header: t('actions'),
      cell: (member) => (
        <Button size="small" variant="tertiary" icon="edit" isIconOnly onClick={() => onEdit(member.id)}>
          {t('edit.open', { name: member.name })}
        </Button>
      ),
    },
  ];
}
