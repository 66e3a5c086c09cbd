import { type Assessment, compareWithStudies } from '@agendawerk/shared/assessments/index.ts';
import type { Catalogue } from '@agendawerk/shared/catalogue/index.ts';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import { useSource } from './use-source.ts';
import styles from './results.module.css';

/** Own answers beside the figures of two studies, each with its source; the figures are no norm. */
export function ComparisonSection({ assessment, catalogue }: { assessment: Assessment; catalogue: Catalogue }) {
  const { t } = useTranslation('assessments');
  const sourceOf = useSource(catalogue);
  const own = new Map(compareWithStudies(assessment).map((each) => [each.figureId, each.own]));
  const notes = catalogue.sources.flatMap(({ title, note }) => (note ? [`${title}: ${note}`] : []));
  return (
    <Section title={t('results.comparison')} id="comparison">
      <Notice title={t('results.noNorm.title')}>{t('results.noNorm.text')}</Notice>
      <SimpleTable
        caption={t('results.comparison')}
        isCaptionHidden
        columns={[
          { label: t('results.figure') },
          { label: t('results.own') },
          { label: t('results.nationwide') },
          { label: t('results.sourceColumn') },
        ]}
        rows={catalogue.figures.map(({ id, label, words, sourceId }) => {
          const answer = own.get(id);
          return {
            id,
            cells: [
              label,
              answer === undefined ? (
                t('results.notAsked')
              ) : answer === 'open' ? (
                <Gap key="own">{t('results.answers.open')}</Gap>
              ) : (
                <strong key="own">{t(`results.answers.${answer}`)}</strong>
              ),
              words,
              sourceOf(sourceId),
            ],
          };
        })}
      />
      {notes.length > 0 ? <p className={styles.source}>{notes.join(' · ')}</p> : null}
    </Section>
  );
}
