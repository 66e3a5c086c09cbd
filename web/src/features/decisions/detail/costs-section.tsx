import {
  computePresentValue,
  type Decision,
  type DecisionOption,
  hasFlows,
  judgeEconomy,
  listYears,
  rankOptions,
  sumCosts,
} from '@agendawerk/shared/decisions/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { StatusMark } from '../../../ui/feedback/status-mark.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import { EditPartButton } from '../parts/edit-part-button.tsx';
import styles from '../parts/decisions.module.css';
import { useYearLabel } from '../parts/use-year-label.ts';
import { FlowsDialog, RateDialog } from './costs-dialogs.tsx';

/** What each option costs and brings over five years, and what that is worth today. */
export function CostsSection({ decision, mayEdit }: { decision: Decision; mayEdit: boolean }) {
  const { t } = useTranslation('decisions');
  const { formatNumber, formatDay } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const [option, setOption] = useState<DecisionOption>();
  const { rate, rateSource, rateOn, options } = decision;
  return (
    <Section
      id="costs"
      title={t('costs')}
      lead={t('costsLead')}
      actions={mayEdit ? <EditPartButton label={t('edit.rate')} onClick={() => setOpen(true)} /> : undefined}
    >
      <p>
        {rate === null ? (
          <Gap>{t('rateMissing')}</Gap>
        ) : (
          t('rateIs', {
            rate: formatNumber(rate),
            source: rateSource ?? t('rateSourceMissing'),
            day: rateOn ? formatDay(rateOn) : t('rateOnMissing'),
          })
        )}
      </p>
      <PresentValues decision={decision} />
      {options
        .filter(({ id }) => hasFlows(decision.flows, id))
        .map((each) => (
          <details key={each.id}>
            <summary>{t('yearsOf', { title: each.title })}</summary>
            <YearTable decision={decision} option={each} />
          </details>
        ))}
      {mayEdit ? (
        <Row>
          {options.map((each) => (
            <Button key={each.id} size="small" onClick={() => setOption(each)} data-print="hide">
              {t('enterFlows', { title: each.title })}
            </Button>
          ))}
        </Row>
      ) : null}
      {isOpen ? <RateDialog decision={decision} onClose={() => setOpen(false)} /> : null}
      {option ? (
        <FlowsDialog key={option.id} decision={decision} option={option} onClose={() => setOption(undefined)} />
      ) : null}
    </Section>
  );
}

const tones = { positive: 'good', justified: 'good', unjustified: 'critical', open: 'unknown' } as const;

function PresentValues({ decision }: { decision: Decision }) {
  const { t } = useTranslation('decisions');
  const { formatMoney } = useFormat();
  if (decision.options.length === 0) return null;
  const results = rankOptions(decision);
  const values = decision.options.map((option) => ({
    option,
    presentValue: computePresentValue(decision, option.id),
    value: results.find((result) => result.option.id === option.id)?.value ?? null,
  }));
  const isNegative = values.some(({ presentValue }) => presentValue?.startsWith('-'));
  const gap = <Gap>{t('gap')}</Gap>;
  return (
    <>
      <SimpleTable
        caption={t('presentValues')}
        isCaptionHidden
        columns={[
          { label: t('option') },
          { label: t('economy') },
          { label: t('costSum'), isNumeric: true },
          { label: t('presentValue'), isNumeric: true },
        ]}
        rows={values.map(({ option, presentValue, value }) => {
          const verdict = judgeEconomy(presentValue, value);
          return {
            id: option.id,
            cells: [
              option.title,
              <StatusMark key="verdict" tone={tones[verdict]} label={t(`economies.${verdict}`)} />,
              hasFlows(decision.flows, option.id) ? formatMoney(sumCosts(decision.flows, option.id)) : gap,
              presentValue === null ? gap : formatMoney(presentValue),
            ],
          };
        })}
      />
      {isNegative ? <Notice>{t('economyHint')}</Notice> : null}
    </>
  );
}

function YearTable({ decision, option }: { decision: Decision; option: DecisionOption }) {
  const { t } = useTranslation('decisions');
  const { formatMoney } = useFormat();
  const yearLabel = useYearLabel(decision.firstYear);
  return (
    <div className={styles.years}>
      <SimpleTable
        caption={t('yearsOf', { title: option.title })}
        isCaptionHidden
        columns={[
          { label: t('year') },
          { label: t('cost'), isNumeric: true },
          { label: t('benefit'), isNumeric: true },
          { label: t('balance'), isNumeric: true },
        ]}
        rows={listYears(decision.flows, option.id).map(({ year, cost, benefit, balance }) => ({
          id: String(year),
          cells: [yearLabel(year), formatMoney(cost), formatMoney(benefit), formatMoney(balance)],
        }))}
      />
    </div>
  );
}
