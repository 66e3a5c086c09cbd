import { firstDay, yearOf } from '@agendawerk/shared/kernel/index.ts';
import type { Measure } from '@agendawerk/shared/measures/index.ts';
import type { RoadmapBar } from '../charts/chart-spec.ts';
import { countOf, endOf, formatPartialDate } from '../text/german-format.ts';
import { heading, paragraph, run, table } from './compose.ts';
import type { ContentIndex, FieldGroup } from './content-index.ts';
import type { Block, Inline, TableBlock } from './document.ts';
import { fieldTitle } from './goals.builder.ts';
import { statusWords } from './labels.ts';
import { stackedStatusOf } from './status.ts';

/** More bars do not fit on one landscape page. */
const barsPerChart = 20;

/** The roadmap by quarters, field by field, each picture with its table. */
export function buildRoadmap(index: ContentIndex): Block[] {
  const groups = index.groups.filter(({ measures }) => measures.length > 0);
  if (groups.length === 0) return [];
  const dated = index.content.measures.filter(({ start, end }) => start !== null || end !== null).length;
  const undated = index.content.measures.length - dated;
  const span = findSpan(index);
  return [
    heading(1, 'Fahrplan', { id: 'roadmap', startsPage: true }),
    paragraph(
      `${countOf(dated, 'Maßnahme hat', 'Maßnahmen haben')} einen Zeitraum${undated > 0 ? `, ${countOf(undated, 'hat', 'haben')} noch keinen` : ''}. Ein Balken reicht vom Beginn bis zum Ende; eine offene Seite läuft gestrichelt aus. Rauten sind Meilensteine, die senkrechte Linie ist der Stand dieses Dokuments.`,
      'lead',
    ),
    ...groups.flatMap((group) => buildField(index, group, span)),
  ];
}

interface Span {
  firstYear: number;
  lastYear: number;
}

function buildField(index: ContentIndex, group: FieldGroup, span: Span): Block[] {
  const title = fieldTitle(group);
  const chunks = Array.from({ length: Math.ceil(group.measures.length / barsPerChart) }, (_, part) =>
    group.measures.slice(part * barsPerChart, (part + 1) * barsPerChart),
  );
  return [
    heading(2, title, { id: `roadmap-${group.field?.id ?? 'none'}` }),
    ...chunks.map((measures, part): Block => {
      const suffix = chunks.length > 1 ? ` (Teil ${part + 1} von ${chunks.length})` : '';
      return {
        type: 'figure',
        caption: `Zeitplan ${title}${suffix}`,
        alt: `Balkenplan von ${span.firstYear} bis ${span.lastYear} nach Quartalen mit ${countOf(measures.length, 'Maßnahme', 'Maßnahmen')}: ${describeStates(measures)}. Beginn, Ende und nächster Meilenstein jeder Maßnahme stehen in der Tabelle darunter, alle Meilensteine bei der Maßnahme.`,
        chart: { kind: 'roadmap', ...span, today: index.asOf, bars: measures.map(toBar) },
        table: toTable(`Termine ${title}${suffix}`, measures),
      };
    }),
  ];
}

function describeStates(measures: Measure[]): string {
  const counts = new Map<string, number>();
  for (const { status } of measures) counts.set(statusWords[status], (counts.get(statusWords[status]) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${count} ${word}`).join(', ');
}

function toBar(measure: Measure): RoadmapBar {
  return {
    number: measure.number,
    title: measure.title,
    status: measure.status,
    mark: measure.light ?? 'none',
    start: measure.start && firstDay(measure.start),
    end: measure.end && endOf(measure.end),
    milestones: measure.milestones.flatMap(({ due, doneOn }) =>
      due ? [{ day: doneOn ?? endOf(due), isDone: doneOn !== null }] : [],
    ),
  };
}

function toTable(caption: string, measures: Measure[]): TableBlock {
  return table({
    caption,
    columns: [
      { title: 'Nr.' },
      { title: 'Maßnahme', width: 5 },
      { title: 'Beginn', width: 2 },
      { title: 'Ende', width: 2 },
      { title: 'Stand', width: 2.4 },
      { title: 'Meilensteine', width: 4 },
    ],
    rows: measures.map((measure): (string | Inline[])[] => [
      measure.number,
      [run(measure.title, { target: `measure-${measure.id}` })],
      measure.start ? formatPartialDate(measure.start) : 'offen',
      measure.end ? formatPartialDate(measure.end) : 'offen',
      stackedStatusOf(measure),
      describeMilestones(measure),
    ]),
  });
}

/** How many are reached and which comes next; all of them stand on the measure's sheet. */
function describeMilestones({ milestones }: Measure): string {
  if (milestones.length === 0) return '';
  const open = milestones.filter(({ doneOn }) => doneOn === null);
  const reached = `${milestones.length - open.length} von ${milestones.length} erreicht`;
  const [next] = open.toSorted((a, b) => ((a.due?.date ?? '9999') < (b.due?.date ?? '9999') ? -1 : 1));
  return next
    ? `${reached}; als Nächstes: ${next.title} (${next.due ? formatPartialDate(next.due) : 'ohne Termin'})`
    : reached;
}

/** Years that a picture can show; a slip of the keyboard ("2107") must not flatten all bars. The table keeps it. */
const yearsBefore = 10;
const yearsAfter = 20;

/** From the agenda's first to its last year, wider where measures reach beyond. */
function findSpan({ content, asOf }: ContentIndex): Span {
  const { agenda, measures } = content;
  const days = measures.flatMap(({ start, end }) => [
    ...(start ? [firstDay(start)] : []),
    ...(end ? [endOf(end)] : []),
  ]);
  const reference = agenda.firstYear ?? yearOf(asOf);
  const years = [...days.map(yearOf), agenda.firstYear, agenda.lastYear].filter(
    (year) => year !== null && year >= reference - yearsBefore && year <= reference + yearsAfter,
  ) as number[];
  const firstYear = years.length > 0 ? Math.min(...years) : reference;
  return { firstYear, lastYear: Math.max(firstYear, ...years) };
}
