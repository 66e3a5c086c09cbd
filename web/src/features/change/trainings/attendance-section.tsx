import { type TargetGroup, type Training, trainingSchema } from '@agendawerk/shared/change/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { saveChanges } from '../../../lib/save-changes.ts';
import { nameIn } from '../../../lib/use-describe-part.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useSentRows } from '../../../lib/use-sent-rows.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { NumberField } from '../../../ui/fields/number-field.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import { useSaveAttendance } from '../api/change-data.ts';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';

interface AttendanceSectionProps {
  training: Training;
  groups: readonly TargetGroup[];
  /** Groups whose attendance the person may enter. */
  ownGroupIds: readonly string[];
}

/** How many people of each group attended. */
export function AttendanceSection({ training, groups, ownGroupIds }: AttendanceSectionProps) {
  const { t } = useTranslation('change');
  const { formatNumber } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const own = groups.filter(({ id }) => ownGroupIds.includes(id));
  const attended = (id: string) => training.attendance.find(({ groupId }) => groupId === id)?.attended ?? null;
  const shown = (count: number | null) => (count === null ? <Gap>{t('gap')}</Gap> : formatNumber(count));
  return (
    <Section
      title={t('attendance.title')}
      id="attendance"
      lead={t('attendance.lead')}
      actions={
        own.length > 0 ? (
          <Button size="small" icon="edit" onClick={() => setOpen(true)} data-print="hide">
            {t('attendance.enter')}
          </Button>
        ) : undefined
      }
    >
      {groups.length === 0 ? (
        <p className="muted">{t('attendance.noGroups')}</p>
      ) : (
        <SimpleTable
          caption={t('attendance.title')}
          isCaptionHidden
          columns={[
            { label: t('group.title') },
            { label: t('group.headCount'), isNumeric: true },
            { label: t('attendance.attended'), isNumeric: true },
          ]}
          rows={groups.map(({ id, title, headCount }) => ({
            id,
            cells: [title, shown(headCount), shown(attended(id))],
          }))}
        />
      )}
      {isOpen ? <AttendanceDialog training={training} groups={own} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

interface AttendanceDialogProps {
  training: Training;
  groups: readonly TargetGroup[];
  onClose: () => void;
}

function AttendanceDialog({ training, groups, onClose }: AttendanceDialogProps) {
  const { t } = useTranslation('change');
  const { workspaceId } = useAgendaScope();
  const { formatNumber } = useFormat();
  const valuesOf = ({ attendance }: Training): Record<string, number | null | undefined> =>
    Object.fromEntries(
      groups.map(({ id }) => [id, attendance.find(({ groupId }) => groupId === id)?.attended ?? null]),
    );
  const initial = valuesOf(training);
  const draft = useDraft(`training:${training.id}:attendance`, initial, training.revision);
  const save = useSaveAttendance();
  const errors = useFieldErrors()(save.error);
  const { remember, errorAt } = useSentRows('attendance', errors);
  const send = async () => {
    const params = { workspaceId, trainingId: training.id };
    return saveChanges({
      item: training,
      before: draft.base.current,
      after: draft.value,
      valuesOf,
      send: (changed, { revision }) => {
        remember(changed);
        const attendance = changed.map((groupId) => ({ groupId, attended: draft.value[groupId] ?? null }));
        return save.mutateAsync({ params, revision, body: { attendance } });
      },
      readPresent: (current) => trainingSchema.safeParse(current).data,
    });
  };
  return (
    <FormDialog
      title={t('attendance.enter')}
      submitLabel={t('attendance.save')}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={save.isPending}
      send={send}
      describe={(id, form) => ({ label: nameIn(groups)(id), text: form[id] == null ? '' : formatNumber(form[id]) })}
      onClose={onClose}
    >
      {groups.map(({ id, title, headCount }) => (
        <NumberField
          key={id}
          label={title}
          hint={headCount === null ? t('attendance.uncounted') : t('attendance.of', { count: headCount })}
          isWhole
          value={draft.value[id]}
          onChange={(attended) => draft.setValue({ ...draft.value, [id]: attended })}
          error={errorAt(id, 'attended')}
        />
      ))}
    </FormDialog>
  );
}
