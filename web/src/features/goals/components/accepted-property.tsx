import { findAcceptingDepartment, type Goal, isWorthAsking } from '@agendawerk/shared/goals/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isApiError } from '../../../lib/api-error.ts';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { fieldsQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { mendingPath } from '../../../lib/gap-place.ts';
import { paths } from '../../../lib/paths.ts';
import { useCan, useWorkspace } from '../../../lib/session.ts';
import { useErrorText } from '../../../lib/use-error-text.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Checkbox } from '../../../ui/fields/checkbox.tsx';
import { FieldMessage } from '../../../ui/fields/field.tsx';
import { useAcceptGoal } from '../api/goal-api.ts';
import type { GoalContext } from './goal-property.tsx';

/** Agreed by the head of the department that leads the field. They tick it; everybody else sees whom it waits for. */
export function AcceptedProperty({ context }: { context: GoalContext }) {
  const { t } = useTranslation('goals');
  const { goal, isEditable } = context;
  const address = useAgendaAddress();
  const { departmentName } = useDirectory();
  const { data: fields } = useQuery(fieldsQuery(useAgendaScope()));
  const leadDepartmentId = fields ? findAcceptingDepartment(goal, fields) : null;
  const mayAccept = useCan('goal.accept', { leadDepartmentId });
  if (!fields) return null;
  if (leadDepartmentId === null) {
    const to =
      goal.fieldId === null
        ? '#fieldId'
        : mendingPath(address, { kind: 'field', id: goal.fieldId, property: 'leadDepartmentId' });
    return (
      <>
        <Accepted context={context} />
        <p>
          {t('smart.noLead')} {isEditable ? <Link to={to}>{t('smart.setLead')}</Link> : null}
        </p>
      </>
    );
  }
  const department = departmentName(leadDepartmentId) ?? '';
  return mayAccept ? (
    <>
      <AcceptanceTick context={context} department={department} />
      <Accepted context={context} />
    </>
  ) : goal.isAccepted ? (
    <Accepted context={context} />
  ) : (
    <WaitsFor goal={goal} departmentId={leadDepartmentId} department={department} />
  );
}

/** By whom and when. */
function Accepted({ context: { goal } }: { context: GoalContext }) {
  const { t } = useTranslation('goals');
  const { formatDay } = useFormat();
  const { memberName } = useDirectory();
  if (goal.acceptedOn === null) return null;
  return <p>{t('smart.acceptedOn', { name: memberName(goal.acceptedById) ?? '', day: formatDay(goal.acceptedOn) })}</p>;
}

function WaitsFor({ goal, departmentId, department }: { goal: Goal; departmentId: string; department: string }) {
  const { t } = useTranslation('goals');
  const { members } = useDirectory();
  const { slug } = useWorkspace();
  const mayInvite = useCan('workspace.manage');
  const heads = members.filter(
    ({ roles, departmentIds, status }) =>
      status !== 'ended' && roles.includes('head') && departmentIds.includes(departmentId),
  );
  const names = heads.map(({ name }) => name).join(', ');
  if (heads.length > 0)
    return <p>{t(isWorthAsking(goal) ? 'smart.waitsFor' : 'smart.waitsForText', { names, department })}</p>;
  return (
    <p>
      {t('smart.noHead', { department })}{' '}
      {mayInvite ? <Link to={paths.settings(slug, 'members')}>{t('smart.inviteHead')}</Link> : null}
    </p>
  );
}

/** Saved with the tick. */
function AcceptanceTick({ context: { goal }, department }: { context: GoalContext; department: string }) {
  const { t } = useTranslation('goals');
  const errorText = useErrorText();
  const accept = useAcceptGoal(goal);
  const [error, setError] = useState<unknown>();
  // Shown at once, taken back where it could not be saved.
  const [wanted, setWanted] = useState<boolean>();
  return (
    <>
      <Checkbox
        label={t('smart.acceptFor', { department })}
        checked={wanted ?? goal.isAccepted}
        onChange={(event) => {
          setError(undefined);
          setWanted(event.target.checked);
          void accept({ isAccepted: event.target.checked })
            .catch(setError)
            .finally(() => setWanted(undefined));
        }}
      />
      {error ? (
        <FieldMessage id={`${goal.id}-accepted`}>
          {isApiError(error, 'resource.changed_meanwhile') ? t('smart.acceptChanged') : errorText(error)}
        </FieldMessage>
      ) : null}
    </>
  );
}
