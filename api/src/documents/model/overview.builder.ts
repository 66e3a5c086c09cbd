import { countsInBudget, sumBudget } from '@agendawerk/shared/budget/index.ts';
import { toCents } from '@agendawerk/shared/kernel/index.ts';
import { lights, measureStatuses } from '@agendawerk/shared/measures/index.ts';
import { countOf, formatNumber, formatRoundMoney, joinWords } from '../text/german-format.ts';
import { describeRange } from './budget.builder.ts';
import { bold, heading, paragraph, run, status, table } from './compose.ts';
import type { ContentIndex } from './content-index.ts';
import type { Block, Inline, StatusMark } from './document.ts';
import { markWords, statusWords } from './labels.ts';
import { stackedStatusOf } from './status.ts';

/** The agenda on one page: one sentence in words, then how far the measures are. */
export function buildOverview(index: ContentIndex): Block[] {
  const { measures } = index.content;
  return [
    heading(1, 'Auf einen Blick', { id: 'overview', startsPage: true }),
    paragraph(summarise(index), 'lead'),
    ...(measures.length === 0 ? [] : [buildStates(index), buildLights(index), ...buildAttention(index)]),
  ];
}

/** "Die Agenda umfasst 14 Ziele und 45 Maßnahmen. Bis 2032 kosten die Maßnahmen 1,9 bis 2,4 Mio. €. Davon …" */
export function summarise({ content }: ContentIndex): string {
  const { agenda, fields, goals, measures, kpis } = content;
  const counts = [
    countOf(fields.length, 'Handlungsfeld', 'Handlungsfelder'),
    countOf(goals.length, 'Ziel', 'Ziele'),
    countOf(measures.length, 'Maßnahme', 'Maßnahmen'),
    countOf(kpis.length, 'Kennzahl', 'Kennzahlen'),
  ];
  const sum = sumBudget({ measures: measures.filter(countsInBudget), lastYear: agenda.lastYear });
  const cost = toCents(sum.cost.max);
  if (cost === 0n) return `Die Agenda umfasst ${joinWords(counts)}. Kosten sind noch nicht beziffert.`;
  const subject = agenda.lastYear === null ? 'Die Maßnahmen kosten' : `Bis ${agenda.lastYear} kosten die Maßnahmen`;
  const share = Number((toCents(sum.granted) * 100n) / cost);
  const granted =
    toCents(sum.granted) === 0n
      ? 'Förderung ist noch nicht bewilligt.'
      : `Davon sind ${formatRoundMoney(sum.granted)} (${share === 0 ? 'weniger als 1' : formatNumber(share)}\u00a0%) durch bewilligte Förderung gedeckt.`;
  return `Die Agenda umfasst ${joinWords(counts)}. ${subject} ${describeRange(sum.cost)}. ${granted}`;
}

function buildStates({ content }: ContentIndex): Block {
  return table({
    caption: 'Maßnahmen nach Stand der Umsetzung',
    columns: [
      { title: 'Stand', width: 3 },
      { title: 'Maßnahmen', align: 'end', width: 1 },
    ],
    rows: measureStatuses.map((code) => [
      statusWords[code],
      String(content.measures.filter((measure) => measure.status === code).length),
    ]),
    foot: [[[bold('Alle')], [bold(String(content.measures.length))]]],
  });
}

/** Only measures that are under way have a light worth counting. */
function buildLights({ content }: ContentIndex): Block {
  const current = content.measures.filter((measure) => ['planned', 'running', 'paused'].includes(measure.status));
  const marks: StatusMark[] = [...lights, 'none'];
  return table({
    caption: 'Geplante, laufende und pausierte Maßnahmen nach Einschätzung der Verantwortlichen',
    columns: [
      { title: 'Einschätzung', width: 3 },
      { title: 'Maßnahmen', align: 'end', width: 1 },
    ],
    rows: marks.map((mark): (string | Inline[])[] => [
      [status(mark, markWords[mark])],
      String(current.filter(({ light }) => (light ?? 'none') === mark).length),
    ]),
    foot: [[[bold('Alle')], [bold(String(current.length))]]],
  });
}

/** What a council asks about first: the measures that are at risk, and why. */
function buildAttention(index: ContentIndex): Block[] {
  const rows = index.groups.flatMap(({ measures }) =>
    measures
      .filter(({ light }) => light === 'amber' || light === 'red')
      .map((measure): (string | Inline[])[] => [
        measure.number,
        [run(measure.title, { target: `measure-${measure.id}` })],
        stackedStatusOf(measure),
        index.findUpdate(measure.id)?.reason ?? 'ohne Begründung',
      ]),
  );
  if (rows.length === 0) return [];
  return [
    table({
      caption: 'Maßnahmen, die als gefährdet oder kritisch gemeldet sind',
      columns: [
        { title: 'Nr.' },
        { title: 'Maßnahme', width: 4 },
        { title: 'Stand', width: 2 },
        { title: 'Grund', width: 4 },
      ],
      rows,
    }),
  ];
}
