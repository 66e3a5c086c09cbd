import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useOwnMeasures } from '../../../lib/use-own-measures.ts';
import { MultiCombobox } from '../../../ui/fields/combobox.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import type { FormPart } from './edit-dialog.tsx';

export interface SheetValues {
  title: string;
  measureIds: string[];
  need: string | null;
  requirements: string | null;
}

/** What is to be decided, for which measures, and what is needed. */
export function SheetFields({ form, set, errors }: FormPart<SheetValues>) {
  const { t } = useTranslation('decisions');
  const { data: measures = [] } = useQuery(measuresQuery(useAgendaScope()));
  const { measures: own } = useOwnMeasures('decision.edit');
  // Nobody takes in measures of others; those that are there already are shown.
  const [present] = useState(form.measureIds);
  const choices = measures.filter(({ id }) => present.includes(id) || own.some((each) => each.id === id));
  return (
    <>
      <TextField
        label={t('title')}
        hint={t('titleHint')}
        isRequired
        value={form.title}
        onChange={(event) => set({ title: event.target.value })}
        error={errors['title']}
      />
      <MultiCombobox
        label={t('measures')}
        options={choices.map((measure) => ({ value: measure.id, label: `${measure.number} ${measure.title}` }))}
        value={form.measureIds}
        onChange={(measureIds) => set({ measureIds })}
        error={errors['measureIds']}
      />
      <TextArea
        label={t('need')}
        hint={t('needHint')}
        value={form.need ?? ''}
        onChange={(event) => set({ need: event.target.value || null })}
        error={errors['need']}
      />
      <TextArea
        label={t('requirements')}
        hint={t('requirementsHint')}
        value={form.requirements ?? ''}
        onChange={(event) => set({ requirements: event.target.value || null })}
        error={errors['requirements']}
      />
    </>
  );
}
