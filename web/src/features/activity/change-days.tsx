import type { ActivityEntry } from '@agendawerk/shared/activity/index.ts';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useAgendas } from '../../lib/current-agenda.ts';
import { paths } from '../../lib/paths.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useWorkspace } from '../../lib/session.ts';
import type { CondensedChange } from './condense-changes.ts';
import { useChangePlace } from './use-change-place.ts';
import styles from './activity.module.css';

/** Who did what, grouped by day. */
export function ChangeDays({ changes, headingLevel }: { changes: readonly CondensedChange[]; headingLevel: 2 | 3 }) {
  const { formatDate } = useFormat();
  const Heading = `h${headingLevel}` as const;
  const days = Map.groupBy(changes, ({ newest }) => formatDate(newest.at));
  return [...days].map(([day, ofDay]) => (
    <div key={day}>
      <Heading className={styles.day}>{day}</Heading>
      <ul className={styles.changes}>
        {ofDay.map((change) => (
          <ChangeLine key={change.newest.id} change={change} />
        ))}
      </ul>
    </div>
  ));
}

function ChangeLine({ change: { newest, count, parts } }: { change: CondensedChange }) {
  const { t, i18n } = useTranslation('activity');
  const { formatTime } = useFormat();
  const { slug: workspace } = useWorkspace();
  const home = useAgendas().find(({ id }) => id === newest.agendaId);
  const known = [
    ...new Set(
      parts.filter((part) => i18n.exists(`activity:parts.${part}`)).map((part) => t(`parts.${part as 'risk'}`)),
    ),
  ];
  const details = [...known, ...(count > 1 ? [t('count', { count })] : [])];
  return (
    <li>
      <span className="muted">{formatTime(newest.at)}</span> {newest.memberName ?? t('program')}{' '}
      {t(`actions.${newest.action}`)} <ChangedThing entry={newest} />
      {newest.commentId === null || home === undefined ? null : (
        <>
          {' '}
          · <Link to={paths.comments({ workspace, agenda: home.slug }, newest.commentId)}>{t('takenOver')}</Link>
        </>
      )}
      {details.length > 0 ? <span className="muted"> ({details.join(', ')})</span> : null}
      <OtherAgenda entry={newest} />
    </li>
  );
}

function ChangedThing({ entry }: { entry: ActivityEntry }) {
  const { t } = useTranslation('activity');
  const place = useChangePlace()(entry);
  const name = `${t(`kinds.${entry.subjectKind}`)} ${entry.subjectTitle ? `„${entry.subjectTitle}“` : ''}`.trim();
  return place ? <Link to={place}>{name}</Link> : name;
}

/** The record is of the whole workspace: what belongs to another agenda than the open one says so. */
function OtherAgenda({ entry }: { entry: ActivityEntry }) {
  const { agenda: slug } = useParams();
  const agenda = useAgendas().find(({ id }) => id === entry.agendaId);
  if (!agenda || agenda.slug === slug || entry.subjectKind === 'agenda') return null;
  return <span className="muted"> · {agenda.title}</span>;
}
