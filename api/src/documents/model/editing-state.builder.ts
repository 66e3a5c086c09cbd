import { buildRoadmap, factsOfContent, type RoadmapOpen, type RoadmapPoint } from '@agendawerk/shared/roadmap/index.ts';
import { countOf, formatNumber } from '../text/german-format.ts';
import { heading, paragraph, run, status, table } from './compose.ts';
import type { ContentIndex } from './content-index.ts';
import type { Block, Inline } from './document.ts';
import { dutyWords, partWords, pointWords, stepWords } from './roadmap-words.ts';

/** More places than these are counted, not named: the annex of gaps has them all. */
const named = 6;

/** Annex: how far the five steps are, and what goes on for good, by the rules that the screens use. */
export function buildEditingState({ content, asOf }: ContentIndex): Block[] {
  const { steps, duties } = buildRoadmap(factsOfContent(content, asOf));
  const met = steps.reduce((sum, step) => sum + step.met, 0);
  const total = steps.reduce((sum, step) => sum + step.total, 0);
  return [
    heading(1, 'Anhang: Stand der Bearbeitung', { id: 'editing-state', startsPage: true }),
    paragraph(
      `${formatNumber(met)} von ${countOf(total, 'Punkt ist', 'Punkten sind')} erfüllt. Die Schritte sind ein Rat: Keiner setzt einen anderen voraus.`,
      'lead',
    ),
    ...steps.flatMap(({ number, points }) => buildPoints(`Schritt ${number}: ${stepWords[number]}`, points)),
    ...duties.flatMap(({ id, points }) => buildPoints(`Auf Dauer: ${dutyWords[id]}`, points)),
  ];
}

function buildPoints(title: string, points: readonly RoadmapPoint[]): Block[] {
  return [
    heading(2, title),
    table({
      caption: title,
      columns: [
        { title: 'Punkt', width: 5 },
        { title: 'Stand', width: 3 },
        { title: 'Noch offen', width: 6 },
      ],
      rows: points.map((point) => [pointWords[point.id], describeState(point), describeOpen(point.open)]),
    }),
  ];
}

function describeState({ state, met, total }: RoadmapPoint): Inline[] {
  if (state === 'not_applicable') return [run('noch nicht zu prüfen')];
  const count = total > 1 ? ` (${formatNumber(met)} von ${formatNumber(total)})` : '';
  return [status(state === 'met' ? 'green' : 'none', `${state === 'met' ? 'erfüllt' : 'offen'}${count}`)];
}

/** Each thing once, with all that it lacks. */
function describeOpen(open: readonly RoadmapOpen[]): string {
  const things = [...Map.groupBy(open, ({ subject }) => subject.id).values()];
  const lines = things.slice(0, named).map((parts) => {
    const [first] = parts;
    return `${first?.subject.title}: ${parts.map(({ part }) => partWords[part]).join(', ')}`;
  });
  const rest = things.length - named;
  return [...lines, ...(rest > 0 ? [`und ${countOf(rest, 'weitere Stelle', 'weitere Stellen')}`] : [])].join('\n');
}
