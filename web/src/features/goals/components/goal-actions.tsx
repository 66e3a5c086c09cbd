import type { Goal } from '@agendawerk/shared/goals/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { ConfirmDialog } from '../../../ui/overlays/confirm-dialog.tsx';
import { useDeleteGoal, useGoals } from '../api/goal-api.ts';

/** A goal goes alone: its measures and KPIs stay, and operational goals below it have to be moved first. */
export function GoalActions({ goal }: { goal: Goal }) {
  const { t } = useTranslation('goals');
  const address = useAgendaAddress();
  const navigate = useNavigate();
  const { workspaceId } = useAgendaScope();
  const { data: goals = [] } = useGoals();
  const [isOpen, setOpen] = useState(false);
  const remove = useDeleteGoal();
  const hasChildren = goals.some((each) => each.parentId === goal.id);

  const confirm = async () => {
    await remove.mutateAsync({ params: { workspaceId, goalId: goal.id }, revision: goal.revision });
    await navigate(paths.fields(address));
  };
  return (
    <>
      <Button
        size="small"
        icon="delete"
        refusal={hasChildren ? t('delete.hasChildren') : undefined}
        onClick={() => setOpen(true)}
      >
        {t('delete.open')}
      </Button>
      <ConfirmDialog
        title={t('delete.title', { title: goal.title })}
        confirmLabel={t('delete.confirm')}
        isOpen={isOpen}
        isBusy={remove.isPending}
        onConfirm={() => void confirm().catch(() => setOpen(false))}
        onClose={() => setOpen(false)}
      >
        {t('delete.text', { measures: goal.measureIds.length, kpis: goal.kpiIds.length })}
      </ConfirmDialog>
    </>
  );
}
