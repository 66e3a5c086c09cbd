import { useTranslation } from 'react-i18next';
import { useAgendaAddress } from '../../lib/current-agenda.ts';
import { useDirectory } from '../../lib/data/workspace-data.ts';
import { paths } from '../../lib/paths.ts';
import { useCan } from '../../lib/session.ts';
import { useAgendaCrumbs } from '../../lib/use-agenda-crumbs.ts';
import { useAddress } from '../../lib/use-address-values.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../ui/feedback/skeleton.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { Switch } from '../../ui/fields/switch.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Row, Stack } from '../../ui/layout/stack.tsx';
import { GapSentence } from './gap-sentence.tsx';
import { OwnershipTable } from './ownership-table.tsx';
import { filterRows, type OwnershipView, readView, writeView } from './ownership-view.ts';
import { PartLegend } from './part-mark.tsx';
import { type Ownership, useOwnership } from './use-ownership.ts';
import styles from './responsibilities.module.css';

/** Who does what: measures x departments, gaps in ownership first. */
export function ResponsibilitiesPage() {
  const { t } = useTranslation('responsibilities');
  const { ownership, error, retry } = useOwnership();
  const crumbs = useAgendaCrumbs({ label: t('title') });
  usePageTitle(t('title'));
  return (
    <Stack gap="large">
      <PageHeader crumbs={crumbs} title={t('title')} lead={t('lead')} />
      {error ? <ErrorState error={error} onRetry={retry} /> : null}
      {!ownership && !error ? <Skeleton shape="rows" lines={10} /> : null}
      {ownership && ownership.matrix.rows.length === 0 ? <NoMeasures /> : null}
      {ownership && ownership.matrix.rows.length > 0 ? <Matrix ownership={ownership} /> : null}
    </Stack>
  );
}

function NoMeasures() {
  const { t } = useTranslation('responsibilities');
  const address = useAgendaAddress();
  return (
    <EmptyState
      title={t('empty.title')}
      example={t('empty.example')}
      actions={<LinkButton to={paths.measures(address)}>{t('empty.action')}</LinkButton>}
    >
      {t('empty.text')}
    </EmptyState>
  );
}

function Matrix({ ownership }: { ownership: Ownership }) {
  const { t } = useTranslation('responsibilities');
  const [params, rewrite] = useAddress();
  const { departments } = useDirectory();
  const mayMendAll = useCan('agenda.edit');
  const view = readView(params);
  const { rows, departments: taking } = ownership.matrix;
  const shown = filterRows(rows, view);
  const change = (part: Partial<OwnershipView>) => rewrite((before) => writeView({ ...readView(before), ...part }));
  return (
    <Stack gap="large">
      <GapSentence rows={rows} />
      {mayMendAll ? null : <p className="muted reading">{t('readOnly')}</p>}
      <Stack>
        <div className={styles.tools} data-print="hide">
          <Select
            label={t('filter.department')}
            isCompact
            width="long"
            emptyLabel={t('filter.everyDepartment')}
            options={departments
              .filter(({ id }) => taking.some(({ departmentId }) => departmentId === id))
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={view.departmentId ?? ''}
            onChange={(event) => change({ departmentId: event.target.value || null })}
          />
          <Switch label={t('filter.onlyGaps')} isOn={view.onlyGaps} onChange={(onlyGaps) => change({ onlyGaps })} />
        </div>
        <Row align="spread">
          <p role="status" className={styles.count}>
            {t('count', { count: shown.length, total: rows.length })}
          </p>
          <PartLegend />
        </Row>
        {shown.length === 0 ? (
          <p>{t(view.onlyGaps ? 'noGaps' : 'noRows')}</p>
        ) : (
          <OwnershipTable rows={shown} departments={taking} measureOf={ownership.measureOf} />
        )}
      </Stack>
    </Stack>
  );
}
