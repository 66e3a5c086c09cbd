import {
  type DepartmentState as State,
  getDepartmentState,
  type Round,
  type RoundDepartment,
} from '@agendawerk/shared/rounds/index.ts';
import { useTranslation } from 'react-i18next';
import { todayInGermany } from '../../../lib/today.ts';
import { StatusMark, type StatusTone } from '../../../ui/feedback/status-mark.tsx';

const tones: Readonly<Record<State, StatusTone>> = {
  signed: 'good',
  signed_with_remarks: 'good',
  deemed_signed: 'good',
  refused: 'critical',
  no_answer: 'warning',
  looked: 'unknown',
  silent: 'unknown',
};

/** Where a department stands, as shape and word. */
export function DepartmentState({
  department,
  round,
}: {
  department: RoundDepartment;
  round: Pick<Round, 'dueOn' | 'silence' | 'closedAt'>;
}) {
  const { t } = useTranslation('terms');
  const state = getDepartmentState(department, round, todayInGermany());
  return <StatusMark tone={tones[state]} label={t(`departmentStates.${state}`)} />;
}
