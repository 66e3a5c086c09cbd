import {
  countComponents,
  findEarlier,
  getEGovernmentLevel,
  getOwnStageMin,
} from '@agendawerk/shared/assessments/index.ts';
import type { Catalogue } from '@agendawerk/shared/catalogue/index.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { Section } from '../../../ui/layout/section.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import type { ShownAssessment } from '../assessment-frame.tsx';
import { useSource } from './use-source.ts';
import styles from './results.module.css';

/** How many components are in use, what that is called, and how many municipalities were there. */
export function EGovernmentSection({
  shown: { assessment, assessments },
  catalogue,
}: {
  shown: ShownAssessment;
  catalogue: Catalogue;
}) {
  const { t } = useTranslation('assessments');
  const { formatPercent } = useFormat();
  const sourceOf = useSource(catalogue);
  const level = getEGovernmentLevel(assessment);
  const ownMin = getOwnStageMin(assessment);
  const earlier = findEarlier(assessments, assessment.year);
  const { stages, sourceId } = catalogue.eGovernment;
  const notes = stages.flatMap(({ note }) => note ?? []);
  return (
    <Section title={t('results.eGovernment')} lead={level === null ? t('results.noComponents') : undefined}>
      {level === null ? null : (
        <>
          <p className={styles.headline}>
            {t('results.components', { count: countComponents(assessment) })} <strong>{t(`levels.${level}`)}</strong>
            {earlier && getEGovernmentLevel(earlier) !== null
              ? ` ${t('results.componentsBefore', { year: earlier.year, count: countComponents(earlier) })}`
              : ''}
          </p>
          <SimpleTable
            caption={t('results.stagesCaption')}
            isCaptionHidden
            columns={[
              { label: t('results.stage') },
              { label: t('results.ownPlace') },
              { label: t('results.share'), isNumeric: true },
            ]}
            rows={stages.map(({ min, max, name, share }) => ({
              id: String(min),
              cells: [
                `${name} (${min === max ? min : `${min}–${max}`})`,
                min === ownMin ? <strong key="own">{t('results.here')}</strong> : '',
                formatPercent(share * 100),
              ],
            }))}
          />
          <p className={styles.source}>
            {[sourceOf(sourceId), ...notes, t('results.plannedDoesNotCount')].join(' · ')}
          </p>
        </>
      )}
    </Section>
  );
}
