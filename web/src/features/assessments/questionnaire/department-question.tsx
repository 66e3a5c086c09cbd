import { useTranslation } from 'react-i18next';
import { useReadable } from '../../../lib/use-readable.ts';
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
  const taking = useReadable(departmentsTaking, (value) => onChange({ departmentsTaking: value }));
  const total = useReadable(departmentsTotal, (value) => onChange({ departmentsTotal: value }));
  const isMoreThanAll = departmentsTaking !== null && departmentsTotal !== null && departmentsTaking > departmentsTotal;
  return (
    <fieldset className={styles.pair}>
      <legend className="kern-label">{t('departments.title')}</legend>
      <NumberField
        label={t('departments.taking')}
        isWhole
        {...taking}
        error={errors['departmentsTaking'] ?? (isMoreThanAll ? t('departments.moreThanAll') : undefined)}
      />
      <NumberField label={t('departments.total')} isWhole {...total} error={errors['departmentsTotal']} />
    </fieldset>
  );
}
