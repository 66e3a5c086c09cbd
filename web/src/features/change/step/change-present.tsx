import { getLevelGap, judgeMeasureChange } from '@agendawerk/shared/change/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { FactList, Gap } from '../../../ui/layout/fact-list.tsx';
import { changePlanQuery } from '../api/change-data.ts';

/** What step 3 has brought so far, each with the way to its page. */
export function ChangePresent() {
  const { t } = useTranslation('change');
  const scope = useAgendaScope();
  const address = useAgendaAddress();
  const { data: plan, error, refetch } = useQuery(changePlanQuery(scope));
  const { data: measures = [] } = useQuery(measuresQuery(scope));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!plan) return <Skeleton lines={4} />;
  const people = plan.groups.reduce((sum, { headCount }) => sum + (headCount ?? 0), 0);
  const gaps = plan.groups.flatMap(({ levels }) => levels).filter((level) => (getLevelGap(level) ?? 0) > 0).length;
  const affecting = measures.filter(({ id }) =>
    plan.measures.some(({ measureId, groups }) => measureId === id && groups.length > 0),
  );
  const ready = affecting.filter((measure) =>
    judgeMeasureChange(measure, plan).every(({ hasMessage, hasTraining }) => hasMessage && hasTraining),
  );
  const entry = (id: string, label: string, to: string, count: number, text: string) => ({
    id,
    label,
    value: <Link to={to}>{count === 0 ? <Gap>{t('present.none')}</Gap> : text}</Link>,
  });
  return (
    <FactList
      facts={[
        entry(
          'groups',
          t('group.list'),
          paths.targetGroups(address),
          plan.groups.length,
          t('present.groups', { count: plan.groups.length, people }),
        ),
        entry(
          'gaps',
          t('heatMap.title'),
          `${paths.targetGroups(address)}#gaps`,
          plan.competences.length,
          t('present.gaps', { count: gaps }),
        ),
        entry(
          'trainings',
          t('views.trainings.title'),
          paths.trainings(address),
          plan.trainings.length,
          t('present.trainings', { count: plan.trainings.length }),
        ),
        entry(
          'measures',
          t('views.measures.title'),
          paths.measureChanges(address),
          affecting.length,
          t('present.measures', { count: affecting.length, ready: ready.length }),
        ),
        {
          id: 'calendar',
          label: t('views.calendar'),
          value: <Link to={paths.calendar(address)}>{t('present.calendar')}</Link>,
        },
      ]}
    />
  );
}
