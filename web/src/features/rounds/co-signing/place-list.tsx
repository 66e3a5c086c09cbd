import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { Icon } from '../../../ui/icon/icon.tsx';
import roundStyles from '../parts/rounds.module.css';
import styles from './co-signing.module.css';
import type { CoSigningContext } from './co-signing-page.tsx';
import { listOtherPlaces, type PlaceEntry } from './places.ts';

/** What there is to read: each a link, with why it is laid before the department and whether it was looked at. */
export function PlaceList({ context, places }: { context: CoSigningContext; places: readonly PlaceEntry[] }) {
  return (
    <ul className={styles.places}>
      {places.map((place) => (
        <PlaceRow key={`${place.kind} ${place.id}`} context={context} place={place} />
      ))}
    </ul>
  );
}

function PlaceRow({ context: { base, page }, place }: { context: CoSigningContext; place: PlaceEntry }) {
  const { t } = useTranslation('rounds');
  const { kind, id, title, concern } = place;
  const isSeen = page.views.some((view) => view.kind === kind && view.id === id);
  const remarks = page.remarks.filter((remark) => remark.place.kind === kind && remark.place.id === id).length;
  const reasons = concern?.reasons.map((reason) => t(`reasons.${reason}`)).join(', ');
  const below = [...(reasons ? [reasons] : []), ...(remarks > 0 ? [t('coSigning.remarks', { count: remarks })] : [])];
  return (
    <li className={styles.place}>
      <div>
        <Link to={paths.coSigningPlace(base, kind, id)}>{title}</Link>
        {below.length > 0 ? <span className={roundStyles.below}>{below.join(' · ')}</span> : null}
      </div>
      {isSeen ? (
        <span className={styles.seen}>
          <Icon name="check" size="small" />
          {t('coSigning.seen')}
        </span>
      ) : null}
    </li>
  );
}

const kinds = ['chapter', 'field', 'goal', 'measure', 'kpi'] as const;

/** The rest of the version, one click away. */
export function OtherPlaces({ context }: { context: CoSigningContext }) {
  const { t } = useTranslation('rounds');
  const others = listOtherPlaces(context.content, context.page.concerns);
  const count = kinds.reduce((sum, kind) => sum + others[kind].length, 0);
  if (count === 0) return null;
  return (
    <details className={styles.others}>
      <summary>{t('coSigning.others', { count })}</summary>
      {kinds.map((kind) =>
        others[kind].length === 0 ? null : (
          <div key={kind} className={styles.group}>
            <h3>{t(`kinds.${kind}`)}</h3>
            <PlaceList context={context} places={others[kind]} />
          </div>
        ),
      )}
    </details>
  );
}
