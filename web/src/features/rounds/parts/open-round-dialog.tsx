import { type Round, silenceRules, type SilenceRule } from '@agendawerk/shared/rounds/index.ts';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../lib/session.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';
import { useOpenRound } from '../api/round-data.ts';
import { DepartmentChoice } from './department-choice.tsx';

interface Values {
  title: string;
  message: string;
  dueOn: string | null | undefined;
  silence: SilenceRule;
  departmentIds: string[];
}

/** Asks departments to co-sign a version. */
export function OpenRoundDialog({
  versionId,
  versionTitle,
  onClose,
}: {
  versionId: string;
  versionTitle: string;
  onClose: (opened?: Round) => void;
}) {
  const { t } = useTranslation('rounds');
  const { workspaceId } = useWorkspace();
  const initial: Values = {
    title: t('open.proposedTitle', { title: versionTitle }),
    message: '',
    dueOn: null,
    silence: 'no_answer',
    departmentIds: [],
  };
  const draft = useDraft<Values>(`version:${versionId}:round`, initial);
  const open = useOpenRound();
  const errors = useFieldErrors()(open.error);
  const form = draft.value;
  const set = (part: Partial<Values>) => draft.setValue({ ...form, ...part });
  return (
    <FormDialog
      title={t('open.heading')}
      submitLabel={t('open.submit')}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={open.isPending}
      send={() => open.mutateAsync({ params: { workspaceId, versionId }, body: { ...form, dueOn: form.dueOn ?? '' } })}
      onClose={onClose}
    >
      <FormColumn>
        <TextField
          label={t('open.title')}
          isRequired
          value={form.title}
          onChange={(event) => set({ title: event.target.value })}
          error={errors.fields['title']}
        />
        <DepartmentChoice
          chosen={form.departmentIds}
          onChange={(departmentIds) => set({ departmentIds })}
          error={errors.fields['departmentIds']}
        />
        <DayField
          label={t('open.dueOn')}
          hint={t('open.dueOnHint')}
          isRequired
          value={form.dueOn ?? null}
          onChange={(dueOn) => set({ dueOn })}
          error={errors.fields['dueOn']}
        />
        <RadioGroup
          label={t('open.silence')}
          options={silenceRules.map((value) => ({
            value,
            label: t(`silence.${value}`),
            hint: t(`silenceHints.${value}`),
          }))}
          value={form.silence}
          onChange={(silence) => set({ silence })}
        />
        <TextArea
          label={t('open.message')}
          hint={t('open.messageHint')}
          value={form.message}
          onChange={(event) => set({ message: event.target.value })}
          error={errors.fields['message']}
        />
      </FormColumn>
    </FormDialog>
  );
}
