import { getInvolvementPhase, type Involvement } from '@agendawerk/shared/involvements/index.ts';
import { countOf, formatDay, formatPeriod } from '../text/german-format.ts';
import { bold, heading, paragraph, paragraphs, run, table } from './compose.ts';
import type { ContentIndex } from './content-index.ts';
import type { Block, FactsBlock, Inline } from './document.ts';
import { involvementLevelWords, involvementPhaseWords } from './labels.ts';

/** Who is asked when and how, and what was made of the answers. Nothing where no participation is planned. */
export function buildParticipation(index: ContentIndex): Block[] {
  const { involvements } = index.content;
  if (involvements.length === 0) return [];
  return [
    heading(1, 'Beteiligung', { id: 'participation', startsPage: true }),
    paragraph(
      `${countOf(involvements.length, 'Beteiligung', 'Beteiligungen')}. Zu jeder abgeschlossenen steht hier, was herauskam und was sich dadurch geändert hat.`,
      'lead',
    ),
    table({
      caption: 'Beteiligungen im Überblick',
      columns: [
        { title: 'Beteiligung', width: 4 },
        { title: 'Wie viel Einfluss', width: 2 },
        { title: 'Zeitraum', width: 2.2 },
        { title: 'Stand', width: 1.6 },
      ],
      rows: involvements.map((involvement): (string | Inline[])[] => [
        [run(involvement.title, { target: `involvement-${involvement.id}` })],
        involvement.level === null ? 'noch offen' : involvementLevelWords[involvement.level],
        formatPeriod(involvement.start, involvement.end) || 'noch offen',
        describePhase(index, involvement),
      ]),
    }),
    ...involvements.flatMap((involvement) => buildInvolvement(index, involvement)),
  ];
}

function describePhase(index: ContentIndex, involvement: Involvement): string {
  return involvementPhaseWords[getInvolvementPhase(involvement, index.asOf)];
}

function buildInvolvement(index: ContentIndex, involvement: Involvement): Block[] {
  return [
    heading(2, involvement.title, { id: `involvement-${involvement.id}` }),
    ...paragraphs(involvement.aim),
    buildFacts(index, involvement),
    ...buildOutcome(involvement),
  ];
}

function buildFacts(index: ContentIndex, involvement: Involvement): FactsBlock {
  const measure = index.findMeasure(involvement.measureId);
  const facts: [string, string | Inline[] | null | undefined][] = [
    ['Stand', describePhase(index, involvement)],
    [
      'Worum es geht',
      measure ? [run(`${measure.number} ${measure.title}`, { target: `measure-${measure.id}` })] : 'die ganze Agenda',
    ],
    ['Wie viel Einfluss', involvement.level === null ? 'noch offen' : involvementLevelWords[involvement.level]],
    ['Wen', involvement.audience ?? 'noch offen'],
    ['Wie', involvement.channel],
    ['Zeitraum', formatPeriod(involvement.start, involvement.end)],
    ['Abgeschlossen', involvement.endedOn && formatDay(involvement.endedOn)],
    ['Verantwortlich', index.personName(involvement.responsibleId)],
  ];
  return {
    type: 'facts',
    layout: 'pairs',
    items: facts.flatMap(([label, value]) =>
      !value || value.length === 0 ? [] : [{ label, content: typeof value === 'string' ? [run(value)] : value }],
    ),
  };
}

/** Before the end nothing is missing; after it an answer that is owed is named. */
function buildOutcome({ endedOn, result, changes }: Involvement): Block[] {
  const owed = endedOn === null ? null : 'Noch nicht beschrieben.';
  return [
    ...buildText('Was herauskam', result ?? owed),
    ...buildText('Was sich dadurch geändert hat', changes ?? owed),
  ];
}

function buildText(label: string, text: string | null): Block[] {
  return text === null ? [] : [{ ...paragraph([bold(label)]), keepsWithNext: true }, ...paragraphs(text)];
}
