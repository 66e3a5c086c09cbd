import { type ChangePlan, type Training, trainingSchema } from '@agendawerk/shared/change/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useProblemText } from '../../../lib/problem-text.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Checkbox } from '../../../ui/fields/checkbox.tsx';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { MoneyField } from '../../../ui/fields/money-field.tsx';
import { NumberField } from '../../../ui/fields/number-field.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { useCreateTraining, useUpdateTraining } from '../api/change-data.ts';
import { CheckboxGroup } from '../../../ui/fields/checkbox-group.tsx';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { pickParts, saveChanges } from '../../../lib/save-changes.ts';
import { SessionFields } from './session-fields.tsx';
import { useDescribeTraining } from './use-describe-training.ts';
import { bodyNames, isBlank, listMissingDays, toBody, toForm, type TrainingForm } from './training-form.ts';

interface TrainingDialogProps {
  /** Undefined: a new one. */
  training: Training | undefined;
  /** A new one prepares these groups for this measure. */
  forMeasure?: { measureId: string; groupIds: string[] };
  plan: Pick<ChangePlan, 'groups' | 'competences' | 'measures'>;
  onClose: (saved?: Training) => void;
}

/** What is taught, to whom, when, where, by whom and for how much. */
export function TrainingDialog({ training, forMeasure, plan, onClose }: TrainingDialogProps) {
  const { t } = useTranslation('change');
  const scope = useAgendaScope();
  const { data: measures = [] } = useQuery(measuresQuery(scope));
  const initial = {
    ...toForm(training),
    ...(forMeasure ? { groupIds: forMeasure.groupIds, measureIds: [forMeasure.measureId] } : {}),
  };
  const draft = useDraft<TrainingForm>(
    training
      ? `training:${training.id}`
      : forMeasure
        ? `measure:${forMeasure.measureId}:new-training`
        : `agenda:${scope.agendaId}:new-training`,
    initial,
    training?.revision ?? null,
  );
  const create = useCreateTraining();
  const update = useUpdateTraining();
  const refusal = useFieldErrors()(create.error ?? update.error);
  const problemText = useProblemText();
  const [isTried, setTried] = useState(false);
  const form = draft.value;
  const missing = isTried ? listMissingDays(form).map((place) => [place, problemText('missing')]) : [];
  const errors = { ...refusal, fields: { ...refusal.fields, ...Object.fromEntries(missing) } };
  const set = (part: Partial<TrainingForm>) => draft.setValue({ ...form, ...part });
  /** A line in which nothing stands is none. */
  const sent = { ...form, sessions: form.sessions.filter((session) => !isBlank(session)) };
  const isComplete = () => {
    // Sentences at fields count the lines that are sent.
    if (sent.sessions.length < form.sessions.length) draft.setValue(sent);
    setTried(true);
    return listMissingDays(sent).length === 0;
  };
  const send = async () => {
    if (!training) return create.mutateAsync({ params: scope, body: toBody(sent) });
    const params = { workspaceId: scope.workspaceId, trainingId: training.id };
    return saveChanges({
      item: training,
      before: draft.base.current,
      after: sent,
      valuesOf: toForm,
      send: (changed, { revision }) =>
        update.mutateAsync({ params, revision, body: pickParts(toBody(sent), bodyNames(changed)) }),
      readPresent: (current) => trainingSchema.safeParse(current).data,
    });
  };
  const text = (name: 'format' | 'duration' | 'provider') => ({
    label: t(`training.${name}`),
    value: form[name],
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
    error: errors.fields[name],
  });
  const affected = measures.filter(
    ({ id }) =>
      form.measureIds.includes(id) ||
      plan.measures.some(({ measureId, groups }) => measureId === id && groups.length > 0),
  );
  const describe = useDescribeTraining(plan, measures);
  return (
    <FormDialog
      title={t(training ? 'training.editTitle' : 'training.newTitle')}
      submitLabel={t(training ? 'save' : 'training.create')}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={create.isPending || update.isPending}
      width="large"
      isComplete={isComplete}
      send={send}
      describe={describe}
      onClose={onClose}
    >
      <TextField
        label={t('training.title')}
        isRequired
        value={form.title}
        onChange={(event) => set({ title: event.target.value })}
        error={errors.fields['title']}
      />
      <TextArea
        label={t('description')}
        value={form.description}
        onChange={(event) => set({ description: event.target.value })}
        error={errors.fields['description']}
      />
      <CheckboxGroup
        label={t('training.groups')}
        options={plan.groups.map(({ id, title }) => ({ value: id, label: title }))}
        value={form.groupIds}
        onChange={(groupIds) => set({ groupIds })}
        error={errors.fields['groupIds']}
        emptyText={t('training.noGroups')}
      />
      <Checkbox
        label={t('training.isRequired')}
        hint={t('training.isRequiredHint')}
        checked={form.isRequired}
        onChange={(event) => set({ isRequired: event.target.checked })}
      />
      <Checkbox
        label={t('training.isPractical')}
        hint={t('training.isPracticalHint')}
        checked={form.isPractical}
        onChange={(event) => set({ isPractical: event.target.checked })}
      />
      <SessionFields sessions={form.sessions} onChange={(sessions) => set({ sessions })} errors={errors.fields} />
      <Row align="start" gap="default">
        <TextField {...text('format')} width="long" />
        <TextField {...text('duration')} width="short" />
      </Row>
      <TextField {...text('provider')} />
      <Row align="start" gap="default">
        <MoneyField
          label={t('training.cost')}
          value={form.cost}
          onChange={(cost) => set({ cost })}
          error={errors.fields['cost']}
        />
        <NumberField
          label={t('training.repeatMonths')}
          isWhole
          value={form.repeatMonths}
          onChange={(repeatMonths) => set({ repeatMonths })}
          error={errors.fields['repeatMonths']}
        />
      </Row>
      <CheckboxGroup
        label={t('training.competences')}
        options={plan.competences.map(({ id, title }) => ({ value: id, label: title }))}
        value={form.competenceIds}
        onChange={(competenceIds) => set({ competenceIds })}
        emptyText={t('training.noCompetences')}
      />
      <CheckboxGroup
        label={t('training.measures')}
        hint={t('training.measuresHint')}
        options={affected.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
        value={form.measureIds}
        onChange={(measureIds) => set({ measureIds })}
        emptyText={t('training.noMeasures')}
      />
      <Checkbox
        label={t('training.keepsNames')}
        hint={t('training.keepsNamesHint')}
        checked={form.keepsNames}
        onChange={(event) => set({ keepsNames: event.target.checked })}
      />
      {form.keepsNames ? (
        <DayField
          label={t('training.namesUntil')}
          hint={t('training.namesUntilHint')}
          isRequired
          value={form.namesUntil}
          onChange={(namesUntil) => set({ namesUntil })}
          error={errors.fields['namesUntil']}
        />
      ) : null}
    </FormDialog>
  );
}
