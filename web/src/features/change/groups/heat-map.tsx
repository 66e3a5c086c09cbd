import { type Competence, getLevelGap, type TargetGroup } from '@agendawerk/shared/change/index.ts';
import { useTranslation } from 'react-i18next';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import styles from '../parts/change.module.css';

interface HeatMapProps {
  groups: readonly TargetGroup[];
  competences: readonly Competence[];
}

/** Group by group what is missing: the gap as a number, what it comes from below it, and a shade that only underlines it. */
export function HeatMap({ groups, competences }: HeatMapProps) {
  const { t } = useTranslation('change');
  return (
    <SimpleTable
      caption={t('heatMap.caption')}
      isCaptionHidden
      columns={[{ label: t('heatMap.group') }, ...competences.map(({ title }) => ({ label: title }))]}
      rows={groups.map((group) => ({
        id: group.id,
        cells: [group.title, ...competences.map(({ id }) => <GapCell key={id} group={group} competenceId={id} />)],
      }))}
    />
  );
}

function GapCell({ group, competenceId }: { group: TargetGroup; competenceId: string }) {
  const { t } = useTranslation('change');
  const level = group.levels.find((each) => each.competenceId === competenceId);
  const gap = level ? getLevelGap(level) : null;
  const word = (value: number | null | undefined) => (value == null ? '?' : String(value));
  if (!level) return <span className="muted">{t('heatMap.unknown')}</span>;
  return (
    <span className={styles.heat} data-gap={gap ?? undefined}>
      <strong>{gap === null ? t('heatMap.unknown') : t(gap === 0 ? 'heatMap.noGap' : 'heatMap.gap', { gap })}</strong>
      <span className="muted">{t('heatMap.neededLevel', { level: word(level.needed) })}</span>
      <span className="muted">{t('heatMap.presentLevel', { level: word(level.present) })}</span>
    </span>
  );
}
