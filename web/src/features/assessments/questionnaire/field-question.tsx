import { studyFieldIds } from '@agendawerk/shared/assessments/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { catalogueQuery } from '../../../lib/data/catalogue-data.ts';
import { Checkbox } from '../../../ui/fields/checkbox.tsx';
import type { QuestionProps } from './questionnaire.tsx';
import styles from './questionnaire.module.css';

/** Which of the catalogue's fields are worked on, as the study asked. */
export function FieldQuestion({ answers, onChange }: QuestionProps) {
  const { t } = useTranslation('assessments');
  const { data: catalogue } = useQuery(catalogueQuery);
  return (
    <fieldset className={styles.choices} id="studyFields">
      <legend className="kern-label">{t('fields')}</legend>
      {studyFieldIds.map((id) => (
        <Checkbox
          key={id}
          isCompact
          label={catalogue?.fields.find((field) => field.id === id)?.name ?? id}
          checked={answers.studyFields.includes(id)}
          onChange={(event) =>
            onChange({
              studyFields: studyFieldIds.filter((each) =>
                each === id ? event.target.checked : answers.studyFields.includes(each),
              ),
            })
          }
        />
      ))}
    </fieldset>
  );
}
