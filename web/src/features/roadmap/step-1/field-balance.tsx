import { balanceFields, type FieldBalance as Balance } from '@agendawerk/shared/roadmap/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsQuery, measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx';
import type { ChartColors } from '../../../ui/charts/chart-theme.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';

/** Measures and money by field; says so when only the administration has any. */
export function FieldBalance() {
  const { t } = useTranslation('roadmap');
  const scope = useAgendaScope();
  const { data: fields, error: fieldsError, refetch: refetchFields } = useQuery(fieldsQuery(scope));
  const { data: measures, error, refetch } = useQuery(measuresQuery(scope));
  const balance = useMemo(() => (fields && measures ? balanceFields(fields, measures) : undefined), [fields, measures]);
  const nameOf = useCallback(
    (id: string | null) => fields?.find((field) => field.id === id)?.name ?? t('balance.withoutField'),
    [fields, t],
  );
  if (!balance) {
    if (fieldsError) return <ErrorState error={fieldsError} onRetry={() => void refetchFields()} />;
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={4} />;
  }
  if (balance.verdict === 'empty') return <p className="muted">{t('balance.empty')}</p>;
  return (
    <Stack>
      {balance.verdict === 'only_administration' ? (
        <Notice tone="warning" title={t('balance.onlyAdministration')}>
          {t('balance.onlyAdministrationText')}
        </Notice>
      ) : null}
      <BalanceChart balance={balance} nameOf={nameOf} />
    </Stack>
  );
}

const rowHeight = 44;
const headHeight = 56;

function BalanceChart({ balance, nameOf }: { balance: Balance; nameOf: (id: string | null) => string }) {
  const { t } = useTranslation('roadmap');
  const { formatNumber, formatMoney, formatMoneyShort } = useFormat();
  const { shares, emptyFieldIds } = balance;
  const option = useCallback(
    (colors: ChartColors) => {
      const label = { show: true, position: 'right' as const, color: colors.text };
      const names = { type: 'category' as const, inverse: true, data: shares.map(({ fieldId }) => nameOf(fieldId)) };
      const hidden = {
        type: 'value' as const,
        min: 0,
        position: 'top' as const,
        nameLocation: 'middle' as const,
        nameGap: 14,
        nameTextStyle: { color: colors.text, fontSize: 15, fontWeight: 600 as const },
        axisLabel: { show: false },
        splitLine: { show: false },
      };
      return {
        grid: [
          { left: 236, right: '48%', top: headHeight, bottom: 8, containLabel: false },
          { left: '58%', right: '14%', top: headHeight, bottom: 8, containLabel: false },
        ],
        xAxis: [
          { ...hidden, gridIndex: 0, name: t('balance.measures') },
          { ...hidden, gridIndex: 1, name: t('balance.cost') },
        ],
        yAxis: [
          { ...names, gridIndex: 0, axisLabel: { width: 220, overflow: 'break' as const, lineHeight: 17 } },
          { ...names, gridIndex: 1, axisLabel: { show: false } },
        ],
        series: [
          {
            type: 'bar' as const,
            xAxisIndex: 0,
            yAxisIndex: 0,
            itemStyle: { color: colors.action },
            data: shares.map((share) => share.measures),
            label,
          },
          {
            type: 'bar' as const,
            xAxisIndex: 1,
            yAxisIndex: 1,
            itemStyle: { color: colors.action },
            data: shares.map((share) => Number(share.cost)),
            label: { ...label, formatter: ({ value }: { value: unknown }) => formatMoneyShort(String(value)) },
          },
        ],
      };
    },
    [shares, nameOf, formatMoneyShort, t],
  );
  const [largest] = shares.toSorted((a, b) => b.measures - a.measures);
  const all = shares.reduce((sum, share) => sum + share.measures, 0);
  return (
    <ChartFrame
      title={t('balance.title')}
      sentence={[
        t('balance.sentence', { count: all, field: nameOf(largest?.fieldId ?? null), most: largest?.measures ?? 0 }),
        emptyFieldIds.length > 0 ? t('balance.emptyFields', { names: emptyFieldIds.map(nameOf).join(', ') }) : '',
      ]
        .join(' ')
        .trim()}
      option={option}
      fileName="feldbalance"
      height={headHeight + shares.length * rowHeight}
      isWide
      table={{
        columns: [
          { label: t('balance.field') },
          { label: t('balance.measures'), isNumeric: true },
          { label: t('balance.cost'), isNumeric: true },
        ],
        rows: shares.map(({ fieldId, measures, cost }) => ({
          id: String(fieldId),
          cells: [nameOf(fieldId), formatNumber(measures), formatMoney(cost)],
        })),
      }}
    />
  );
}
