import type { EditMeasure, MeasureListItem } from '@agendawerk/shared/measures/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { fieldsQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useCan } from '../../../lib/session.ts';
import { useErrorText } from '../../../lib/use-error-text.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { LinkButton } from '../../../ui/actions/link-button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { showToast } from '../../../ui/feedback/toast-store.ts';
import { Stack } from '../../../ui/layout/stack.tsx';
import { ColumnChooser } from '../../../ui/table/column-chooser.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { RowGroup } from '../../../ui/table/data-table.types.ts';
import { useRowSaver } from '../api/row-saver.ts';
import { BulkChangeDialog } from './bulk-change-dialog.tsx';
import { FilterBar } from './filter-bar.tsx';
import { type Grouping, none } from './measure-view.ts';
import { useMeasureColumns } from './use-measure-columns.tsx';
import { useMeasureView } from './use-measure-view.ts';

export function MeasureTable() {
  const { t } = useTranslation('measures');
  const { view, change, all, measures, error, retry } = useMeasureView();
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [isChanging, setChanging] = useState(false);
  const columns = useMeasureColumns(useSaveCell());
  const groupOf = useGrouping(view.group);
  const mayEditAll = useCan('agenda.edit');
  const selected = useMemo(() => all?.filter((measure) => selection.has(measure.id)) ?? [], [all, selection]);

  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (!all || !measures) return <Skeleton shape="rows" lines={10} />;
  if (all.length === 0) return <NoMeasures />;
  return (
    <Stack>
      <FilterBar
        view={view}
        onChange={change}
        count={measures.length}
        total={all.length}
        canGroup
        tools={
          <ColumnChooser
            columns={columns}
            shownColumns={view.columns}
            onChange={(shown) => change({ columns: shown })}
          />
        }
      />
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={measures}
        rowId={(measure) => measure.id}
        rowLabel={(measure) => `${measure.number} ${measure.title}`}
        sort={view.sort}
        onSortChange={(sort) => change({ sort })}
        shownColumns={view.columns}
        {...(groupOf ? { groupOf } : {})}
        {...(mayEditAll ? { selection, onSelectionChange: setSelection } : {})}
        selectionActions={
          <Button size="small" onClick={() => setChanging(true)}>
            {t('bulk.open')}
          </Button>
        }
        empty={
          <EmptyState title={t('nothingFound.title')} headingLevel={3}>
            {t('nothingFound.text')}
          </EmptyState>
        }
      />
      {isChanging ? (
        <BulkChangeDialog
          measures={selected}
          onClose={(isChanged) => {
            setChanging(false);
            if (isChanged) setSelection(new Set());
          }}
        />
      ) : null}
    </Stack>
  );
}

function NoMeasures() {
  const { t } = useTranslation('measures');
  const address = useAgendaAddress();
  const mayCreate = useCan('measure.create');
  return (
    <EmptyState
      title={t('empty.title')}
      example={t('empty.example')}
      actions={
        mayCreate ? (
          <LinkButton variant="primary" icon="add" to={paths.newMeasure(address)}>
            {t('add')}
          </LinkButton>
        ) : undefined
      }
    >
      {t('empty.text')}
    </EmptyState>
  );
}

/** A cell saves itself; when another was quicker, the table shows what they wrote and says so. */
function useSaveCell() {
  const errorText = useErrorText();
  const save = useRowSaver();
  return useCallback(
    (measure: MeasureListItem, body: EditMeasure) => {
      save(measure, body).catch((failure: unknown) => showToast({ tone: 'danger', text: errorText(failure) }));
    },
    [save, errorText],
  );
}

function useGrouping(group: Grouping | null): ((measure: MeasureListItem) => RowGroup) | undefined {
  const { t } = useTranslation(['measures', 'terms']);
  const { departmentName, memberName } = useDirectory();
  const { data: fields } = useQuery(fieldsQuery(useAgendaScope()));
  return useMemo(() => {
    if (group === null) return undefined;
    const fieldNames = new Map(fields?.map((field) => [field.id, field.name]));
    const row = (id: string | null, label: string | null | undefined) => ({
      id: id ?? none,
      label: label ?? t(`group.without.${group}`),
    });
    const groups: Record<Grouping, (measure: MeasureListItem) => RowGroup> = {
      field: ({ fieldId }) => row(fieldId, fieldId && fieldNames.get(fieldId)),
      department: ({ leadDepartmentId }) => row(leadDepartmentId, departmentName(leadDepartmentId)),
      owner: ({ ownerId }) => row(ownerId, memberName(ownerId)),
      status: ({ status }) => row(status, t(`terms:measureStatuses.${status}`)),
      priority: ({ priority }) => row(priority, priority && t(`terms:priorities.${priority}`)),
    };
    return groups[group];
  }, [group, t, fields, departmentName, memberName]);
}
