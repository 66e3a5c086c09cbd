import { type Assessment, compareWithStudies, type OwnAnswer } from '@agendawerk/shared/assessments/index.ts';
import type { Catalogue } from '@agendawerk/shared/catalogue/index.ts';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
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
      <DataTable
        caption={t('results.comparison')}
        rows={catalogue.figures}
        rowId={({ id }) => id}
        rowLabel={({ label }) => label}
        columns={[
          { id: 'figure', header: t('results.figure'), isTitle: true, width: 'wide', cell: ({ label }) => label },
          { id: 'own', header: t('results.own'), cell: ({ id }) => <Own answer={own.get(id)} /> },
          { id: 'nationwide', header: t('results.nationwide'), cell: ({ words }) => words },
          { id: 'source', header: t('results.sourceColumn'), cell: ({ sourceId }) => sourceOf(sourceId) },
        ]}
      />
      {notes.length > 0 ? <p className={styles.source}>{notes.join(' · ')}</p> : null}
    </Section>
  );
}

function Own({ answer }: { answer: OwnAnswer | undefined }) {
  const { t } = useTranslation('assessments');
  if (answer === undefined) return t('results.notAsked');
  if (answer === 'open') return <Gap>{t('results.answers.open')}</Gap>;
  return <strong>{t(`results.answers.${answer}`)}</strong>;
}
