import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { CheckboxGroup } from '../../../ui/fields/checkbox-group.tsx';

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
    <CheckboxGroup
      label={t('open.departments')}
      options={offered.map(({ id, name, headId }) => ({
        value: id,
        label: name,
        hint: canAnswer(id, headId) ? undefined : t('open.nobody'),
      }))}
      value={chosen}
      onChange={onChange}
      emptyText={t('open.allAsked')}
      error={error}
    />
  );
}
