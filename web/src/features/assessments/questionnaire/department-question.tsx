import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../ui/fields/number-field.tsx';
import type { QuestionProps } from './questionnaire.tsx';
import styles from './questionnaire.module.css';

/** How many departments take part, of how many. */
export function DepartmentQuestion({
  answers,
  onChange,
  errors,
}: QuestionProps & { errors: Readonly<Record<string, string>> }) {
  const { t } = useTranslation('assessments');
  const { departmentsTaking, departmentsTotal } = answers;
  const isMoreThanAll = departmentsTaking !== null && departmentsTotal !== null && departmentsTaking > departmentsTotal;
  return (
    <fieldset className={styles.pair}>
      <legend className="kern-label">{t('departments.title')}</legend>
      <NumberField
        label={t('departments.taking')}
        isWhole
        value={departmentsTaking}
        onChange={(value) => onChange({ departmentsTaking: value ?? null })}
        error={errors['departmentsTaking'] ?? (isMoreThanAll ? t('departments.moreThanAll') : undefined)}
      />
      <NumberField
        label={t('departments.total')}
        isWhole
        value={departmentsTotal}
        onChange={(value) => onChange({ departmentsTotal: value ?? null })}
        error={errors['departmentsTotal']}
      />
    </fieldset>
  );
}
