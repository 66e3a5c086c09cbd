import type { ChangePlan, Training } from '@agendawerk/shared/change/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useCan, useWorkspace } from '../../../lib/session.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { SuggestionBadge } from '../../../ui/feedback/suggestion-badge.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import { changePlanQuery } from '../api/change-data.ts';
import { classNames } from '../../../ui/class-names.ts';
import styles from '../parts/change.module.css';
import { ChangeHeader } from '../parts/change-header.tsx';
import { CoverageText } from '../parts/coverage-text.tsx';
import { TrainingDialog } from './training-dialog.tsx';
import { useSessionText } from './use-session-text.ts';

/** All trainings, and how far each group is covered. */
export function TrainingPage() {
  const { data: plan, error, refetch } = useQuery(changePlanQuery(useAgendaScope()));
  return (
    <Stack gap="large">
      <ChangeHeader view="trainings" />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!plan && !error ? <Skeleton lines={8} /> : null}
      {plan ? <LoadedTrainings plan={plan} /> : null}
    </Stack>
  );
}

function LoadedTrainings({ plan }: { plan: ChangePlan }) {
  const { t } = useTranslation('change');
  const [leadDepartmentId = null] = useWorkspace().departmentIds;
  const mayAdd = useCan('training.edit', { leadDepartmentId });
  const address = useAgendaAddress();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const { trainings, groups } = plan;
  const add = mayAdd ? (
    <Button variant="primary" icon="add" onClick={() => setOpen(true)}>
      {t('training.add')}
    </Button>
  ) : null;
  return (
    <Stack gap="section">
      {trainings.length === 0 ? (
        <EmptyState title={t('training.empty.title')} actions={add} example={t('training.empty.example')}>
          {t('training.empty.text')}
        </EmptyState>
      ) : (
        <Section title={t('training.list')} actions={add}>
          <TrainingTable trainings={trainings} groups={groups} />
        </Section>
      )}
      {groups.length > 0 ? (
        <Section title={t('coverage.byGroup')} id="coverage" lead={t('coverage.explained')}>
          <SimpleTable
            caption={t('coverage.byGroup')}
            isCaptionHidden
            columns={[{ label: t('group.title') }, { label: t('coverage.title') }]}
            rows={groups.map((group) => ({
              id: group.id,
              cells: [group.title, <CoverageText key="coverage" group={group} trainings={trainings} />],
            }))}
          />
        </Section>
      ) : null}
      {isOpen ? (
        <TrainingDialog
          training={undefined}
          plan={plan}
          onClose={(saved) => {
            setOpen(false);
            if (saved) void navigate(paths.training(address, saved.id));
          }}
        />
      ) : null}
    </Stack>
  );
}

function TrainingTable({ trainings, groups }: Pick<ChangePlan, 'trainings' | 'groups'>) {
  const { t } = useTranslation('change');
  const address = useAgendaAddress();
  const { formatMoney } = useFormat();
  const sessionText = useSessionText();
  const gap = <Gap>{t('gap')}</Gap>;
  const names = ({ attendance }: Training) =>
    groups.filter(({ id }) => attendance.some(({ groupId }) => groupId === id)).map(({ title }) => title);
  return (
    <SimpleTable
      caption={t('training.list')}
      isCaptionHidden
      isList
      columns={[
        { label: t('training.title') },
        { label: t('training.groups') },
        { label: t('training.duty') },
        { label: t('training.sessions') },
        { label: t('training.cost'), isNumeric: true },
      ]}
      rows={trainings.map((training) => ({
        id: training.id,
        cells: [
          <span key="title">
            <Link to={paths.training(address, training.id)}>{training.title}</Link>{' '}
            <SuggestionBadge isAsSuggested={training.isAsSuggested} />
          </span>,
          names(training).join(', ') || gap,
          t(training.isRequired ? 'training.required' : 'training.voluntary'),
          training.sessions.length === 0 ? (
            gap
          ) : (
            <ul key="sessions" className={classNames(styles.plain, styles.dates)}>
              {training.sessions.map((session) => (
                <li key={session.id}>{sessionText(session)}</li>
              ))}
            </ul>
          ),
          training.cost === null ? gap : formatMoney(training.cost),
        ],
      }))}
    />
  );
}
