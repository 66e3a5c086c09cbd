import { type Department, deleteDepartment } from '@agendawerk/shared/departments/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { departmentsQuery, useDirectory } from '../../../lib/data/workspace-data.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { ConfirmDialog } from '../../../ui/overlays/confirm-dialog.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { DataColumn } from '../../../ui/table/data-table.types.ts';
import { DepartmentDialog } from './department-dialog.tsx';
import { orderByBranch } from './order-by-branch.ts';

type Edited = Department | 'new' | undefined;

export function DepartmentsSettings() {
  const { t } = useTranslation('departments');
  const { workspaceId } = useWorkspace();
  const { data, error, refetch } = useQuery(departmentsQuery(workspaceId));
  const [edited, setEdited] = useState<Edited>();
  const [leaving, setLeaving] = useState<Department>();
  const remove = useContractMutation(deleteDepartment, {
    invalidates: [['departments', workspaceId]],
    successToast: 'departments:toast.deleted',
  });
  const rows = useMemo(() => orderByBranch(data ?? []), [data]);
  const columns = useColumns({ onEdit: setEdited, onRemove: setLeaving });

  const confirmRemoval = async () => {
    if (!leaving) return;
    await remove
      .mutateAsync({ params: { workspaceId, departmentId: leaving.id }, revision: leaving.revision })
      .catch(() => undefined);
    setLeaving(undefined);
  };

  return (
    <Section
      id="departments"
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button icon="add" onClick={() => setEdited('new')}>
          {t('add')}
        </Button>
      }
    >
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton shape="rows" lines={6} /> : null}
      {data ? (
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={rows}
          rowId={({ department }) => department.id}
          rowLabel={({ department }) => department.name}
          empty={
            <EmptyState title={t('empty.title')} example={t('empty.example')} headingLevel={3}>
              {t('empty.text')}
            </EmptyState>
          }
        />
      ) : null}
      {edited ? (
        <DepartmentDialog department={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      ) : null}
      <ConfirmDialog
        title={t('remove.title', { name: leaving?.name ?? '' })}
        confirmLabel={t('remove.confirm')}
        isOpen={leaving !== undefined}
        isBusy={remove.isPending}
        onConfirm={() => void confirmRemoval()}
        onClose={() => setLeaving(undefined)}
      >
        {t('remove.text')}
      </ConfirmDialog>
    </Section>
  );
}

type BranchRow = ReturnType<typeof orderByBranch>[number];

function useColumns({
  onEdit,
  onRemove,
}: {
  onEdit: (department: Department) => void;
  onRemove: (department: Department) => void;
}): DataColumn<BranchRow>[] {
  const { t } = useTranslation('departments');
  const { memberName } = useDirectory();
  return [
    {
      id: 'name',
      header: t('name'),
      isTitle: true,
      cell: ({ department, depth }) => (
        <span style={{ paddingInlineStart: `${depth * 1.5}rem` }}>{department.name}</span>
      ),
    },
    { id: 'code', header: t('code'), cell: ({ department }) => department.code ?? '' },
    { id: 'kind', header: t('kind'), cell: ({ department }) => t(`kinds.${department.kind}`) },
    {
      id: 'head',
      header: t('head'),
      cell: ({ department }) => memberName(department.headId) ?? <Gap>{t('noHead')}</Gap>,
    },
    {
      id: 'actions',
      isActions: true,
      header: t('actions'),
      cell: ({ department }) => (
        <Row>
          <Button size="small" icon="edit" variant="tertiary" isIconOnly onClick={() => onEdit(department)}>
            {t('edit', { name: department.name })}
          </Button>
          <Button size="small" icon="delete" variant="tertiary" isIconOnly onClick={() => onRemove(department)}>
            {t('remove.open', { name: department.name })}
          </Button>
        </Row>
      ),
    },
  ];
}
