import {
  type BudgetMeasure,
  type BudgetSum,
  countsInBudget,
  type MoneyRange,
  sumBudget,
  sumBudgetByDepartment,
  sumBudgetByField,
  sumBudgetByKind,
  sumBudgetByYear,
  sumStaffByYear,
  type YearSum,
} from '@agendawerk/shared/budget/index.ts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgenda } from '../../../lib/current-agenda.ts';
import { fieldsQuery, measureLinesQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { toBudgetMeasures } from '../../../lib/budget-measures.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx';
import type { ChartColors } from '../../../ui/charts/chart-theme.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import { FilterBar } from '../list/filter-bar.tsx';
import { useMeasureView } from '../list/use-measure-view.ts';

/** What the agenda costs, when, for what and who pays. */
export function MeasureBudget() {
  const { t } = useTranslation('measures');
  const { view, change, all, measures, error, retry } = useMeasureView();
  const { data: lines, error: linesError, refetch } = useQuery(measureLinesQuery(useAgendaScope()));
  if (error || linesError)
    return <ErrorState error={error ?? linesError} onRetry={error ? retry : () => void refetch()} />;
  if (!all || !measures || !lines) return <Skeleton shape="block" lines={1} />;
  const money = toBudgetMeasures(measures, lines);
  const ids = new Set(measures.filter(countsInBudget).map((measure) => measure.id));
  return (
    <Stack gap="large">
      <FilterBar view={view} onChange={change} count={measures.length} total={all.length} />
      {money.every((measure) => measure.costs.length === 0 && measure.funding.length === 0) ? (
        <EmptyState title={t('budget.emptyTitle')}>{t('budget.emptyText')}</EmptyState>
      ) : (
        <BudgetTables money={money} />
      )}
      <StaffTable staff={lines.staff.filter((need) => ids.has(need.measureId))} />
    </Stack>
  );
}

const noMoney = '0.00';

function useMoneyWords() {
  const { t } = useTranslation('measures');
  const { formatMoney } = useFormat();
  return useMemo(() => {
    const range = ({ min, max }: MoneyRange) =>
      min === max ? formatMoney(min) : `${formatMoney(min)} – ${formatMoney(max)}`;
    const cost = (sum: Pick<BudgetSum, 'cost' | 'openCosts'>) =>
      sum.openCosts > 0 ? `${range(sum.cost)} + ${t('openCosts', { count: sum.openCosts })}` : range(sum.cost);
    return {
      range,
      cost,
      cells: (sum: YearSum) => [cost(sum), formatMoney(sum.granted), formatMoney(sum.requested), range(sum.ownShare)],
    };
  }, [t, formatMoney]);
}

function BudgetTables({ money }: { money: readonly BudgetMeasure[] }) {
  const { t } = useTranslation(['measures', 'terms']);
  const { lastYear } = useAgenda();
  const { departmentName } = useDirectory();
  const { data: fields = [] } = useQuery(fieldsQuery(useAgendaScope()));
  const words = useMoneyWords();
  const { formatMoney } = useFormat();
  const input = useMemo(() => ({ measures: money, lastYear }), [money, lastYear]);
  const total = useMemo(() => sumBudget(input), [input]);
  // Where nobody has said what was paid, a column of zeros would say it wrongly.
  const isSpent = total.spent !== noMoney;
  const spentLabels = isSpent ? [t('money.spent')] : [];
  const spentCells = ({ spent }: Pick<BudgetSum, 'spent'>) => (isSpent ? [formatMoney(spent)] : []);
  const columns = [
    t('columns.costs'),
    t('columns.granted'),
    t('budget.requested'),
    t('budget.ownShare'),
    ...spentLabels,
  ].map((label) => ({ label, isNumeric: true }));
  const table = (title: string, first: string, rows: { id: string; name: ReactNode; sum: BudgetSum }[]) => (
    <Section title={title}>
      <SimpleTable
        caption={title}
        isCaptionHidden
        columns={[{ label: first }, ...columns]}
        rows={rows.map(({ id, name, sum }) => ({ id, cells: [name, ...words.cells(sum), ...spentCells(sum)] }))}
        total={[t('money.sum'), ...words.cells(total), ...spentCells(total)]}
      />
    </Section>
  );
  const fieldName = (id: string | null) => fields.find((field) => field.id === id)?.name ?? t('group.without.field');
  return (
    <>
      <YearChart input={input} total={total} measureCount={money.length} />
      {table(
        t('budget.byField'),
        t('columns.field'),
        sumBudgetByField(input).map((sum) => ({ id: String(sum.fieldId), name: fieldName(sum.fieldId), sum })),
      )}
      {table(
        t('budget.byDepartment'),
        t('columns.lead'),
        sumBudgetByDepartment(input).map((sum) => ({
          id: String(sum.departmentId),
          name: departmentName(sum.departmentId) ?? t('group.without.department'),
          sum,
        })),
      )}
      <Section title={t('budget.byKind')}>
        <SimpleTable
          caption={t('budget.byKind')}
          isCaptionHidden
          columns={[
            { label: t('money.kind') },
            ...[t('columns.costs'), ...spentLabels].map((label) => ({ label, isNumeric: true })),
          ]}
          rows={sumBudgetByKind(input).map((sum) => ({
            id: sum.kind,
            cells: [t(`terms:costKinds.${sum.kind}`), words.cost(sum), ...spentCells(sum)],
          }))}
        />
      </Section>
      <p className="muted">{t('budget.note')}</p>
    </>
  );
}

function YearChart({
  input,
  total,
  measureCount,
}: {
  input: { measures: readonly BudgetMeasure[]; lastYear: number | null };
  total: BudgetSum;
  measureCount: number;
}) {
  const { t } = useTranslation('measures');
  const { formatMoneyShort } = useFormat();
  const words = useMoneyWords();
  const years = useMemo(() => sumBudgetByYear(input), [input]);
  const yearName = useCallback((year: number | null) => (year === null ? t('money.withoutYear') : String(year)), [t]);
  const option = useCallback(
    (colors: ChartColors) => ({
      aria: { enabled: true, decal: { show: true, decals: colors.patterns } },
      legend: {},
      grid: { left: 8, right: 16, top: 48, bottom: 8, containLabel: true },
      tooltip: { trigger: 'axis' as const, valueFormatter: (value: unknown) => formatMoneyShort(Number(value)) },
      xAxis: { type: 'category' as const, data: years.map(({ year }) => yearName(year)) },
      yAxis: { type: 'value' as const, axisLabel: { formatter: (value: number) => formatMoneyShort(value) } },
      series: [
        {
          name: t('budget.ownShare'),
          type: 'bar' as const,
          stack: 'cost',
          data: years.map((row) => Math.max(0, Number(row.ownShare.min))),
        },
        {
          name: t('columns.granted'),
          type: 'bar' as const,
          stack: 'cost',
          data: years.map((row) => Number(row.granted)),
        },
      ],
    }),
    [years, yearName, formatMoneyShort, t],
  );
  return (
    <ChartFrame
      title={t('budget.byYear')}
      sentence={t('budget.sentence', {
        count: measureCount,
        cost: words.range(total.cost),
        own: words.range(total.ownShare),
      })}
      option={option}
      fileName="budget-nach-jahren"
      height={360}
      headingLevel={2}
      table={{
        columns: [
          { label: t('money.year') },
          ...[t('columns.costs'), t('columns.granted'), t('budget.requested'), t('budget.ownShare')].map((label) => ({
            label,
            isNumeric: true,
          })),
        ],
        rows: years.map((sum) => ({ id: String(sum.year), cells: [yearName(sum.year), ...words.cells(sum)] })),
        total: [t('money.sum'), ...words.cells(total)],
      }}
    />
  );
}

function StaffTable({ staff }: { staff: Parameters<typeof sumStaffByYear>[0] }) {
  const { t } = useTranslation('measures');
  const { formatNumber } = useFormat();
  if (staff.length === 0) return null;
  return (
    <Section title={t('budget.staff')} lead={t('budget.staffLead')}>
      <SimpleTable
        caption={t('budget.staff')}
        isCaptionHidden
        columns={[{ label: t('money.year') }, { label: t('money.fte'), isNumeric: true }]}
        rows={sumStaffByYear(staff).map((row) => ({
          id: String(row.year),
          cells: [
            row.year ?? t('money.withoutYear'),
            row.open > 0 ? `${formatNumber(row.fte)} + ${t('openCosts', { count: row.open })}` : formatNumber(row.fte),
          ],
        }))}
      />
    </Section>
  );
}
