import { listAllGaps } from '@agendawerk/shared/gaps/index.ts';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../lib/paths.ts';
import { useAgenda, useAgendaAddress } from '../../../lib/current-agenda.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useCan } from '../../../lib/session.ts';
import { LinkButton } from '../../../ui/actions/link-button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Columns, Stack } from '../../../ui/layout/stack.tsx';
import { groupGaps, listTroubled } from '../attention.ts';
import { toBudgetMeasures } from '../../../lib/budget-measures.ts';
import { countMoney } from '../summary-sentence.ts';
import { useWholeAgenda } from '../use-whole-agenda.ts';
import { AttentionList } from './attention-list.tsx';
import { Figures } from './figures.tsx';
import { GapList } from './gap-list.tsx';

/** What state the agenda is in, what is missing, what comes next, what happened lately. */
export function AgendaOverview({ path, recentChanges }: { path: ReactNode; recentChanges: ReactNode }) {
  const { t } = useTranslation('overview');
  const agenda = useAgenda();
  const address = useAgendaAddress();
  const mayExport = useCan('agenda.export');
  const { whole, measures, lines, error, retry } = useWholeAgenda();
  const troubled = useMemo(() => listTroubled(measures), [measures]);
  const gaps = useMemo(() => (whole ? groupGaps(listAllGaps(whole)) : []), [whole]);
  const money = useMemo(() => (lines ? toBudgetMeasures(measures, lines) : []), [measures, lines]);
  const sentence = useSentence({
    goals: whole?.goals.length ?? 0,
    measures: measures.length,
    troubled: troubled.length,
    money,
  });

  return (
    <Stack gap="large">
      <PageHeader
        title={agenda.title}
        lead={whole ? sentence : undefined}
        actions={
          mayExport ? (
            <LinkButton icon="document" to={paths.exports(address)}>
              {t('pdf')}
            </LinkButton>
          ) : undefined
        }
      />
      {path}
      {error ? <ErrorState error={error} onRetry={retry} /> : null}
      {!whole && !error ? <Skeleton lines={8} /> : null}
      {whole && measures.length === 0 && whole.fields.length === 0 ? (
        <EmptyState
          title={t('empty.title')}
          actions={<LinkButton to={`${paths.fields(address)}#fields`}>{t('empty.fields')}</LinkButton>}
        >
          {t('empty.lead')}
        </EmptyState>
      ) : null}
      {whole ? (
        <Stack gap="section">
          <Columns narrowest="22rem">
            <GapList groups={gaps} />
            <AttentionList measures={troubled} />
          </Columns>
          <Columns narrowest="22rem">
            <Stack gap="section">
              <Figures measures={measures} money={money} kpis={whole.kpis} />
            </Stack>
            {recentChanges}
          </Columns>
        </Stack>
      ) : null}
    </Stack>
  );
}

interface SentenceFacts {
  goals: number;
  measures: number;
  troubled: number;
  money: ReturnType<typeof toBudgetMeasures>;
}

/** "14 Ziele, 45 Maßnahmen, 1,9 Mio. € bis 2032, 38 % gefördert. 6 Maßnahmen brauchen Aufmerksamkeit." */
function useSentence({ goals, measures, troubled, money }: SentenceFacts): string {
  const { t } = useTranslation('overview');
  const { formatMoneyShort, formatPercent } = useFormat();
  const { lastYear } = useAgenda();
  const { sum, fundedPercent } = countMoney(money, lastYear);
  const hasRange = sum.cost.min !== sum.cost.max;
  const amount = hasRange
    ? t('sentence.range', { from: formatMoneyShort(sum.cost.min), to: formatMoneyShort(sum.cost.max) })
    : formatMoneyShort(sum.cost.min);
  const parts = [
    t('sentence.goals', { count: goals }),
    t('sentence.measures', { count: measures }),
    ...(fundedPercent === null
      ? []
      : [
          lastYear === null ? amount : t('sentence.until', { amount, year: lastYear }),
          t('sentence.funded', { percent: formatPercent(fundedPercent) }),
        ]),
  ];
  return `${parts.join(', ')}. ${troubled > 0 ? t('sentence.troubled', { count: troubled }) : ''}`.trim();
}
