import {
  factsOfMeasure,
  type Gap,
  listAllGaps,
  listMeasureGaps,
  type MendingPlace,
} from '@agendawerk/shared/gaps/index.ts';
import type { Measure } from '@agendawerk/shared/measures/index.ts';
import { countOf, formatNumber } from '../text/german-format.ts';
import { replacement } from '../text/sanitise.ts';
import { heading, paragraph, run, table } from './compose.ts';
import type { ContentIndex } from './content-index.ts';
import type { Block, Inline, NoticeBlock, TextRun } from './document.ts';
import { describeGaps } from './gap-words.ts';

/** One compact line under a measure; nothing where nothing is missing. */
export function buildGapNotice(measure: Measure): NoticeBlock[] {
  const gaps = listMeasureGaps(factsOfMeasure(measure));
  if (gaps.length === 0) return [];
  return [{ type: 'notice', title: 'Noch offen', content: [run(describeGaps(gaps))] }];
}

const kinds: readonly [kinds: readonly MendingPlace['kind'][], title: string, column: string][] = [
  [['agenda', 'chapter'], 'Agenda und Texte', 'Stelle'],
  [['field'], 'Handlungsfelder', 'Handlungsfeld'],
  [['goal'], 'Ziele', 'Ziel'],
  [['measure'], 'Maßnahmen', 'Maßnahme'],
  [['kpi'], 'Kennzahlen', 'Kennzahl'],
];

/** Annex: everything that is still missing, place by place, so that nobody has to search for it. */
export function buildGaps(index: ContentIndex, replacedCharacters: number): Block[] {
  const gaps = listAllGaps({ ...index.content, measures: index.content.measures.map(factsOfMeasure) });
  const places = groupByPlace(gaps);
  return [
    heading(1, 'Anhang: Lücken', { id: 'gaps', startsPage: true }),
    paragraph(
      gaps.length === 0
        ? 'Nach den Regeln des Programms fehlt nichts.'
        : `${countOf(gaps.length, 'Angabe fehlt', 'Angaben fehlen')} an ${countOf(places.length, 'Stelle', 'Stellen')}. Eine Lücke ist kein Fehler: Sie zeigt, was bis zum Beschluss noch zu klären ist.`,
      'lead',
    ),
    ...kinds.flatMap(([members, title, column]) => {
      const rows = places.filter(({ at }) => members.includes(at.kind));
      if (rows.length === 0) return [];
      return [
        heading(2, title),
        table({
          caption: `Lücken: ${title}`,
          columns: [
            { title: column, width: 1 },
            { title: 'Noch offen', width: 1 },
          ],
          rows: rows.map(({ at, gaps: found }): (string | Inline[])[] => [[namePlace(index, at)], describeGaps(found)]),
        }),
      ];
    }),
    ...(replacedCharacters > 0
      ? [
          heading(2, 'Nicht darstellbare Zeichen'),
          paragraph(
            `An ${formatNumber(replacedCharacters)} ${replacedCharacters === 1 ? 'Stelle' : 'Stellen'} steht ${replacement} für ein Zeichen, das die Schriften dieses Dokuments nicht enthalten, etwa ein Bildzeichen. Im Programm ist es erhalten.`,
          ),
        ]
      : []),
  ];
}

function groupByPlace(gaps: readonly Gap[]): { at: MendingPlace; gaps: Gap[] }[] {
  const places = new Map<string, { at: MendingPlace; gaps: Gap[] }>();
  for (const gap of gaps) {
    const place = places.get(gap.at.id);
    if (place) place.gaps.push(gap);
    else places.set(gap.at.id, { at: gap.at, gaps: [gap] });
  }
  return [...places.values()];
}

function namePlace({ content, findGoal, findKpi, findMeasure }: ContentIndex, { kind, id }: MendingPlace): TextRun {
  switch (kind) {
    case 'agenda':
      return run('Agenda im Ganzen');
    case 'chapter':
      return run(content.chapters.find((chapter) => chapter.id === id)?.title ?? 'Text', { target: `chapter-${id}` });
    case 'field': {
      const field = content.fields.find((other) => other.id === id);
      return run(`Handlungsfeld ${field?.number}: ${field?.name}`, { target: `field-${id}` });
    }
    case 'goal':
      return run(`Ziel ${findGoal(id)?.number}: ${findGoal(id)?.title}`, { target: `goal-${id}` });
    case 'measure':
      return run(`${findMeasure(id)?.number} ${findMeasure(id)?.title}`, { target: `measure-${id}` });
    case 'kpi':
      return run(`Kennzahl ${findKpi(id)?.number}: ${findKpi(id)?.name}`, { target: `kpi-${id}` });
  }
}
