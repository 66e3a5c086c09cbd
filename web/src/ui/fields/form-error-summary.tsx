import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon/icon.tsx';
import styles from './form-error-summary.module.css';

export interface FormProblem {
  /** Id of the control that the sentence leads to; none where the whole form is meant. */
  fieldId?: string;
  message: string;
}

/** Above the form after a refused save: takes the focus, says how many, names each and leads to it. */
export function FormErrorSummary({ problems }: { problems: readonly FormProblem[] }) {
  const { t } = useTranslation('ui');
  const frame = useRef<HTMLDivElement>(null);
  const key = problems.map(({ fieldId = '', message }) => `${fieldId} ${message}`).join('|');
  const [names, setNames] = useState<readonly string[]>([]);

  useLayoutEffect(
    () => setNames(key === '' ? [] : key.split('|').map((part) => nameOf(part.split(' ')[0] ?? ''))),
    [key],
  );

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
        {problems.map((problem, place) => (
          <li key={`${problem.fieldId ?? ''}${problem.message}`}>
            {problem.fieldId ? (
              <a href={`#${problem.fieldId}`} onClick={(event) => focusField(event, problem.fieldId ?? '')}>
                {names[place] ? `${names[place]}: ${problem.message}` : problem.message}
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

/** What stands beside the control: "Bitte füllen Sie dieses Feld aus" alone would say the same of all of them. */
function nameOf(id: string): string {
  const control = document.getElementById(id);
  const label =
    control instanceof HTMLInputElement ||
    control instanceof HTMLSelectElement ||
    control instanceof HTMLTextAreaElement
      ? control.labels?.[0]
      : control?.querySelector('legend');
  return label?.firstChild?.textContent ?? '';
}

function focusField(event: { preventDefault: () => void }, id: string): void {
  event.preventDefault();
  const field = document.getElementById(id);
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}
