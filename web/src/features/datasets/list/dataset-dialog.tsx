import { type Dataset, licenceNames, type UpdateInterval, updateIntervals } from '@agendawerk/shared/datasets/index.ts';
import { type FormEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';
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

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = {
      title: form.title,
      departmentId: form.departmentId || null,
      hasPersonalData: toBoolean(form.hasPersonalData),
      isOpen: toBoolean(form.isOpen),
      licence: form.licence.trim() || null,
      updateInterval: form.updateInterval || null,
      link: form.link.trim() || null,
      description: form.description || null,
    };
    if (dataset)
      await update.mutateAsync({ params: { workspaceId, datasetId: dataset.id }, revision: dataset.revision, body });
    else await create.mutateAsync({ params: { workspaceId }, body });
    draft.clear(initial);
    onClose();
  };

  return (
    <Dialog title={t(dataset ? 'dialog.edit' : 'dialog.add')} isOpen onClose={onClose} width="medium">
      <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <FormColumn>
          {draft.isRestored ? <Notice>{t('dialog.restored')}</Notice> : null}
          {errors.summary ? (
            <Notice tone="danger" isLive>
              {errors.summary}
            </Notice>
          ) : null}
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
          <div>
            <Button type="submit" variant="primary" isBusy={create.isPending || update.isPending}>
              {t('dialog.save')}
            </Button>
          </div>
        </FormColumn>
      </form>
    </Dialog>
  );
}
