import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useGapPlace } from '../../../lib/gap-place.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import type { GapGroup } from '../attention.ts';
import styles from './overview.module.css';

const shownAtFirst = 6;

/** What is still missing, the most useful first, each with the way to where it is mended. */
export function GapList({ groups }: { groups: readonly GapGroup[] }) {
  const { t } = useTranslation('overview');
  const [isWhole, setWhole] = useState(false);
  const address = useAgendaAddress();
  const placeOf = useGapPlace(address);
  const shown = isWhole ? groups : groups.slice(0, shownAtFirst);
  return (
    <Section title={t('gaps.title')} lead={groups.length === 0 ? t('gaps.none') : t('gaps.lead')}>
      <ul className={styles.list}>
        {shown.map((group) => (
          <li key={group.code} className={styles.item}>
            <Link to={placeOf(group.first, group.count)}>{t(`gaps.codes.${group.code}`, { count: group.count })}</Link>
          </li>
        ))}
      </ul>
      {groups.length > shownAtFirst ? (
        <div className={styles.more}>
          <Button variant="tertiary" size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? t('gaps.fewer') : t('gaps.more', { count: groups.length - shownAtFirst })}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}
