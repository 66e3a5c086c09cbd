import { useEffect, useRef, useSyncExternalStore } from 'react';
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
            {problem.fieldId ? <ProblemLink fieldId={problem.fieldId} message={problem.message} /> : problem.message}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The name is read from the page, where the label may come to stand in the same moment as the sentence. */
function ProblemLink({ fieldId, message }: Required<FormProblem>) {
  const name = useSyncExternalStore(neverChanges, () => nameOf(fieldId));
  return (
    <a href={`#${fieldId}`} onClick={(event) => focusField(event, fieldId)}>
      {name ? `${name}: ${message}` : message}
    </a>
  );
}

const neverChanges = () => () => undefined;

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
