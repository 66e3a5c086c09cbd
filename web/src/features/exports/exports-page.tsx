import { type ExportChapter, exportChapters } from '@agendawerk/shared/exports/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgenda } from '../../lib/current-agenda.ts';
import { useAgendaScope } from '../../lib/data/agenda-data.ts';
import { useAgendaCrumbs } from '../../lib/use-agenda-crumbs.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { Button } from '../../ui/actions/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../ui/feedback/skeleton.tsx';
import { CheckboxGroup } from '../../ui/fields/checkbox-group.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Section } from '../../ui/layout/section.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { ExportItem } from './export-item.tsx';
import { exportsQuery, isBeingMade, useCreateExport } from './export-jobs.ts';
import styles from './exports.module.css';

/** The agenda as a document: made in the background, may be left and found again. */
export function ExportsPage() {
  const { t } = useTranslation('exports');
  const agenda = useAgenda();
  const scope = useAgendaScope();
  const { data, error, refetch } = useQuery(exportsQuery(scope));
  const create = useCreateExport();
  const crumbs = useAgendaCrumbs({ label: t('title') });
  const isMaking = create.isPending || (data?.some(isBeingMade) ?? false);
  const [without, setWithout] = useState<readonly ExportChapter[]>([]);
  const make = () => create.mutate({ params: scope, body: { format: 'pdf', without: [...without] } });
  usePageTitle(t('title'));
  return (
    <Stack gap="large">
      <PageHeader crumbs={crumbs} title={t('title')} lead={t('lead')} />
      <Section title={t('pdf.title')}>
        <p className="reading">{t('pdf.text', { title: agenda.title })}</p>
        <CheckboxGroup
          label={t('pdf.chapters')}
          options={exportChapters.map((chapter) => ({ value: chapter, label: t(`chapters.${chapter}`) }))}
          value={exportChapters.filter((chapter) => !without.includes(chapter))}
          onChange={(kept) => setWithout(exportChapters.filter((chapter) => !kept.includes(chapter)))}
        />
        <div>
          <Button variant="primary" icon="document" isBusy={isMaking} onClick={make}>
            {t('pdf.make')}
          </Button>
        </div>
      </Section>
      <Section title={t('list.title')} lead={t('list.lead')}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <Skeleton shape="rows" lines={2} /> : null}
        {data?.length === 0 ? (
          <EmptyState title={t('list.emptyTitle')} headingLevel={3}>
            {t('list.emptyText')}
          </EmptyState>
        ) : null}
        <ul className={styles.list}>
          {data?.map((job) => (
            <ExportItem key={job.id} job={job} onRetry={make} />
          ))}
        </ul>
      </Section>
    </Stack>
  );
}
