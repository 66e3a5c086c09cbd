import {
  type ChangePlan,
  judgeMeasureChange,
  judgeSuccess,
  type SuccessCheck,
  successChecks,
} from '@agendawerk/shared/change/index.ts';
import type { MeasureListItem } from '@agendawerk/shared/measures/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { roadmapQuery } from '../../../lib/data/roadmap-data.ts';
import { paths } from '../../../lib/paths.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { StatusMark } from '../../../ui/feedback/status-mark.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { SimpleTable, TitleCell } from '../../../ui/table/simple-table.tsx';
import { changePlanQuery } from '../api/change-data.ts';
import styles from '../parts/change.module.css';
import { ChangeHeader } from '../parts/change-header.tsx';

/** The measures that change somebody's work, and how well each is prepared. */
export function MeasureChangeList() {
  const scope = useAgendaScope();
  const plan = useQuery(changePlanQuery(scope));
  const measures = useQuery(measuresQuery(scope));
  const error = plan.error ?? measures.error;
  const retry = () => void Promise.all([plan.refetch(), measures.refetch()]);
  return (
    <Stack gap="large">
      <ChangeHeader view="measures" />
      {error ? <ErrorState error={error} onRetry={retry} /> : null}
      {!error && !(plan.data && measures.data) ? <Skeleton lines={8} /> : null}
      {!error && plan.data && measures.data ? <LoadedList plan={plan.data} measures={measures.data} /> : null}
    </Stack>
  );
}

function LoadedList({ plan, measures }: { plan: ChangePlan; measures: readonly MeasureListItem[] }) {
  const { t } = useTranslation('change');
  const address = useAgendaAddress();
  const affecting = measures.filter(({ id }) =>
    plan.measures.some(({ measureId, groups }) => measureId === id && groups.length > 0),
  );
  const names = (measureId: string) => {
    const groups = plan.measures.find((change) => change.measureId === measureId)?.groups ?? [];
    return plan.groups.filter(({ id }) => groups.some(({ groupId }) => groupId === id)).map(({ title }) => title);
  };
  const check = (measure: MeasureListItem, name: SuccessCheck) => {
    const isKept = judgeSuccess(judgeMeasureChange(measure, plan))?.[name] ?? false;
    return (
      <StatusMark key={name} tone={isKept ? 'good' : 'warning'} label={t(isKept ? 'checks.kept' : 'checks.missing')} />
    );
  };
  return (
    <Stack gap="section">
      {affecting.length === 0 ? (
        <EmptyState title={t('measures.empty.title')} example={t('measures.empty.example')}>
          {t('measures.empty.text')}
        </EmptyState>
      ) : (
        <Section title={t('measures.list')} lead={t('checks.lead')}>
          <SimpleTable
            caption={t('measures.list')}
            isCaptionHidden
            isList
            columns={[
              { label: t('measures.measure') },
              { label: t('measures.groups') },
              ...successChecks.map((name) => ({ label: t(`checks.names.${name}`) })),
            ]}
            rows={affecting.map((measure) => ({
              id: measure.id,
              cells: [
                <Link key="measure" to={paths.measureChange(address, measure.id)}>
                  {`${measure.number} ${measure.title}`}
                </Link>,
                <TitleCell key="groups">{names(measure.id).join(', ')}</TitleCell>,
                ...successChecks.map((name) => check(measure, name)),
              ],
            }))}
          />
        </Section>
      )}
      <WithoutGroups />
    </Stack>
  );
}

/** Measures of which nobody has said yet whose work they change, or that they change nobody's. */
function WithoutGroups() {
  const { t } = useTranslation('change');
  const address = useAgendaAddress();
  const { data: roadmap } = useQuery(roadmapQuery(useAgendaScope()));
  const point = roadmap?.steps.flatMap(({ points }) => points).find(({ id }) => id === 'measuresNameGroups');
  if (!point || point.open.length === 0) return null;
  return (
    <Section title={t('measures.without')} lead={t('measures.withoutLead')}>
      <ul className={styles.plain}>
        {point.open.map(({ subject }) => (
          <li key={subject.id}>
            <Link to={paths.measureChange(address, subject.id)}>{subject.title}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
