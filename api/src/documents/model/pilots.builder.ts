import {
  getMeasuredValue,
  getPilotPhase,
  judgeCriterion,
  type Pilot,
  type PilotCriterion,
} from '@agendawerk/shared/pilots/index.ts';
import { countOf, formatDay, formatMoney, formatNumber, formatPeriod } from '../text/german-format.ts';
import { bold, heading, paragraph, paragraphs, run, status, table } from './compose.ts';
import type { ContentIndex } from './content-index.ts';
import type { Block, FactsBlock, Inline } from './document.ts';
import { pilotDecisionWords, pilotPhaseWords, verdictMarks, verdictWords } from './labels.ts';

/** Pilots: how many there are in which phase, then each with its criteria and what was decided. Nothing where there are none. */
export function buildPilots(index: ContentIndex): Block[] {
  const { pilots } = index.content;
  if (pilots.length === 0) return [];
  return [
    heading(1, 'Pilotprojekte', { id: 'pilots', startsPage: true }),
    paragraph(
      `${countOf(pilots.length, 'Pilotprojekt', 'Pilotprojekte')}. Woran der Erfolg gemessen wird, steht vor dem Beginn fest; entschieden wird danach mit Zahlen.`,
      'lead',
    ),
    table({
      caption: 'Pilotprojekte im Überblick',
      columns: [
        { title: 'Pilotprojekt', width: 4 },
        { title: 'Stand', width: 1.6 },
        { title: 'Kriterien erfüllt', align: 'end', width: 1.6 },
        { title: 'Entscheidung', width: 2.4 },
      ],
      rows: pilots.map((pilot): (string | Inline[])[] => [
        [run(pilot.title, { target: `pilot-${pilot.id}` })],
        pilotPhaseWords[getPilotPhase(pilot)],
        describeCount(pilot),
        pilot.decision === null ? '' : pilotDecisionWords[pilot.decision],
      ]),
    }),
    ...pilots.flatMap((pilot) => buildPilot(index, pilot)),
  ];
}

function describeCount({ criteria }: Pilot): string {
  const met = criteria.filter((criterion) => judgeCriterion(criterion) === 'met').length;
  return `${formatNumber(met)} von ${formatNumber(criteria.length)}`;
}

function buildPilot(index: ContentIndex, pilot: Pilot): Block[] {
  return [
    heading(2, pilot.title, { id: `pilot-${pilot.id}` }),
    ...paragraphs(pilot.hypothesis),
    buildFacts(index, pilot),
    ...buildCriteria(pilot),
    ...buildText('Ergebnisse', pilot.results),
    ...buildText('Was gelernt wurde', pilot.lessons),
    ...buildDecision(index, pilot),
  ];
}

function buildFacts(index: ContentIndex, pilot: Pilot): FactsBlock {
  const measure = index.findMeasure(pilot.measureId);
  const facts: [string, string | Inline[] | null | undefined][] = [
    ['Stand', pilotPhaseWords[getPilotPhase(pilot)]],
    ['Maßnahme', measure && [run(`${measure.number} ${measure.title}`, { target: `measure-${measure.id}` })]],
    ['Ort', pilot.place],
    ['Gruppe', pilot.targetGroup],
    ['Geplant', formatPeriod(pilot.start, pilot.end)],
    ['Begonnen', pilot.startedOn && formatDay(pilot.startedOn)],
    ['Beendet', pilot.endedOn && formatDay(pilot.endedOn)],
    ['Budget', pilot.budget && formatMoney(pilot.budget)],
    ['Verantwortlich', index.personName(pilot.responsibleId)],
    ['Betrieb danach', pilot.operator ?? 'noch offen'],
    ['Laufende Kosten', pilot.runningCosts === null ? 'noch offen' : `${formatMoney(pilot.runningCosts)} im Jahr`],
  ];
  return {
    type: 'facts',
    layout: 'pairs',
    items: facts.flatMap(([label, value]) =>
      !value || value.length === 0 ? [] : [{ label, content: typeof value === 'string' ? [run(value)] : value }],
    ),
  };
}

function buildCriteria({ title, criteria }: Pilot): Block[] {
  if (criteria.length === 0) return [paragraph('Erfolgskriterien sind noch nicht festgelegt.', 'note')];
  return [
    table({
      caption: `Erfolgskriterien: ${title}`,
      columns: [
        { title: 'Kriterium', width: 3.4 },
        { title: 'Schwelle', width: 2 },
        { title: 'Gemessen', width: 2.2 },
        { title: 'Ergebnis', width: 1.8 },
      ],
      rows: criteria.map((criterion): (string | Inline[])[] => [
        [criterion.title, criterion.method].filter(Boolean).join('\n'),
        describeThreshold(criterion),
        describeMeasured(criterion),
        [status(verdictMarks[judgeCriterion(criterion)], verdictWords[judgeCriterion(criterion)])],
      ]),
    }),
  ];
}

function describeThreshold({ comparison, threshold, thresholdMax, unit }: PilotCriterion): string {
  if (threshold === null) return 'offen';
  if (comparison === 'between' && thresholdMax !== null)
    return `${showValue(threshold, null)} bis ${showValue(thresholdMax, unit)}`;
  return `${comparison === 'at_most' ? 'höchstens' : 'mindestens'} ${showValue(threshold, unit)}`;
}

function describeMeasured(criterion: PilotCriterion): string {
  const measured = getMeasuredValue(criterion);
  if (measured === null) return criterion.missingReason ?? 'noch nicht';
  const value = showValue(measured.value, criterion.unit);
  return measured.on === null ? value : `${value}\n${formatDay(measured.on)}`;
}

/** As many decimals as the number has: thresholds are round, measured values are what they are. */
function showValue(value: number, unit: string | null): string {
  const decimals = Math.min(String(value).split('.')[1]?.length ?? 0, 6);
  return [formatNumber(value, decimals), unit].filter(Boolean).join(' ');
}

function buildText(label: string, text: string | null): Block[] {
  return text === null ? [] : [{ ...paragraph([bold(label)]), keepsWithNext: true }, ...paragraphs(text)];
}

function buildDecision(index: ContentIndex, pilot: Pilot): Block[] {
  if (pilot.decision === null || pilot.decidedOn === null) return [];
  const measure = index.findMeasure(pilot.rolledOutId);
  return [
    {
      type: 'notice',
      title: `Entschieden am ${formatDay(pilot.decidedOn)}: ${pilotDecisionWords[pilot.decision]}`,
      content: [
        run(pilot.decisionReason ?? ''),
        ...(measure
          ? [run(` Weitergeführt in ${measure.number} ${measure.title}.`, { target: `measure-${measure.id}` })]
          : []),
      ],
    },
  ];
}
