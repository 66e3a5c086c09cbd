import { type Decision } from '@agendawerk/shared/decisions/index.ts';
import { countOf, formatDay } from '../text/german-format.ts';
import { bold, heading, paragraph, paragraphs, run, table } from './compose.ts';
import type { ContentIndex } from './content-index.ts';
import {
  buildAiSheets,
  buildCriteriaTable,
  buildRanking,
  describeEconomy,
  describeRobustness,
  describeState,
  findChosen,
} from './decision-parts.builder.ts';
import type { Block, Inline } from './document.ts';

/** Technology decisions: an overview, then each with its comparison and its reasons. What was superseded is named only. */
export function buildDecisions(index: ContentIndex): Block[] {
  const { decisions } = index.content;
  if (decisions.length === 0) return [];
  const current = decisions.filter(({ isSuperseded }) => !isSuperseded);
  return [
    heading(1, 'Technologieentscheidungen', { id: 'decisions', startsPage: true }),
    paragraph(
      `${countOf(decisions.length, 'Entscheidung', 'Entscheidungen')}. Verglichen werden mindestens zwei Möglichkeiten nach denselben Kriterien; was ein Muss-Kriterium nicht erfüllt, scheidet aus.`,
      'lead',
    ),
    table({
      caption: 'Technologieentscheidungen im Überblick',
      columns: [
        { title: 'Entscheidung', width: 3.4 },
        { title: 'Maßnahmen', width: 1.4 },
        { title: 'Stand', width: 1.4 },
        { title: 'Gewählt', width: 2.6 },
      ],
      rows: decisions.map((decision): (string | Inline[])[] => [
        [run(decision.title, decision.isSuperseded ? {} : { target: `decision-${decision.id}` })],
        decision.measureIds.map((id) => index.findMeasure(id)?.number ?? '').join(', '),
        describeState(decision),
        findChosen(decision)?.option.title ?? '',
      ]),
    }),
    ...current.flatMap((decision) => buildDecision(index, decision)),
  ];
}

function buildDecision(index: ContentIndex, decision: Decision): Block[] {
  const measures = decision.measureIds.flatMap((id) => index.findMeasure(id) ?? []);
  return [
    heading(2, decision.title, { id: `decision-${decision.id}` }),
    ...measures.map((measure) =>
      paragraph([bold('Maßnahme: '), run(`${measure.number} ${measure.title}`, { target: `measure-${measure.id}` })]),
    ),
    ...paragraphs(decision.need),
    ...(decision.options.length === 0
      ? [paragraph('Möglichkeiten sind noch nicht eingetragen.', 'note')]
      : [
          buildRanking(decision),
          paragraph(describeRobustness(decision)),
          paragraph(describeEconomy(decision), 'note'),
        ]),
    ...buildCriteriaTable(decision),
    ...buildAiSheets(decision),
    ...buildChoice(decision),
  ];
}

export function buildChoice(decision: Decision): Block[] {
  const chosen = findChosen(decision);
  if (!chosen || decision.decidedOn === null) return [];
  const rank =
    chosen.rank === null || chosen.rank === 1 ? '' : ` Gewählt wurde nicht Rang 1, sondern Rang ${chosen.rank}.`;
  return [
    {
      type: 'notice',
      title: `Entschieden am ${formatDay(decision.decidedOn)} von ${decision.decidedByName ?? ''}`,
      content: [bold(chosen.option.title), run(`. ${decision.decisionReason ?? ''}${rank}`)],
    },
  ];
}
