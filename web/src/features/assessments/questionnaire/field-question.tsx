import { studyFieldIds } from '@agendawerk/shared/assessments/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { catalogueQuery } from '../../../lib/data/catalogue-data.ts';
import { CheckboxGroup } from '../../../ui/fields/checkbox-group.tsx';
import type { QuestionProps } from './questionnaire.tsx';

/** Which of the catalogue's fields are worked on, as the study asked. */
export function FieldQuestion({ answers, onChange }: QuestionProps) {
  const { t } = useTranslation('assessments');
  const { data: catalogue } = useQuery(catalogueQuery);
  return (
    <CheckboxGroup
      id="studyFields"
      label={t('fields')}
      options={studyFieldIds.map((id) => ({
        value: id,
        label: catalogue?.fields.find((field) => field.id === id)?.name ?? id,
      }))}
      value={answers.studyFields}
      onChange={(chosen) => onChange({ studyFields: studyFieldIds.filter((id) => chosen.includes(id)) })}
      isHorizontal
      isCompact
    />
  );
}
