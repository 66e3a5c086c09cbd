import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon/icon.tsx';
import styles from './form-error-summary.module.css';

export interface FormProblem {
  /** Id of the control that the sentence leads to; none where the whole form is meant. */
  fieldId?: string;
  message: string;
}

/** Above the form after a refused save: takes the focus, says how many, leads to each. */
export function FormErrorSummary({ problems }: { problems: readonly FormProblem[] }) {
  const { t } = useTranslation('ui');
  const frame = useRef<HTMLDivElement>(null);
  const key = problems.map((problem) => problem.message).join('|');

  useEffect(() => {
    if (key !== '') frame.current?.focus();
  }, [key]);

  if (problems.length === 0) return null;
  const namesFields = problems.some((problem) => problem.fieldId);
  return (
    <div ref={frame} className={styles.summary} role="alert" tabIndex={-1}>
      <h2 className={styles.title}>
        <Icon name="danger" />
        {namesFields ? t('formErrors.title', { count: problems.length }) : t('formErrors.refused')}
      </h2>
      <ul className={styles.list}>
        {problems.map((problem) => (
          <li key={`${problem.fieldId ?? ''}${problem.message}`}>
            {problem.fieldId ? (
              <a href={`#${problem.fieldId}`} onClick={(event) => focusField(event, problem.fieldId ?? '')}>
                {problem.message}
              </a>
            ) : (
              problem.message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(event: { preventDefault: () => void }, id: string): void {
  event.preventDefault();
  const field = document.getElementById(id);
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}
