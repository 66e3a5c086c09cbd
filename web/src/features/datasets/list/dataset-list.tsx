import { countDatasets, type Dataset, getDatasetFile } from '@agendawerk/shared/datasets/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buildUrl } from '../../../lib/call-api.ts';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useCan, useWorkspace } from '../../../lib/session.ts';
import { useAddressValues } from '../../../lib/use-address-values.ts';
import { useAgendaCrumbs } from '../../../lib/use-agenda-crumbs.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { LinkButton } from '../../../ui/actions/link-button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { ChoiceBar } from '../../../ui/fields/choice-bar.tsx';
import { SearchField } from '../../../ui/fields/search-field.tsx';
import { Icon } from '../../../ui/icon/icon.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { Sort } from '../../../ui/table/data-table.types.ts';
import { datasetsQuery } from '../api/dataset-data.ts';
import styles from '../datasets.module.css';
import { DatasetDialog } from './dataset-dialog.tsx';
import { datasetFilters, filterDatasets } from './dataset-view.ts';
import { DeleteDataset } from './delete-dataset.tsx';
import { useDatasetColumns } from './use-dataset-columns.tsx';

/** What data there is, whose it is, and what of it is open. */
export function DatasetList() {
  const { t } = useTranslation('datasets');
  const { workspaceId } = useWorkspace();
  const address = useAgendaAddress();
  const mayEdit = useCan('agenda.edit');
  const { data, error, refetch } = useQuery(datasetsQuery(workspaceId));
  const [edited, setEdited] = useState<Dataset | 'new'>();
  const [leaving, setLeaving] = useState<Dataset>();
  usePageTitle(t('title'));
  return (
    <Stack gap="large">
      <PageHeader
        crumbs={useAgendaCrumbs({ label: t('title') })}
        title={t('title')}
        lead={t('lead')}
        actions={
          mayEdit ? (
            <Row>
              <LinkButton to={paths.importDatasets(address)}>{t('import.open')}</LinkButton>
              <Button variant="primary" icon="add" onClick={() => setEdited('new')}>
                {t('add')}
              </Button>
            </Row>
          ) : undefined
        }
      />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton shape="rows" lines={8} /> : null}
      {data?.length === 0 ? (
        <EmptyState title={t('empty.title')} example={t('empty.example')}>
          {t('empty.text')}
        </EmptyState>
      ) : null}
      {data && data.length > 0 ? <FilledList datasets={data} onEdit={setEdited} onRemove={setLeaving} /> : null}
      {edited ? (
        <DatasetDialog dataset={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      ) : null}
      {leaving ? <DeleteDataset dataset={leaving} onClose={() => setLeaving(undefined)} /> : null}
    </Stack>
  );
}

interface FilledListProps {
  datasets: readonly Dataset[];
  onEdit: (dataset: Dataset) => void;
  onRemove: (dataset: Dataset) => void;
}

function FilledList({ datasets, onEdit, onRemove }: FilledListProps) {
  const { t } = useTranslation('datasets');
  const { workspaceId } = useWorkspace();
  const { departmentName } = useDirectory();
  const [values, change] = useAddressValues();
  const [sort, setSort] = useState<Sort | null>(null);
  const filter = datasetFilters.find((each) => each === values.get('filter')) ?? 'all';
  const text = values.get('q') ?? '';
  const rows = useMemo(
    () => filterDatasets(datasets, { filter, text }, departmentName),
    [datasets, filter, text, departmentName],
  );
  const counts = countDatasets(datasets);
  const columns = useDatasetColumns({ onEdit, onRemove });
  return (
    <Stack>
      {counts.openPersonal > 0 ? (
        <Notice tone="warning" title={t('openPersonal.title', { count: counts.openPersonal })}>
          {t('openPersonal.text')}
        </Notice>
      ) : null}
      <ChoiceBar
        label={t('filters.label')}
        choices={datasetFilters.map((value) => ({ value, label: t(`filters.${value}`), count: counts[value] }))}
        value={filter}
        onChange={(value) => change({ filter: value === 'all' ? null : value })}
      />
      <SearchField
        label={t('search')}
        isLabelHidden
        isCompact
        width="long"
        placeholder={t('search')}
        text={text}
        onSearch={(value) => change({ q: value || null })}
      />
      <Row gap="default" align="spread">
        <p role="status" className={styles.count}>
          {rows.length === datasets.length
            ? t('count.all', { count: rows.length })
            : t('count.some', { count: rows.length, total: datasets.length })}
        </p>
        <a href={buildUrl(getDatasetFile.path, { workspaceId }, {})} download className={styles.download}>
          <Icon name="download" size="small" />
          {t('export')}
        </a>
      </Row>
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        rowLabel={({ title }) => title}
        sort={sort}
        onSortChange={setSort}
        empty={
          <EmptyState title={t('nothingFound.title')} headingLevel={2}>
            {t('nothingFound.text')}
          </EmptyState>
        }
      />
    </Stack>
  );
}
