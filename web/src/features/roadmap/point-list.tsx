import type { RoadmapOpen, RoadmapPoint } from '@agendawerk/shared/roadmap/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../lib/current-agenda.ts';
import { roadmapPlace } from '../../lib/roadmap-place.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Button } from '../../ui/actions/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import styles from './roadmap.module.css';
import { useActionText } from './use-action-text.ts';

const shownAtFirst = 5;

const marks: Record<RoadmapPoint['state'], string | undefined> = {
  met: styles.met,
  unmet: styles.unmet,
  not_applicable: styles.notApplicable,
};

/** Points with what is open at each; every open thing leads to the field that mends it. */
export function PointList({ points }: { points: readonly RoadmapPoint[] }) {
  return (
    <ul className={styles.points}>
      {points.map((point) => (
        <PointItem key={point.id} point={point} />
      ))}
    </ul>
  );
}

function PointItem({ point }: { point: RoadmapPoint }) {
  const { t } = useTranslation('roadmap');
  const { formatNumber } = useFormat();
  const { id, state, met, total } = point;
  return (
    <li className={styles.point} id={id}>
      <span className={classNames(styles.mark, marks[state])}>
        {state === 'met' ? <Icon name="check" size="small" /> : null}
      </span>
      <div className={styles.pointBody}>
        <p className={styles.sentence}>
          <span className="sr-only">{t(`pointStates.${state}`)}: </span>
          {t(`points.${id}`)}
          {total > 1 ? (
            <span className={styles.count}>{t('ofTotal', { met: formatNumber(met), total: formatNumber(total) })}</span>
          ) : null}
        </p>
        {state === 'not_applicable' ? <p className="muted small">{t('nothingToJudge')}</p> : null}
        {point.open.length > 0 ? <OpenList point={point} /> : null}
      </div>
    </li>
  );
}

function OpenList({ point }: { point: RoadmapPoint }) {
  const { t } = useTranslation('roadmap');
  const [isWhole, setWhole] = useState(false);
  const address = useAgendaAddress();
  const actionText = useActionText();
  const { open } = point;
  const shown = isWhole ? open : open.slice(0, shownAtFirst);
  return (
    <>
      <ul className={styles.open}>
        {shown.map((each) => (
          <li key={`${each.subject.id} ${each.part}`}>
            <Link to={roadmapPlace(address, each)}>{nameOf(each)}</Link>
          </li>
        ))}
      </ul>
      {open.length > shownAtFirst ? (
        <div className={styles.more}>
          <Button variant="tertiary" size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? t('fewer') : t('more', { count: open.length - shownAtFirst })}
          </Button>
        </div>
      ) : null}
    </>
  );

  /** Of the agenda itself the thing to do is told, of everything else which one it is. */
  function nameOf(first: RoadmapOpen): string {
    const { subject, part } = first;
    if (subject.kind === 'agenda' || subject.kind === 'chapter')
      return actionText({ pointId: point.id, count: 1, first });
    return t('openAt', { title: subject.title, part: t(`parts.${part}`) });
  }
}
