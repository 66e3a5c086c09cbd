import {
  type Decision,
  type DecisionOption,
  optionKinds,
  type OptionInput,
} from '@agendawerk/shared/decisions/index.ts';
import { aiRiskClasses } from '@agendawerk/shared/measures/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartTexts } from '../../../lib/use-describe-part.ts';
import { Checkbox } from '../../../ui/fields/checkbox.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { EditDialog, type FormPart } from '../parts/edit-dialog.tsx';

type OptionValues = Omit<DecisionOption, 'id'> & { isRemoved: boolean };

const blank: OptionValues = {
  title: '',
  kind: 'product',
  provider: null,
  link: null,
  description: null,
  usesAi: false,
  aiPurpose: null,
  aiData: null,
  aiRiskClass: null,
  aiHumanControl: null,
  aiStaffTransparency: null,
  aiCitizenTransparency: null,
  isRemoved: false,
};

interface OptionDialogProps {
  decision: Decision;
  /** Its place in the list; one beyond the last is a new one. */
  place: number;
  onClose: () => void;
}

export function OptionDialog({ decision, place, onClose }: OptionDialogProps) {
  const { t } = useTranslation('decisions');
  const texts = useOptionTexts();
  const [option] = useState(decision.options[place]);
  const [sentPlace, setSentPlace] = useState(place);
  const valuesOf = ({ options }: Decision): OptionValues => {
    const present = options.find(({ id }) => id === option?.id);
    if (!present) return { ...blank, isRemoved: option !== undefined };
    const { id: _, ...values } = present;
    return { isRemoved: false, ...values };
  };
  /** Other options stay as they are by now; one that somebody removed meanwhile is added anew where it is kept. */
  const toChange = ({ isRemoved, ...values }: OptionValues, { options }: Decision): { options: OptionInput[] } => {
    const index = options.findIndex(({ id }) => id === option?.id);
    const isKnown = option !== undefined && index !== -1;
    setSentPlace(isKnown ? index : options.length);
    if (isRemoved) return { options: options.filter((_, each) => each !== index) };
    return {
      options: isKnown
        ? options.toSpliced(index, 1, { id: option.id, ...values })
        : [...options, values satisfies OptionInput],
    };
  };
  return (
    <EditDialog<OptionValues>
      title={option ? t('edit.option', { title: option.title }) : t('addOption')}
      draftKey={`option:${option?.id ?? 'new'}`}
      width="medium"
      decision={decision}
      valuesOf={valuesOf}
      toChange={toChange}
      texts={texts}
      onClose={onClose}
    >
      {({ form, set, errors }) => {
        const prefix = `options.${sentPlace}.`;
        const own = Object.fromEntries(
          Object.entries(errors)
            .filter(([path]) => path.startsWith(prefix))
            .map(([path, text]) => [path.slice(prefix.length), text]),
        );
        return (
          <FormColumn>
            <OptionFields form={form} set={set} errors={own} />
            {option ? (
              <Checkbox
                label={t('removeOption')}
                hint={t('removeOptionHint')}
                checked={form.isRemoved}
                onChange={(event) => set({ isRemoved: event.target.checked })}
              />
            ) : null}
          </FormColumn>
        );
      }}
    </EditDialog>
  );
}

function useOptionTexts(): PartTexts<OptionValues> {
  const { t } = useTranslation(['decisions', 'terms']);
  return {
    title: t('optionTitle'),
    kind: { label: t('kind'), show: (kind) => t(`kinds.${kind}`) },
    provider: t('provider'),
    link: t('link'),
    description: t('description'),
    usesAi: t('usesAi'),
    aiPurpose: t('ai.aiPurpose'),
    aiData: t('ai.aiData'),
    aiRiskClass: { label: t('ai.aiRiskClass'), show: (value) => t(`terms:aiRiskClasses.${value}`) },
    aiHumanControl: t('ai.aiHumanControl'),
    aiStaffTransparency: t('ai.aiStaffTransparency'),
    aiCitizenTransparency: t('ai.aiCitizenTransparency'),
    isRemoved: t('removeOption'),
  };
}

function OptionFields({ form, set, errors }: FormPart<OptionValues>) {
  const { t } = useTranslation('decisions');
  return (
    <>
      <TextField
        label={t('optionTitle')}
        isRequired
        value={form.title}
        onChange={(event) => set({ title: event.target.value })}
        error={errors['title']}
      />
      <Select
        label={t('kind')}
        options={optionKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        value={form.kind}
        onChange={(event) => set({ kind: optionKinds.find((kind) => kind === event.target.value) ?? 'product' })}
      />
      <TextField
        label={t('provider')}
        value={form.provider ?? ''}
        onChange={(event) => set({ provider: event.target.value || null })}
        error={errors['provider']}
      />
      <TextField
        label={t('link')}
        type="url"
        value={form.link ?? ''}
        onChange={(event) => set({ link: event.target.value || null })}
        error={errors['link']}
      />
      <TextArea
        label={t('description')}
        value={form.description ?? ''}
        onChange={(event) => set({ description: event.target.value || null })}
        error={errors['description']}
      />
      <Checkbox
        label={t('usesAi')}
        hint={t('ai.hint')}
        checked={form.usesAi}
        onChange={(event) => set({ usesAi: event.target.checked })}
      />
      {form.usesAi ? <AiFields form={form} set={set} errors={errors} /> : null}
    </>
  );
}

function AiFields({ form, set, errors }: FormPart<OptionValues>) {
  const { t } = useTranslation(['decisions', 'terms']);
  const text = (name: 'aiPurpose' | 'aiData' | 'aiHumanControl' | 'aiStaffTransparency' | 'aiCitizenTransparency') => (
    <TextArea
      label={t(`ai.${name}`)}
      rows={2}
      value={form[name] ?? ''}
      onChange={(event) => set({ [name]: event.target.value || null })}
      error={errors[name]}
    />
  );
  return (
    <>
      {text('aiPurpose')}
      {text('aiData')}
      <Select
        label={t('ai.aiRiskClass')}
        emptyLabel={t('gap')}
        options={aiRiskClasses.map((value) => ({ value, label: t(`terms:aiRiskClasses.${value}`) }))}
        value={form.aiRiskClass ?? ''}
        onChange={(event) => set({ aiRiskClass: aiRiskClasses.find((each) => each === event.target.value) ?? null })}
      />
      {text('aiHumanControl')}
      {text('aiStaffTransparency')}
      {text('aiCitizenTransparency')}
    </>
  );
}
