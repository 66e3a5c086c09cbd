import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { classNames } from '../../../ui/class-names.ts';
import { Checkbox } from '../../../ui/fields/checkbox.tsx';
import { FieldMessage } from '../../../ui/fields/field.tsx';
import styles from './rounds.module.css';

interface DepartmentChoiceProps {
  chosen: readonly string[];
  onChange: (departmentIds: string[]) => void;
  /** Are asked already. */
  without?: readonly string[];
  error?: string | undefined;
}

/** Which departments are asked. Whoever has nobody to answer is told so before they are asked. */
export function DepartmentChoice({ chosen, onChange, without = [], error }: DepartmentChoiceProps) {
  const { t } = useTranslation('rounds');
  const { departments, members } = useDirectory();
  const canAnswer = (departmentId: string, headId: string | null) =>
    members.some(
      ({ id, status, roles, departmentIds }) =>
        status === 'active' && roles.includes('head') && (id === headId || departmentIds.includes(departmentId)),
    );
  const offered = departments.filter(({ id }) => !without.includes(id));
  return (
    <fieldset
      className={classNames('kern-fieldset', error && 'kern-fieldset--error')}
      aria-describedby={error ? 'departments-error' : undefined}
    >
      <legend className="kern-label">{t('open.departments')}</legend>
      <div className={styles.choices}>
        {offered.map(({ id, name, headId }) => (
          <Checkbox
            key={id}
            label={name}
            hint={canAnswer(id, headId) ? undefined : t('open.nobody')}
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
          />
        ))}
      </div>
      {offered.length === 0 ? <p className="muted">{t('open.allAsked')}</p> : null}
      {error ? <FieldMessage id="departments-error">{error}</FieldMessage> : null}
    </fieldset>
  );
}
