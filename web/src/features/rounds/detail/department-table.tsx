import { hasAnswered, type Round, type RoundDepartment } from '@agendawerk/shared/rounds/index.ts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../lib/session.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Menu } from '../../../ui/actions/menu.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { DataColumn } from '../../../ui/table/data-table.types.ts';
import { useRemindRound, useRevokeLinks } from '../api/round-data.ts';
import { DepartmentState } from '../parts/department-state.tsx';
import { DeputyDialog } from '../parts/deputy-dialog.tsx';
import styles from '../parts/rounds.module.css';

/** Who has answered, who has looked, who is silent; and what can be done about it. */
export function DepartmentTable({ round, mayManage }: { round: Round; mayManage: boolean }) {
  const { t } = useTranslation('rounds');
  const [deputyOf, setDeputyOf] = useState<RoundDepartment | null>(null);
  const columns = useColumns(round, mayManage && round.closedAt === null, setDeputyOf);
  return (
    <>
      <DataTable
        caption={t('detail.departments')}
        columns={columns}
        rows={round.departments}
        rowId={({ departmentId }) => departmentId}
        rowLabel={({ name }) => name}
      />
      {deputyOf ? <DeputyDialog roundId={round.id} department={deputyOf} onClose={() => setDeputyOf(null)} /> : null}
    </>
  );
}

function useColumns(
  round: Round,
  hasActions: boolean,
  onDeputy: (department: RoundDepartment) => void,
): DataColumn<RoundDepartment>[] {
  const { t } = useTranslation('rounds');
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('columns.department'),
        isTitle: true,
        cell: (department) => (
          <>
            {department.name}
            <Signers department={department} />
          </>
        ),
      },
      {
        id: 'state',
        header: t('columns.state'),
        cell: (department) => (
          <>
            <div className={styles.state}>
              <DepartmentState department={department} round={round} />
            </div>
            <LastAnswer department={department} />
          </>
        ),
      },
      {
        id: 'looked',
        header: t('columns.looked'),
        cell: ({ concerned, looked, hasLooked }) =>
          concerned > 0 ? t('lookedOf', { count: looked, of: concerned }) : t(hasLooked ? 'hasLooked' : 'notNamed'),
      },
      { id: 'remarks', header: t('columns.remarks'), isNumeric: true, cell: ({ remarks }) => remarks },
      ...(hasActions
        ? [
            {
              id: 'actions',
              header: t('columns.actions'),
              cell: (department: RoundDepartment) => (
                <DepartmentActions round={round} department={department} onDeputy={() => onDeputy(department)} />
              ),
            },
          ]
        : []),
    ],
    [t, round, hasActions, onDeputy],
  );
}

function Signers({ department: { heads, deputy } }: { department: RoundDepartment }) {
  const { t } = useTranslation('rounds');
  if (heads.length === 0 && !deputy)
    return (
      <span className={styles.below}>
        <Gap>{t('detail.nobody')}</Gap>
      </span>
    );
  const names = heads.map(({ name }) => name);
  return (
    <span className={styles.below}>
      {[...names, ...(deputy ? [t('detail.deputy', { name: deputy.name })] : [])].join(', ')}
    </span>
  );
}

function LastAnswer({ department }: { department: RoundDepartment }) {
  const { t } = useTranslation(['rounds', 'terms']);
  const { formatDateTime } = useFormat();
  const { answers, remindedAt } = department;
  const last = answers.at(-1);
  if (!last)
    return remindedAt ? (
      <span className={styles.below}>{t('detail.reminded', { when: formatDateTime(remindedAt) })}</span>
    ) : null;
  const before = answers.slice(0, -1);
  return (
    <>
      <span className={styles.below}>
        {last.memberName}, {formatDateTime(last.createdAt)}
      </span>
      {last.reason ? <span className={styles.below}>{last.reason}</span> : null}
      {before.map(({ id, verdict, reason, createdAt }) => (
        <span key={id} className={styles.below}>
          {t('detail.before', { verdict: t(`terms:departmentStates.${verdict}`), when: formatDateTime(createdAt) })}
          {reason ? `: ${reason}` : ''}
        </span>
      ))}
    </>
  );
}

interface DepartmentActionsProps {
  round: Round;
  department: RoundDepartment;
  onDeputy: () => void;
}

function DepartmentActions({ round, department, onDeputy }: DepartmentActionsProps) {
  const { t } = useTranslation('rounds');
  const { workspaceId } = useWorkspace();
  const remind = useRemindRound();
  const revoke = useRevokeLinks();
  const { departmentId, name } = department;
  const params = { workspaceId, roundId: round.id };
  const reminder = {
    id: 'remind',
    label: t('detail.remind'),
    onAction: () => remind.mutate({ params, body: { departmentIds: [departmentId] } }),
  };
  return (
    <Menu
      label={t('detail.actionsOf', { department: name })}
      trigger={
        <Button size="small" icon="more-vert" isIconOnly>
          {t('detail.actionsOf', { department: name })}
        </Button>
      }
      placement="bottom end"
      groups={[
        {
          id: 'actions',
          entries: [
            ...(hasAnswered(department) ? [] : [reminder]),
            { id: 'deputy', label: t(department.deputy ? 'deputy.change' : 'deputy.name'), onAction: onDeputy },
            {
              id: 'revoke',
              label: t('detail.revoke'),
              hint: t('detail.revokeHint'),
              onAction: () => revoke.mutate({ params: { ...params, departmentId } }),
            },
          ],
        },
      ]}
    />
  );
}
