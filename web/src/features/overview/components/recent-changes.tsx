import { type ActivityEntry, listActivity } from '@agendawerk/shared/activity/activity.contract.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { callApi } from '../../../lib/call-api.ts';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { paths } from '../../../lib/paths.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { condenseChanges } from '../condense-changes.ts';
import { useSubjectPlace } from '../use-subject-place.ts';
import styles from './overview.module.css';

const fetched = 60;
const shown = 12;

/** Who did what, grouped by day; many small changes of one person to one thing are one line. */
export function RecentChanges() {
  const { t } = useTranslation('overview');
  const { workspaceId } = useWorkspace();
  const address = useAgendaAddress();
  const { formatDate, formatTime } = useFormat();
  const { data, error, refetch } = useQuery({
    queryKey: ['activity', workspaceId, 'recent'],
    queryFn: async ({ signal }) =>
      (await callApi(listActivity, { params: { workspaceId }, query: { limit: fetched }, signal })).data.items,
  });
  const changes = condenseChanges(data ?? []).slice(0, shown);
  const days = Map.groupBy(changes, ({ newest }) => formatDate(newest.at));
  return (
    <Section
      title={t('changes.title')}
      lead={data?.length === 0 ? t('changes.none') : undefined}
      actions={<Link to={paths.activity(address)}>{t('changes.all')}</Link>}
    >
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={6} /> : null}
      {[...days].map(([day, entries]) => (
        <div key={day}>
          <h3 className={styles.day}>{day}</h3>
          <ul className={styles.changes}>
            {entries.map(({ newest, count }) => (
              <li key={newest.id}>
                <span className="muted">{formatTime(newest.at)}</span> {newest.memberName ?? t('changes.program')}{' '}
                {t(`changes.actions.${newest.action}`)} <ChangedThing entry={newest} />
                {count > 1 ? <span className="muted"> ({t('changes.count', { count })})</span> : null}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function ChangedThing({ entry }: { entry: ActivityEntry }) {
  const { t } = useTranslation('overview');
  const place = useSubjectPlace()(entry);
  const name =
    `${t(`changes.kinds.${entry.subjectKind}`)} ${entry.subjectTitle ? `„${entry.subjectTitle}“` : ''}`.trim();
  return place ? <Link to={place}>{name}</Link> : name;
}
