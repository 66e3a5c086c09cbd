import {
  computePresentValue,
  type Decision,
  getDecisionState,
  getOpinion,
  hasFlows,
  judgeEconomy,
  judgeSensitivity,
  type OptionResult,
  rankOptions,
  sumCosts,
  type WeightInterval,
} from '@agendawerk/shared/decisions/index.ts';
import { countOf, formatDay, formatMoney, formatNumber } from '../text/german-format.ts';
import { run, status, table } from './compose.ts';
import type { Block, FactsBlock, Inline, TableBlock } from './document.ts';
import * as words from './labels.ts';

/** What is said of a decision in the agenda and in its note alike. */
export function describeState(decision: Decision): string {
  return words.decisionStateWords[getDecisionState(decision)];
}

export function findChosen(decision: Decision): OptionResult | undefined {
  return rankOptions(decision).find(({ option }) => option.id === decision.chosenOptionId);
}

/** As many decimals as the number has: "14", "33,33". */
export function showNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return formatNumber(rounded, String(rounded).split('.')[1]?.length ?? 0);
}

function showValue(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return formatNumber(rounded, Math.max(1, String(rounded).split('.')[1]?.length ?? 0));
}

const showPercent = (percent: number) => `${showNumber(Math.round(percent * 10) / 10)} %`;

/** Rank, Nutzwert, costs and Kapitalwert of every option; what is out or incomplete with why. */
export function buildRanking(decision: Decision): TableBlock {
  return table({
    caption: `Ergebnis des Vergleichs: ${decision.title}`,
    columns: [
      { title: 'Möglichkeit', width: 3.6 },
      { title: 'Rang', align: 'end', width: 0.8 },
      { title: 'Nutzwert (0–10)', width: 2.6 },
      { title: 'Kosten gesamt', align: 'end', width: 1.6 },
      { title: 'Kapitalwert', align: 'end', width: 1.6 },
    ],
    rows: rankOptions(decision).map((result): (string | Inline[])[] => {
      const { option, rank, value } = result;
      const presentValue = computePresentValue(decision, option.id);
      return [
        [option.title, [words.optionKindWords[option.kind], option.provider].filter(Boolean).join(', ')].join('\n'),
        rank === null ? '–' : formatNumber(rank),
        value === null ? describeMissing(result) : showValue(value),
        hasFlows(decision.flows, option.id) ? formatMoney(sumCosts(decision.flows, option.id)) : 'keine Angabe',
        presentValue === null ? 'keine Angabe' : formatMoney(presentValue),
      ];
    }),
  });
}

function describeMissing({ failed, openMustHaves, openCriteria }: OptionResult): Inline[] {
  if (failed.length > 0) {
    const why = failed.map(({ mustHave, reason }) => (reason ? `${mustHave.title}: ${reason}` : mustHave.title));
    return [status('red', 'ausgeschlossen'), { type: 'break' }, run(why.join('; '))];
  }
  const open = [
    ...(openMustHaves.length > 0
      ? [`${countOf(openMustHaves.length, 'Muss-Kriterium', 'Muss-Kriterien')} ungeprüft`]
      : []),
    ...(openCriteria.length > 0 ? [`${countOf(openCriteria.length, 'Kriterium', 'Kriterien')} ohne Bewertung`] : []),
  ];
  return [
    status('none', 'unvollständig'),
    ...(open.length > 0 ? [{ type: 'break' } as const, run(open.join(', '))] : []),
  ];
}

/** Options that fit beside one another on paper; more of them stand in further tables, for a file wants them all. */
const optionsBeside = 6;
/** With more options than this the changes at the top have a table of their own. */
const optionsBesideFlips = 3;

export function inColumns<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / optionsBeside) }, (_, index) =>
    items.slice(index * optionsBeside, (index + 1) * optionsBeside),
  );
}

/** Where a table had to be parted: " (1 von 2)". */
export function partOf(index: number, count: number): string {
  return count === 1 ? '' : ` (${index + 1} von ${count})`;
}

/** Criteria with their weights, the mean score of every option, and at which weight another one would come first. */
export function buildCriteriaTable(decision: Decision): Block[] {
  if (decision.criteria.length === 0) return [];
  const sensitivity = judgeSensitivity(decision);
  const isOne = decision.options.length <= optionsBesideFlips;
  const groups = decision.options.length === 0 ? [[]] : inColumns(decision.options);
  const titleOf = (id: string | null) => decision.options.find((option) => option.id === id)?.title ?? '';
  const weight = (value: number) => `${showNumber(value)} %`;
  return [
    ...groups.map((options, place) =>
      table({
        caption: `Kriterien und Bewertungen: ${decision.title}${partOf(place, groups.length)}`,
        columns: [
          { title: 'Kriterium', width: 3 },
          { title: 'Gewicht', align: 'end', width: 1.1 },
          ...options.map(({ title }) => ({ title, align: 'end' as const, width: 1.5 })),
          ...(sensitivity && isOne ? [{ title: 'Wechsel an der Spitze', width: 2.6 }] : []),
        ],
        rows: decision.criteria.map((criterion, index) => [
          criterion.title,
          weight(criterion.weight),
          ...options.map((option) => describeOpinion(decision, option.id, criterion.id)),
          ...(sensitivity && isOne ? [describeFlip(sensitivity.intervals[index], titleOf)] : []),
        ]),
      }),
    ),
    ...(sensitivity && !isOne
      ? [
          table({
            caption: `Wechsel an der Spitze: ${decision.title}`,
            columns: [
              { title: 'Kriterium', width: 3 },
              { title: 'Gewicht', align: 'end', width: 1.1 },
              { title: 'Bei welchem Gewicht eine andere Möglichkeit vorn liegt', width: 6 },
            ],
            rows: decision.criteria.map((criterion, index) => [
              criterion.title,
              weight(criterion.weight),
              describeFlip(sensitivity.intervals[index], titleOf).replace('\n', '; '),
            ]),
          }),
        ]
      : []),
  ];
}

function describeOpinion({ scores }: Decision, optionId: string, criterionId: string): string {
  const opinion = getOpinion(scores, { optionId, criterionId });
  if (opinion === null) return '–';
  const mean = showNumber(opinion.mean);
  return opinion.lowest === opinion.highest
    ? mean
    : `${mean} (${showNumber(opinion.lowest)}–${showNumber(opinion.highest)})`;
}

function describeFlip(interval: WeightInterval | undefined, titleOf: (id: string | null) => string): string {
  if (!interval || (interval.belowId === null && interval.aboveId === null)) return 'bei keinem Gewicht';
  const { belowId, aboveId, from, to } = interval;
  return [
    ...(belowId === null ? [] : [`unter ${showPercent(from)}: ${titleOf(belowId)}`]),
    ...(aboveId === null ? [] : [`über ${showPercent(to)}: ${titleOf(aboveId)}`]),
  ].join('\n');
}

export function describeRobustness(decision: Decision): string {
  const sensitivity = judgeSensitivity(decision);
  if (sensitivity === null)
    return 'Wie stabil das Ergebnis ist, lässt sich erst sagen, wenn zwei Möglichkeiten vollständig bewertet sind.';
  if (sensitivity.isTied) return 'Mehrere Möglichkeiten teilen sich den ersten Platz; das Ergebnis ist nicht robust.';
  return sensitivity.isRobust
    ? 'Das Ergebnis ist robust: Es bleibt auch dann bestehen, wenn ein einzelnes Gewicht um fünf Punkte anders ausfällt.'
    : 'Das Ergebnis ist nicht robust: Schon eine Änderung eines Gewichts um weniger als fünf Punkte bringt eine andere Möglichkeit nach vorn.';
}

/** Rate with source and day; and what follows from a negative Kapitalwert of what was chosen. */
export function describeEconomy(decision: Decision): string {
  const { rate, rateSource, rateOn } = decision;
  if (rate === null) return 'Ein Zinssatz ist nicht angegeben, Kapitalwerte sind deshalb nicht berechnet.';
  const source = rateSource ? `, Quelle: ${rateSource}` : '';
  const day = rateOn ? `, Stand: ${formatDay(rateOn)}` : '';
  const chosen = findChosen(decision);
  const verdict = chosen && judgeEconomy(computePresentValue(decision, chosen.option.id), chosen.value);
  const consequence =
    verdict === 'justified'
      ? ' Der negative Kapitalwert der gewählten Möglichkeit ist vertretbar, weil ihr Qualitätswert über 50 von 100 liegt (WiBe).'
      : verdict === 'unjustified'
        ? ' Der negative Kapitalwert der gewählten Möglichkeit ist durch ihren Qualitätswert (höchstens 50 von 100) nicht gedeckt (WiBe).'
        : '';
  return `Kapitalwerte über fünf Jahre mit einem Zinssatz von ${showNumber(rate)} %${source}${day}.${consequence}`;
}

/** The sheet of every option that uses artificial intelligence: chosen or not, it was part of the comparison. */
export function buildAiSheets(decision: Decision): FactsBlock[] {
  return decision.options
    .filter(({ usesAi }) => usesAi)
    .map((option) => ({
      type: 'facts',
      layout: 'list',
      items: [
        ['KI-Einsatz', option.title],
        ['Zweck', option.aiPurpose],
        ['Daten', option.aiData],
        ['Risikoklasse', option.aiRiskClass && words.aiRiskWords[option.aiRiskClass]],
        ['Prüfung durch Menschen', option.aiHumanControl],
        ['Transparenz für Beschäftigte', option.aiStaffTransparency],
        ['Transparenz für Bürgerinnen und Bürger', option.aiCitizenTransparency],
      ].map(([label, text]) => ({ label: label ?? '', content: [run(text ?? 'noch offen')] })),
    }));
}
