import { canEditGroup, type ChangePlan, type TargetGroup } from '@agendawerk/shared/change/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { useCan, useWorkspace } from '../../../lib/session.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useScrollToHash } from '../../../lib/use-scroll-to-hash.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { ConfirmDialog } from '../../../ui/overlays/confirm-dialog.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import { changePlanQuery, useDeleteGroup } from '../api/change-data.ts';
import { ChangeHeader } from '../parts/change-header.tsx';
import { CoverageText } from '../parts/coverage-text.tsx';
import { CompetenceSection } from './competence-section.tsx';
import { GroupDialog } from './group-dialog.tsx';
import { HeatMap } from './heat-map.tsx';
import { LevelsDialog } from './levels-dialog.tsx';
import { RowActions } from '../parts/row-actions.tsx';

/** Whom changes affect, what they can do and need to, and how much of what is required they have attended. */
export function GroupPage() {
  const { data: plan, error, refetch } = useQuery(changePlanQuery(useAgendaScope()));
  useScrollToHash(plan !== undefined);
  return (
    <Stack gap="large">
      <ChangeHeader view="groups" />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!plan && !error ? <Skeleton lines={8} /> : null}
      {plan ? <LoadedGroups plan={plan} /> : null}
    </Stack>
  );
}

type Open = { kind: 'edit' | 'levels' | 'delete'; group: TargetGroup } | { kind: 'new' };

function LoadedGroups({ plan }: { plan: ChangePlan }) {
  const { t } = useTranslation('change');
  const mayAdd = useMayEditGroups();
  const [open, setOpen] = useState<Open>();
  const { groups, competences, trainings } = plan;
  const close = () => setOpen(undefined);
  /** As it is by now: somebody else may have changed it. */
  const present = (group: TargetGroup) => groups.find(({ id }) => id === group.id) ?? group;
  const add = mayAdd ? (
    <Button variant="primary" icon="add" onClick={() => setOpen({ kind: 'new' })}>
      {t('group.add')}
    </Button>
  ) : null;
  return (
    <Stack gap="section">
      {groups.length === 0 ? (
        <EmptyState title={t('group.empty.title')} actions={add} example={t('group.empty.example')}>
          {t('group.empty.text')}
        </EmptyState>
      ) : (
        <Section title={t('group.list')} id="groups" lead={t('coverage.explained')} actions={add}>
          <GroupTable groups={groups} trainings={trainings} onOpen={setOpen} hasCompetences={competences.length > 0} />
        </Section>
      )}
      {groups.length > 0 ? (
        <Section title={t('heatMap.title')} id="gaps" lead={t('heatMap.lead')}>
          {competences.length === 0 ? (
            <p className="muted">{t('heatMap.none')}</p>
          ) : (
            <HeatMap groups={groups} competences={competences} />
          )}
        </Section>
      ) : null}
      <CompetenceSection competences={competences} />
      {open?.kind === 'new' ? <GroupDialog group={undefined} onClose={close} /> : null}
      {open?.kind === 'edit' ? <GroupDialog group={present(open.group)} onClose={close} /> : null}
      {open?.kind === 'levels' ? (
        <LevelsDialog group={present(open.group)} competences={competences} onClose={close} />
      ) : null}
      {open?.kind === 'delete' ? <DeleteGroup group={open.group} onClose={close} /> : null}
    </Stack>
  );
}

/** Whoever may name any group, or those of a department of theirs. */
function useMayEditGroups(): boolean {
  const { departmentIds } = useWorkspace();
  const [leadDepartmentId = null] = departmentIds;
  return useCan('group.edit', { leadDepartmentId });
}

interface GroupTableProps {
  groups: readonly TargetGroup[];
  trainings: ChangePlan['trainings'];
  hasCompetences: boolean;
  onOpen: (open: Open) => void;
}

function GroupTable({ groups, trainings, hasCompetences, onOpen }: GroupTableProps) {
  const { t } = useTranslation('change');
  const actor = useWorkspace();
  const { departmentName } = useDirectory();
  const { formatNumber } = useFormat();
  return (
    <SimpleTable
      caption={t('group.list')}
      isCaptionHidden
      isList
      columns={[
        { label: t('group.title') },
        { label: t('group.department') },
        { label: t('group.headCount'), isNumeric: true },
        { label: t('coverage.title') },
        { label: t('actions'), isActions: true },
      ]}
      rows={groups.map((group) => ({
        id: group.id,
        anchor: group.id,
        cells: [
          group.title,
          departmentName(group.departmentId) ?? <span className="muted">{t('group.noDepartment')}</span>,
          group.headCount === null ? <Gap key="people">{t('gap')}</Gap> : formatNumber(group.headCount),
          <CoverageText key="coverage" group={group} trainings={trainings} />,
          canEditGroup(actor, group) ? (
            <RowActions
              key="actions"
              title={group.title}
              onEdit={() => onOpen({ kind: 'edit', group })}
              onDelete={() => onOpen({ kind: 'delete', group })}
            >
              {hasCompetences ? (
                <Button
                  size="small"
                  aria-label={t('group.levelsNamed', { title: group.title })}
                  onClick={() => onOpen({ kind: 'levels', group })}
                >
                  {t('group.levels')}
                </Button>
              ) : null}
            </RowActions>
          ) : (
            ''
          ),
        ],
      }))}
    />
  );
}

function DeleteGroup({ group, onClose }: { group: TargetGroup; onClose: () => void }) {
  const { t } = useTranslation('change');
  const { workspaceId } = useAgendaScope();
  const remove = useDeleteGroup();
  const confirm = async () => {
    const params = { workspaceId, groupId: group.id };
    await remove.mutateAsync({ params, revision: group.revision }).catch(() => undefined);
    onClose();
  };
  return (
    <ConfirmDialog
      title={t('deleteTitle', { title: group.title })}
      confirmLabel={t('group.delete')}
      isOpen
      isBusy={remove.isPending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {t('group.deleteText')}
    </ConfirmDialog>
  );
}
