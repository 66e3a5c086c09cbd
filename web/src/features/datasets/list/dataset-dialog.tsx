import {
  type Dataset,
  datasetSchema,
  licenceNames,
  type UpdateInterval,
  updateIntervals,
} from '@agendawerk/shared/datasets/index.ts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { pickParts, saveChanges } from '../../../lib/save-changes.ts';
import { nameIn, useDescribePart } from '../../../lib/use-describe-part.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { useSaveDataset } from '../api/dataset-data.ts';

type Answer = 'yes' | 'no' | 'unknown';

interface DatasetForm {
  title: string;
  departmentId: string;
  hasPersonalData: Answer;
  isOpen: Answer;
  licence: string;
  updateInterval: UpdateInterval | '';
  link: string;
  description: string;
}

const toAnswer = (value: boolean | null | undefined): Answer => (value == null ? 'unknown' : value ? 'yes' : 'no');
const toBoolean = (answer: Answer): boolean | null => (answer === 'unknown' ? null : answer === 'yes');

function toForm(dataset: Dataset | undefined): DatasetForm {
  return {
    title: dataset?.title ?? '',
    departmentId: dataset?.departmentId ?? '',
    hasPersonalData: toAnswer(dataset?.hasPersonalData),
    isOpen: toAnswer(dataset?.isOpen),
    licence: dataset?.licence ?? '',
    updateInterval: dataset?.updateInterval ?? '',
    link: dataset?.link ?? '',
    description: dataset?.description ?? '',
  };
}

function toBody(form: DatasetForm) {
  return {
    title: form.title,
    departmentId: form.departmentId || null,
    hasPersonalData: toBoolean(form.hasPersonalData),
    isOpen: toBoolean(form.isOpen),
    licence: form.licence.trim() || null,
    updateInterval: form.updateInterval || null,
    link: form.link.trim() || null,
    description: form.description || null,
  };
}

interface DatasetDialogProps {
  /** Undefined: a new one. */
  dataset: Dataset | undefined;
  onClose: () => void;
}

export function DatasetDialog({ dataset, onClose }: DatasetDialogProps) {
  const { t } = useTranslation('datasets');
  const { workspaceId } = useWorkspace();
  const { departments } = useDirectory();
  const licences = useId();
  const initial = toForm(dataset);
  const draft = useDraft(`dataset:${dataset?.id ?? `new:${workspaceId}`}`, initial, dataset?.revision);
  const { create, update } = useSaveDataset();
  const errors = useFieldErrors()(create.error ?? update.error);
  const form = draft.value;
  const set = (part: Partial<DatasetForm>) => draft.setValue({ ...form, ...part });
  const answers = (['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t(value) }));

  const describe = useDescribePart<DatasetForm>({
    title: t('columns.title'),
    departmentId: { label: t('columns.department'), show: nameIn(departments) },
    hasPersonalData: { label: t('dialog.hasPersonalData'), show: (answer) => t(answer) },
    isOpen: { label: t('dialog.isOpen'), show: (answer) => t(answer) },
    licence: t('columns.licence'),
    updateInterval: {
      label: t('columns.updateInterval'),
      show: (interval) => (interval === '' ? '' : t(`intervals.${interval}`)),
    },
    link: t('columns.link'),
    description: t('columns.description'),
  });
  const send = () => {
    const body = toBody(form);
    if (!dataset) return create.mutateAsync({ params: { workspaceId }, body });
    const params = { workspaceId, datasetId: dataset.id };
    return saveChanges({
      item: dataset,
      before: draft.base.current,
      after: form,
      valuesOf: toForm,
      send: (changed, { revision }) => update.mutateAsync({ params, revision, body: pickParts(body, changed) }),
      readPresent: (current) => datasetSchema.safeParse(current).data,
    });
  };

  return (
    <FormDialog
      title={t(dataset ? 'dialog.edit' : 'dialog.add')}
      submitLabel={t('dialog.save')}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={create.isPending || update.isPending}
      send={send}
      describe={describe}
      onClose={() => onClose()}
    >
      <FormColumn>
        <TextField
          label={t('columns.title')}
          isRequired
          value={form.title}
          onChange={(event) => set({ title: event.target.value })}
          error={errors.fields['title']}
        />
        <Select
          label={t('columns.department')}
          emptyLabel={t('unknown')}
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.departmentId}
          onChange={(event) => set({ departmentId: event.target.value })}
          error={errors.fields['departmentId']}
        />
        <RadioGroup
          label={t('dialog.hasPersonalData')}
          isHorizontal
          options={answers}
          value={form.hasPersonalData}
          onChange={(hasPersonalData) => set({ hasPersonalData })}
        />
        <RadioGroup
          label={t('dialog.isOpen')}
          hint={t('dialog.isOpenHint')}
          isHorizontal
          options={answers}
          value={form.isOpen}
          onChange={(isOpen) => set({ isOpen })}
        />
        <TextField
          label={t('columns.licence')}
          hint={t('dialog.licenceHint')}
          list={licences}
          value={form.licence}
          onChange={(event) => set({ licence: event.target.value })}
          error={errors.fields['licence']}
        />
        <datalist id={licences}>
          {licenceNames.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Select
          label={t('columns.updateInterval')}
          emptyLabel={t('unknown')}
          options={updateIntervals.map((value) => ({ value, label: t(`intervals.${value}`) }))}
          value={form.updateInterval}
          onChange={(event) =>
            set({ updateInterval: updateIntervals.find((each) => each === event.target.value) ?? '' })
          }
        />
        <TextField
          label={t('columns.link')}
          hint={t('dialog.linkHint')}
          inputMode="url"
          value={form.link}
          onChange={(event) => set({ link: event.target.value })}
          error={errors.fields['link']}
        />
        <TextArea
          label={t('columns.description')}
          value={form.description}
          onChange={(event) => set({ description: event.target.value })}
          error={errors.fields['description']}
        />
      </FormColumn>
    </FormDialog>
  );
}
