import { type ChangePlan, getNextDue, type Training } from '@agendawerk/shared/change/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useAgendaCrumbs } from '../../../lib/use-agenda-crumbs.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Badge } from '../../../ui/feedback/badge.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { SuggestionBadge } from '../../../ui/feedback/suggestion-badge.tsx';
import { FactList, Gap } from '../../../ui/layout/fact-list.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { ConfirmDialog } from '../../../ui/overlays/confirm-dialog.tsx';
import { changePlanQuery, type TrainingPageData, trainingQuery, useDeleteTraining } from '../api/change-data.ts';
import styles from '../parts/change.module.css';
import { AttendanceSection } from './attendance-section.tsx';
import { ParticipantSection } from './participant-section.tsx';
import { TrainingDialog } from './training-dialog.tsx';
import { useSessionText } from './use-session-text.ts';

export function TrainingDetail({ trainingId }: { trainingId: string }) {
  const scope = useAgendaScope();
  const page = useQuery(trainingQuery({ workspaceId: scope.workspaceId, trainingId }));
  const plan = useQuery(changePlanQuery(scope));
  const error = page.error ?? plan.error;
  const retry = () => void Promise.all([page.refetch(), plan.refetch()]);
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (!page.data || !plan.data) return <Skeleton lines={10} />;
  return <LoadedTraining page={page.data} plan={plan.data} />;
}

interface LoadedProps {
  page: TrainingPageData;
  plan: ChangePlan;
}

function LoadedTraining({ page: { training, participants, abilities }, plan }: LoadedProps) {
  const { t } = useTranslation('change');
  const address = useAgendaAddress();
  const crumbs = useAgendaCrumbs(
    { label: t('stepName'), to: paths.step(address, 3) },
    { label: t('views.trainings.title'), to: paths.trainings(address) },
    { label: training.title },
  );
  const [open, setOpen] = useState<'edit' | 'delete'>();
  usePageTitle(training.title, t('views.trainings.title'));
  const close = () => setOpen(undefined);
  const groups = plan.groups.filter(({ id }) => training.attendance.some(({ groupId }) => groupId === id));
  return (
    <Stack gap="large">
      <PageHeader
        crumbs={crumbs}
        title={training.title}
        state={
          <Row>
            <Badge tone={training.isRequired ? 'info' : 'neutral'}>
              {t(training.isRequired ? 'training.required' : 'training.voluntary')}
            </Badge>
            <SuggestionBadge isAsSuggested={training.isAsSuggested} />
          </Row>
        }
        actions={
          abilities.edit ? (
            <Row>
              <Button icon="edit" onClick={() => setOpen('edit')}>
                {t('edit')}
              </Button>
              <Button variant="tertiary" icon="delete" onClick={() => setOpen('delete')}>
                {t('training.delete')}
              </Button>
            </Row>
          ) : undefined
        }
      />
      <Stack gap="section">
        {training.description ? <p className={styles.text}>{training.description}</p> : null}
        <TrainingFacts training={training} groups={groups} competences={plan.competences} />
        <AttendanceSection training={training} groups={groups} ownGroupIds={abilities.attendGroupIds} />
        {training.namesUntil === null ? null : (
          <ParticipantSection
            training={training}
            participants={participants}
            groups={groups.filter(({ id }) => abilities.attendGroupIds.includes(id))}
          />
        )}
      </Stack>
      {open === 'edit' ? <TrainingDialog training={training} plan={plan} onClose={close} /> : null}
      {open === 'delete' ? <DeleteTraining training={training} onClose={close} /> : null}
    </Stack>
  );
}

interface TrainingFactsProps {
  training: Training;
  groups: readonly { title: string }[];
  competences: readonly { id: string; title: string }[];
}

function TrainingFacts({ training, groups, competences }: TrainingFactsProps) {
  const { t } = useTranslation('change');
  const address = useAgendaAddress();
  const { formatMoney, formatDay } = useFormat();
  const sessionText = useSessionText();
  const { data: measures = [] } = useQuery(measuresQuery(useAgendaScope()));
  const gap = <Gap>{t('gap')}</Gap>;
  const nextDue = getNextDue(training);
  const own = measures.filter(({ id }) => training.measureIds.includes(id));
  const named = competences.filter(({ id }) => training.competenceIds.includes(id));
  return (
    <FactList
      facts={[
        { id: 'groups', label: t('training.groups'), value: groups.map(({ title }) => title).join(', ') || gap },
        {
          id: 'sessions',
          label: t('training.sessions'),
          value:
            training.sessions.length === 0 ? (
              gap
            ) : (
              <ul className={styles.plain}>
                {training.sessions.map((session) => (
                  <li key={session.id}>{sessionText(session)}</li>
                ))}
              </ul>
            ),
        },
        { id: 'format', label: t('training.format'), value: training.format ?? gap },
        { id: 'duration', label: t('training.duration'), value: training.duration ?? gap },
        {
          id: 'practical',
          label: t('training.isPractical'),
          value: t(training.isPractical ? 'yes' : 'no'),
        },
        { id: 'provider', label: t('training.provider'), value: training.provider ?? gap },
        { id: 'cost', label: t('training.cost'), value: training.cost === null ? gap : formatMoney(training.cost) },
        {
          id: 'repeat',
          label: t('training.repeat'),
          value:
            training.repeatMonths === null
              ? t('training.once')
              : t(nextDue === null ? 'training.every' : 'training.everyNext', {
                  count: training.repeatMonths,
                  day: nextDue === null ? '' : formatDay(nextDue),
                }),
        },
        {
          id: 'competences',
          label: t('training.competences'),
          value: named.map(({ title }) => title).join(', ') || gap,
        },
        {
          id: 'measures',
          label: t('training.measures'),
          value:
            own.length === 0 ? (
              t('training.everyMeasure')
            ) : (
              <ul className={styles.plain}>
                {own.map(({ id, number, title }) => (
                  <li key={id}>
                    <Link to={paths.measureChange(address, id)}>{`${number} ${title}`}</Link>
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}

function DeleteTraining({ training, onClose }: { training: Training; onClose: () => void }) {
  const { t } = useTranslation('change');
  const { workspaceId } = useAgendaScope();
  const address = useAgendaAddress();
  const navigate = useNavigate();
  const remove = useDeleteTraining();
  const confirm = async () => {
    await remove.mutateAsync({ params: { workspaceId, trainingId: training.id }, revision: training.revision });
    await navigate(paths.trainings(address));
  };
  return (
    <ConfirmDialog
      title={t('deleteTitle', { title: training.title })}
      confirmLabel={t('training.delete')}
      isOpen
      isBusy={remove.isPending}
      onConfirm={() => void confirm().catch(onClose)}
      onClose={onClose}
    >
      {t('training.deleteText')}
    </ConfirmDialog>
  );
}
