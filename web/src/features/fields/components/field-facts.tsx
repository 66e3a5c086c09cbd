import type { StrategyField } from '@agendawerk/shared/fields/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { goalsQuery, measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import styles from './fields.module.css';

/** Lead, and how much stands in the field. */
export function FieldFacts({ field }: { field: StrategyField }) {
  const { t } = useTranslation('fields');
  const scope = useAgendaScope();
  const { departmentName } = useDirectory();
  const { data: goals = [] } = useQuery(goalsQuery(scope));
  const { data: measures = [] } = useQuery(measuresQuery(scope));
  const isHere = (item: { fieldId: string | null }) => item.fieldId === field.id;
  const lead = departmentName(field.leadDepartmentId);
  return (
    <p className={styles.facts}>
      {field.leadDepartmentId === null ? (
        <Gap>{t('noLead')}</Gap>
      ) : (
        <span>{t('lead', { department: lead ?? '' })}</span>
      )}
      <span>{t('goals', { count: goals.filter(isHere).length })}</span>
      <span>{t('measures', { count: measures.filter(isHere).length })}</span>
    </p>
  );
}
