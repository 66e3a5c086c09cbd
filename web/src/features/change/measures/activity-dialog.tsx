import {
  activityKinds,
  type ChangeActivity,
  changeActivitySchema,
  type TargetGroup,
} from '@agendawerk/shared/change/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { catalogueQuery } from '../../../lib/data/catalogue-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { useCreateActivity, useUpdateActivity } from '../api/change-data.ts';
import { CheckboxGroup } from '../../../ui/fields/checkbox-group.tsx';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { pickParts, saveChanges } from '../../../lib/save-changes.ts';
import { nameIn, useDescribePart } from '../../../lib/use-describe-part.ts';
import { useFormat } from '../../../lib/use-format.ts';

interface ActivityForm {
  title: string;
  kind: ChangeActivity['kind'];
  message: string;
  channel: string;
  plannedOn: string | null | undefined;
  doneOn: string | null | undefined;
  responsibleId: string | null;
  groupIds: string[];
}

const valuesOf = (activity: ChangeActivity): ActivityForm => ({
  title: activity.title,
  kind: activity.kind,
  message: activity.message ?? '',
  channel: activity.channel ?? '',
  plannedOn: activity.plannedOn,
  doneOn: activity.doneOn,
  responsibleId: activity.responsibleId,
  groupIds: activity.groupIds,
});
const blank: ActivityForm = {
  title: '',
  kind: 'message',
  message: '',
  channel: '',
  plannedOn: null,
  doneOn: null,
  responsibleId: null,
  groupIds: [],
};
const toBody = (form: ActivityForm) => ({
  ...form,
  message: form.message || null,
  channel: form.channel.trim() || null,
  plannedOn: form.plannedOn ?? null,
  doneOn: form.doneOn ?? null,
});

interface ActivityDialogProps {
  measureId: string;
  /** Undefined: a new one. */
  activity: ChangeActivity | undefined;
  /** Groups that the measure affects; a new activity is for all of them. */
  groups: readonly TargetGroup[];
  onClose: () => void;
}

/** Whom, what, by which way, when and who. */
export function ActivityDialog({ measureId, activity, groups, onClose }: ActivityDialogProps) {
  const { t } = useTranslation('change');
  const { workspaceId } = useAgendaScope();
  const { members } = useDirectory();
  const { data: catalogue } = useQuery(catalogueQuery);
  const instruments = useId();
  const { formatDay } = useFormat();
  const initial = activity ? valuesOf(activity) : { ...blank, groupIds: groups.map(({ id }) => id) };
  const draft = useDraft(
    activity ? `activity:${activity.id}` : `measure:${measureId}:new-activity`,
    initial,
    activity?.revision ?? null,
  );
  const create = useCreateActivity();
  const update = useUpdateActivity();
  const errors = useFieldErrors()(create.error ?? update.error);
  const form = draft.value;
  const set = (part: Partial<ActivityForm>) => draft.setValue({ ...form, ...part });
  const send = async () => {
    if (!activity) return create.mutateAsync({ params: { workspaceId, measureId }, body: toBody(form) });
    const params = { workspaceId, activityId: activity.id };
    return saveChanges({
      item: activity,
      before: draft.base.current,
      after: form,
      valuesOf,
      send: (changed, { revision }) => update.mutateAsync({ params, revision, body: pickParts(toBody(form), changed) }),
      readPresent: (current) => changeActivitySchema.safeParse(current).data,
    });
  };
  /** An instrument of the catalogue brings along whether it tells or involves. */
  const name = (title: string) => {
    const known = catalogue?.changeInstruments.find((instrument) => instrument.title === title);
    set({ title, ...(known ? { kind: known.kind } : {}) });
  };
  const describe = useDescribePart<ActivityForm>({
    title: t('activity.title'),
    kind: { label: t('activity.kind'), show: (kind) => t(`kinds.${kind}.name`) },
    message: t('activity.message'),
    channel: t('activity.channel'),
    plannedOn: { label: t('activity.plannedOn'), show: formatDay },
    doneOn: { label: t('activity.doneOn'), show: formatDay },
    responsibleId: { label: t('activity.responsible'), show: nameIn(members) },
    groupIds: { label: t('activity.groups'), show: (ids) => ids.map(nameIn(groups)).join('\n') },
  });
  return (
    <FormDialog
      title={t(activity ? 'activity.editTitle' : 'activity.newTitle')}
      submitLabel={t(activity ? 'save' : 'activity.create')}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={create.isPending || update.isPending}
      send={send}
      describe={describe}
      onClose={onClose}
    >
      <TextField
        label={t('activity.title')}
        hint={t('activity.titleHint')}
        isRequired
        list={instruments}
        value={form.title}
        onChange={(event) => name(event.target.value)}
        error={errors.fields['title']}
      />
      <datalist id={instruments}>
        {(catalogue?.changeInstruments ?? []).map(({ id, title }) => (
          <option key={id} value={title} />
        ))}
      </datalist>
      <RadioGroup
        label={t('activity.kind')}
        options={activityKinds.map((value) => ({
          value,
          label: t(`kinds.${value}.name`),
          hint: t(`kinds.${value}.hint`),
        }))}
        value={form.kind}
        onChange={(kind) => set({ kind })}
      />
      <CheckboxGroup
        label={t('activity.groups')}
        options={groups.map(({ id, title }) => ({ value: id, label: title }))}
        value={form.groupIds}
        onChange={(groupIds) => set({ groupIds })}
        error={errors.fields['groupIds']}
        emptyText={t('activity.noGroups')}
      />
      <TextArea
        label={t('activity.message')}
        hint={t('activity.messageHint')}
        value={form.message}
        onChange={(event) => set({ message: event.target.value })}
        error={errors.fields['message']}
      />
      <TextField
        label={t('activity.channel')}
        hint={t('activity.channelHint')}
        value={form.channel}
        onChange={(event) => set({ channel: event.target.value })}
        error={errors.fields['channel']}
      />
      <Row align="start" gap="default">
        <DayField
          label={t('activity.plannedOn')}
          value={form.plannedOn}
          onChange={(plannedOn) => set({ plannedOn })}
          error={errors.fields['plannedOn']}
        />
        <DayField
          label={t('activity.doneOn')}
          value={form.doneOn}
          onChange={(doneOn) => set({ doneOn })}
          error={errors.fields['doneOn']}
        />
      </Row>
      <Select
        label={t('activity.responsible')}
        emptyLabel={t('gap')}
        options={members
          .filter((member) => member.status !== 'ended' || member.id === form.responsibleId)
          .map((member) => ({ value: member.id, label: member.name }))}
        value={form.responsibleId ?? ''}
        onChange={(event) => set({ responsibleId: event.target.value || null })}
        error={errors.fields['responsibleId']}
      />
    </FormDialog>
  );
}
