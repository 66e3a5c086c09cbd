import type { ChangeActivity, TargetGroup } from '@agendawerk/shared/change/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { todayInGermany } from '../../../lib/today.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { StatusMark } from '../../../ui/feedback/status-mark.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { ConfirmDialog } from '../../../ui/overlays/confirm-dialog.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import { useDeleteActivity, useUpdateActivity } from '../api/change-data.ts';
import styles from '../parts/change.module.css';
import { ActivityDialog } from './activity-dialog.tsx';
import { RowActions } from '../parts/row-actions.tsx';

interface ActivitySectionProps {
  measureId: string;
  activities: readonly ChangeActivity[];
  groups: readonly TargetGroup[];
  mayEdit: boolean;
}

type Open = { kind: 'edit' | 'delete'; activity: ChangeActivity } | { kind: 'new' };

/** What is said to the groups and how they are involved: whom, what, by which way, when, who, done. */
export function ActivitySection({ measureId, activities, groups, mayEdit }: ActivitySectionProps) {
  const { t } = useTranslation('change');
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  /** As it is by now: somebody else may have changed it. */
  const present = (activity: ChangeActivity) => activities.find(({ id }) => id === activity.id) ?? activity;
  return (
    <Section
      title={t('activity.list')}
      id="activities"
      lead={t('activity.lead')}
      actions={
        mayEdit ? (
          <Button size="small" icon="add" onClick={() => setOpen({ kind: 'new' })} data-print="hide">
            {t('activity.add')}
          </Button>
        ) : undefined
      }
    >
      {activities.length === 0 ? (
        <p className="muted">{t('activity.none')}</p>
      ) : (
        <ActivityTable activities={activities} groups={groups} mayEdit={mayEdit} onOpen={setOpen} />
      )}
      {open?.kind === 'new' ? (
        <ActivityDialog measureId={measureId} activity={undefined} groups={groups} onClose={close} />
      ) : null}
      {open?.kind === 'edit' ? (
        <ActivityDialog measureId={measureId} activity={present(open.activity)} groups={groups} onClose={close} />
      ) : null}
      {open?.kind === 'delete' ? <DeleteActivity activity={open.activity} onClose={close} /> : null}
    </Section>
  );
}

interface ActivityTableProps extends Pick<ActivitySectionProps, 'activities' | 'groups' | 'mayEdit'> {
  onOpen: (open: Open) => void;
}

function ActivityTable({ activities, groups, mayEdit, onOpen }: ActivityTableProps) {
  const { t } = useTranslation('change');
  const { workspaceId } = useAgendaScope();
  const { memberName } = useDirectory();
  const update = useUpdateActivity();
  const gap = <Gap>{t('gap')}</Gap>;
  const finish = ({ id, revision }: ChangeActivity) =>
    update.mutate({ params: { workspaceId, activityId: id }, revision, body: { doneOn: todayInGermany() } });
  return (
    <SimpleTable
      caption={t('activity.list')}
      isCaptionHidden
      isList
      columns={[
        { label: t('activity.what') },
        { label: t('activity.groups') },
        { label: t('activity.channel') },
        { label: t('activity.when') },
        { label: t('activity.responsible') },
        ...(mayEdit ? [{ label: t('actions'), isActions: true }] : []),
      ]}
      rows={activities.map((activity) => ({
        id: activity.id,
        anchor: activity.id,
        cells: [
          <div key="what">
            <strong>{activity.title}</strong> <span className="muted">({t(`kinds.${activity.kind}.name`)})</span>
            {activity.message ? <p className={styles.text}>{activity.message}</p> : null}
          </div>,
          groups
            .filter(({ id }) => activity.groupIds.includes(id))
            .map(({ title }) => title)
            .join(', ') || gap,
          activity.channel ?? gap,
          <ActivityDay key="when" activity={activity} />,
          memberName(activity.responsibleId) ?? gap,
          ...(mayEdit
            ? [
                <RowActions
                  key="actions"
                  title={activity.title}
                  onEdit={() => onOpen({ kind: 'edit', activity })}
                  onDelete={() => onOpen({ kind: 'delete', activity })}
                >
                  {activity.doneOn === null ? (
                    <Button
                      size="small"
                      icon="check"
                      aria-label={t('activity.finishNamed', { title: activity.title })}
                      onClick={() => finish(activity)}
                    >
                      {t('activity.finish')}
                    </Button>
                  ) : null}
                </RowActions>,
              ]
            : []),
        ],
      }))}
    />
  );
}

function ActivityDay({ activity: { plannedOn, doneOn } }: { activity: ChangeActivity }) {
  const { t } = useTranslation('change');
  const { formatDay } = useFormat();
  if (doneOn !== null) return <StatusMark tone="good" label={t('activity.doneAt', { day: formatDay(doneOn) })} />;
  return plannedOn === null ? <Gap>{t('gap')}</Gap> : formatDay(plannedOn);
}

function DeleteActivity({ activity, onClose }: { activity: ChangeActivity; onClose: () => void }) {
  const { t } = useTranslation('change');
  const { workspaceId } = useAgendaScope();
  const remove = useDeleteActivity();
  const confirm = async () => {
    const params = { workspaceId, activityId: activity.id };
    await remove.mutateAsync({ params, revision: activity.revision }).catch(() => undefined);
    onClose();
  };
  return (
    <ConfirmDialog
      title={t('deleteTitle', { title: activity.title })}
      confirmLabel={t('activity.delete')}
      isOpen
      isBusy={remove.isPending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {t('activity.deleteText')}
    </ConfirmDialog>
  );
}
