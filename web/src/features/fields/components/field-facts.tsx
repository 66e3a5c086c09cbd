import type { StrategyField } from '@agendawerk/shared/fields/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { goalsQuery } from '../../../lib/data/goals-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { useCan } from '../../../lib/session.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { SuggestionBadge } from '../../../ui/feedback/suggestion-badge.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { useFields } from '../api/field-api.ts';
import { FieldDialog } from './field-dialog.tsx';
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
    <div className={styles.facts}>
      {field.leadDepartmentId === null ? (
        <LeadGap field={field} />
      ) : (
        <span>{t('lead', { department: lead ?? '' })}</span>
      )}
      <span>{t('goals', { count: goals.filter(isHere).length })}</span>
      <span>{t('measures', { count: measures.filter(isHere).length })}</span>
      <SuggestionBadge isAsSuggested={field.isAsSuggested} />
    </div>
  );
}

/** A gap that is closed where it is seen. */
function LeadGap({ field }: { field: StrategyField }) {
  const { t } = useTranslation('fields');
  const isEditable = useCan('agenda.edit');
  const { data: fields = [] } = useFields();
  const [isOpen, setOpen] = useState(false);
  return (
    <span id={`${field.id}-leadDepartmentId`} className={styles.gap}>
      <Gap>{t('noLead')}</Gap>
      {isEditable ? (
        <Button
          size="small"
          variant="tertiary"
          aria-label={t('setLeadNamed', { field: field.name })}
          onClick={() => setOpen(true)}
        >
          {t('setLead')}
        </Button>
      ) : null}
      {isOpen ? <FieldDialog field={field} fields={fields} isForLead onClose={() => setOpen(false)} /> : null}
    </span>
  );
}
