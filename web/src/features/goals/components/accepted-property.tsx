import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { useErrorText } from '../../../lib/use-error-text.ts';
import { Checkbox } from '../../../ui/fields/checkbox.tsx';
import { FieldMessage } from '../../../ui/fields/field.tsx';
import type { GoalContext } from './goal-property.tsx';

/** Agreed by the department that leads the field. Saved with the tick. */
export function AcceptedProperty({ context: { goal, isEditable, save } }: { context: GoalContext }) {
  const { t } = useTranslation('goals');
  const errorText = useErrorText();
  const { departmentName } = useDirectory();
  const { data: fields = [] } = useQuery(fieldsQuery(useAgendaScope()));
  const [error, setError] = useState<unknown>();
  // Shown at once, taken back where it could not be saved.
  const [wanted, setWanted] = useState<boolean>();
  const lead = departmentName(fields.find((field) => field.id === goal.fieldId)?.leadDepartmentId ?? null);
  const label = lead ? t('smart.acceptedBy', { department: lead }) : t('smart.accepted');
  if (!isEditable) return null;
  return (
    <>
      <Checkbox
        label={label}
        checked={wanted ?? goal.isAccepted}
        onChange={(event) => {
          setError(undefined);
          setWanted(event.target.checked);
          void save({ isAccepted: event.target.checked })
            .catch(setError)
            .finally(() => setWanted(undefined));
        }}
      />
      {error ? <FieldMessage id={`${goal.id}-accepted`}>{errorText(error)}</FieldMessage> : null}
    </>
  );
}
