import {
  type AffectedGroup,
  attitudes,
  impacts,
  type MeasureChange,
  measureChangeSchema,
  type TargetGroup,
} from '@agendawerk/shared/change/index.ts';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Checkbox } from '../../../ui/fields/checkbox.tsx';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { useUpdateMeasureChange } from '../api/change-data.ts';
import styles from '../parts/change.module.css';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { pickParts, saveChanges } from '../../../lib/save-changes.ts';
import { nameIn, useDescribePart } from '../../../lib/use-describe-part.ts';
import { useFormat } from '../../../lib/use-format.ts';

interface AffectedForm {
  groups: AffectedGroup[];
  staffCouncilOn: string | null | undefined;
}
const valuesOf = ({ groups, staffCouncilOn }: MeasureChange): AffectedForm => ({ groups, staffCouncilOn });

interface AffectedDialogProps {
  change: MeasureChange;
  groups: readonly TargetGroup[];
  onClose: () => void;
}

/** Which groups a measure affects, how much, how they see it, and when the staff council was involved. */
export function AffectedDialog({ change, groups, onClose }: AffectedDialogProps) {
  const { t } = useTranslation('change');
  const { workspaceId } = useAgendaScope();
  const { formatDay } = useFormat();
  const initial = valuesOf(change);
  const draft = useDraft(`measure:${change.measureId}:change`, initial, change.revision);
  const update = useUpdateMeasureChange();
  const errors = useFieldErrors()(update.error);
  const form = draft.value;
  const send = async () => {
    const params = { workspaceId, measureId: change.measureId };
    const body = { ...form, staffCouncilOn: form.staffCouncilOn ?? null };
    return saveChanges({
      item: change,
      before: draft.base.current,
      after: form,
      valuesOf,
      send: (changed, { revision }) => update.mutateAsync({ params, revision, body: pickParts(body, changed) }),
      readPresent: (current) => measureChangeSchema.safeParse(current).data,
    });
  };
  const choose = (groupId: string, isAffected: boolean) =>
    draft.setValue({
      ...form,
      groups: isAffected
        ? [...form.groups, { groupId, impact: null, attitude: null }]
        : form.groups.filter((each) => each.groupId !== groupId),
    });
  const set = (groupId: string, part: Partial<AffectedGroup>) =>
    draft.setValue({
      ...form,
      groups: form.groups.map((each) => (each.groupId === groupId ? { ...each, ...part } : each)),
    });
  const describe = useDescribePart<AffectedForm>({
    groups: {
      label: t('affected.title'),
      show: (affected) =>
        affected
          .map(({ groupId, impact, attitude }) =>
            [nameIn(groups)(groupId), impact && t(`impacts.${impact}`), attitude && t(`attitudes.${attitude}`)]
              .filter(Boolean)
              .join(', '),
          )
          .join('\n'),
    },
    staffCouncilOn: { label: t('affected.staffCouncilOn'), show: formatDay },
  });
  return (
    <FormDialog
      title={t('affected.edit')}
      submitLabel={t('save')}
      draft={draft}
      initial={initial}
      errors={{ ...errors, summary: errors.summary ?? errors.fields['groups'] }}
      isBusy={update.isPending}
      send={send}
      describe={describe}
      onClose={onClose}
    >
      {groups.map(({ id, title }) => {
        const own = form.groups.find(({ groupId }) => groupId === id);
        return (
          <div key={id} className={styles.line} role="group" aria-label={title}>
            <Checkbox
              label={title}
              checked={own !== undefined}
              onChange={(event) => choose(id, event.target.checked)}
            />
            {own ? (
              <Row align="start" gap="default">
                <Select
                  label={t('affected.impact')}
                  emptyLabel={t('gap')}
                  width="medium"
                  options={impacts.map((value) => ({ value, label: t(`impacts.${value}`) }))}
                  value={own.impact ?? ''}
                  onChange={(event) =>
                    set(id, { impact: impacts.find((value) => value === event.target.value) ?? null })
                  }
                />
                <Select
                  label={t('affected.attitude')}
                  emptyLabel={t('gap')}
                  width="medium"
                  options={attitudes.map((value) => ({ value, label: t(`attitudes.${value}`) }))}
                  value={own.attitude ?? ''}
                  onChange={(event) =>
                    set(id, { attitude: attitudes.find((value) => value === event.target.value) ?? null })
                  }
                />
              </Row>
            ) : null}
          </div>
        );
      })}
      <DayField
        label={t('affected.staffCouncilOn')}
        hint={t('affected.staffCouncilHint')}
        value={form.staffCouncilOn}
        onChange={(staffCouncilOn) => draft.setValue({ ...form, staffCouncilOn })}
        error={errors.fields['staffCouncilOn']}
      />
    </FormDialog>
  );
}
