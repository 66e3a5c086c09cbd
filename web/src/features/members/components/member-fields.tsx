import { type Role, roles } from '@agendawerk/shared/access/index.ts';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { CheckboxGroup } from '../../../ui/fields/checkbox-group.tsx';
import { MultiCombobox } from '../../../ui/fields/combobox.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';

export interface MemberForm {
  name: string;
  email: string;
  roles: Role[];
  departmentIds: string[];
}

interface MemberFieldsProps {
  form: MemberForm;
  onChange: (part: Partial<MemberForm>) => void;
  errors: Readonly<Record<string, string>>;
  /** The address is that of the account and no longer changes here. */
  isNew: boolean;
}

export function MemberFields({ form, onChange, errors, isNew }: MemberFieldsProps) {
  const { t } = useTranslation(['members', 'terms']);
  const { departments } = useDirectory();
  return (
    <FormColumn>
      <TextField
        label={t('name')}
        isRequired
        autoComplete="off"
        value={form.name}
        onChange={(event) => onChange({ name: event.target.value })}
        error={errors['name']}
      />
      {isNew ? (
        <TextField
          label={t('email')}
          isRequired
          type="email"
          autoComplete="off"
          value={form.email}
          onChange={(event) => onChange({ email: event.target.value })}
          error={errors['email']}
        />
      ) : null}
      <CheckboxGroup
        label={t('roles')}
        options={roles.map((role) => ({
          value: role,
          label: t(`terms:roles.${role}`),
          hint: t(`roleHints.${role}`),
        }))}
        value={form.roles}
        onChange={(chosen) => onChange({ roles: roles.filter((role) => chosen.includes(role)) })}
        error={errors['roles']}
      />
      <MultiCombobox
        label={t('departments')}
        hint={t('departmentsHint')}
        options={departments.map((department) => ({ value: department.id, label: department.name }))}
        value={form.departmentIds}
        onChange={(departmentIds) => onChange({ departmentIds })}
      />
    </FormColumn>
  );
}
