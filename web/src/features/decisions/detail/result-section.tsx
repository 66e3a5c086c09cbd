import {
  computePresentValue,
  type Decision,
  highestScore,
  judgeSensitivity,
  type OptionResult,
  rankOptions,
  type Sensitivity,
  type WeightInterval,
} from '@agendawerk/shared/decisions/index.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { Badge } from '../../../ui/feedback/badge.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { StatusMark } from '../../../ui/feedback/status-mark.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import styles from '../parts/decisions.module.css';
import { useDecisionText } from '../parts/use-decision-text.ts';

/** The ranking, and how much of it hangs on the weights. */
export function ResultSection({ decision }: { decision: Decision }) {
  const { t } = useTranslation('decisions');
  const results = rankOptions(decision);
  const sensitivity = judgeSensitivity(decision);
  if (results.length === 0) return null;
  return (
    <Section id="result" title={t('result')} lead={t('resultLead')}>
      <RankingTable decision={decision} results={results} />
      {sensitivity ? (
        <SensitivityPart decision={decision} sensitivity={sensitivity} />
      ) : (
        <p className="muted">{t('sensitivity.none')}</p>
      )}
    </Section>
  );
}

function RankingTable({ decision, results }: { decision: Decision; results: readonly OptionResult[] }) {
  const { t } = useTranslation('decisions');
  const { formatMoney } = useFormat();
  const { reasonText } = useDecisionText();
  return (
    <SimpleTable
      caption={t('ranking')}
      isCaptionHidden
      columns={[
        { label: t('option') },
        { label: t('rank') },
        { label: t('utility') },
        { label: t('presentValue'), isNumeric: true },
      ]}
      rows={results.map((result) => {
        const presentValue = computePresentValue(decision, result.option.id);
        return {
          id: result.option.id,
          cells: [
            <span key="title">
              {result.option.title}{' '}
              {result.option.id === decision.chosenOptionId ? <Badge tone="success">{t('isChosen')}</Badge> : null}
            </span>,
            result.rank ?? '–',
            result.value === null ? (
              <span key="state">
                <StatusMark
                  tone={result.state === 'excluded' ? 'critical' : 'unknown'}
                  label={t(`optionStates.${result.state}`)}
                />
                <span className={styles.spread}>{reasonText(result)}</span>
              </span>
            ) : (
              <ValueBar key="value" value={result.value} />
            ),
            presentValue === null ? <Gap key="gap">{t('gap')}</Gap> : formatMoney(presentValue),
          ],
        };
      })}
    />
  );
}

/** The number says it, the bar lets it be compared. */
function ValueBar({ value }: { value: number }) {
  const { valueText } = useDecisionText();
  return (
    <span className={styles.bar}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.fill} style={{ insetInlineStart: 0, inlineSize: `${(value / highestScore) * 100}%` }} />
      </span>
      <span className={styles.value}>{valueText(value)}</span>
    </span>
  );
}

function SensitivityPart({ decision, sensitivity }: { decision: Decision; sensitivity: Sensitivity }) {
  const { t } = useTranslation('decisions');
  const titleOf = (id: string | null) => decision.options.find((option) => option.id === id)?.title ?? '';
  const winner = titleOf(sensitivity.winnerId);
  const { isRobust, isTied } = sensitivity;
  return (
    <>
      <Notice
        tone={isRobust ? 'success' : 'warning'}
        title={t(isRobust ? 'sensitivity.robust' : 'sensitivity.notRobust')}
      >
        {t(isTied ? 'sensitivity.tiedText' : isRobust ? 'sensitivity.robustText' : 'sensitivity.notRobustText', {
          winner,
        })}
      </Notice>
      <SimpleTable
        caption={t('sensitivity.caption', { winner })}
        columns={[
          { label: t('criterion') },
          { label: t('weight') },
          { label: t('sensitivity.interval') },
          { label: t('sensitivity.flips') },
        ]}
        rows={sensitivity.intervals.map((interval) => ({
          id: interval.criterion.id,
          cells: [
            interval.criterion.title,
            <Percent key="weight" value={interval.weight} />,
            <IntervalBar key="interval" interval={interval} />,
            <FlipText key="flips" interval={interval} titleOf={titleOf} />,
          ],
        }))}
      />
    </>
  );
}

function Percent({ value }: { value: number }) {
  const { percentText } = useDecisionText();
  return <>{percentText(value)}</>;
}

function IntervalBar({ interval: { from, to, weight } }: { interval: WeightInterval }) {
  const { t } = useTranslation('decisions');
  const { percentText } = useDecisionText();
  return (
    <span className={styles.interval}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.fill} style={{ insetInlineStart: `${from}%`, inlineSize: `${to - from}%` }} />
        <span className={styles.marker} style={{ insetInlineStart: `${weight}%` }} />
      </span>
      {t('sensitivity.fromTo', { from: percentText(from), to: percentText(to) })}
    </span>
  );
}

function FlipText({ interval, titleOf }: { interval: WeightInterval; titleOf: (id: string | null) => string }) {
  const { t } = useTranslation('decisions');
  const { percentText } = useDecisionText();
  const { belowId, aboveId, from, to, isNarrow } = interval;
  if (belowId === null && aboveId === null) return <>{t('sensitivity.never')}</>;
  return (
    <span>
      {belowId ? (
        <span className={styles.flip}>
          {t('sensitivity.below', { percent: percentText(from), option: titleOf(belowId) })}
        </span>
      ) : null}
      {aboveId ? (
        <span className={styles.flip}>
          {t('sensitivity.above', { percent: percentText(to), option: titleOf(aboveId) })}
        </span>
      ) : null}
      {isNarrow ? <StatusMark tone="warning" label={t('sensitivity.narrow')} /> : null}
    </span>
  );
}
