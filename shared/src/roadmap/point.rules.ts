import {
  pointIdsOfSteps,
  type RoadmapPart,
  type RoadmapPoint,
  type RoadmapPointId,
  type RoadmapSubject,
  type StepNumber,
  stepNumbers,
} from './roadmap.schema.ts';
import type { RoadmapFacts, RoadmapMeasure } from './roadmap-facts.rules.ts';

/** The rule of one point. */
export type PointRule = (facts: RoadmapFacts) => RoadmapPoint;

interface Judgement<Thing> {
  id: RoadmapPointId;
  /** What the point is asked of. Nothing: it does not apply. */
  things: readonly Thing[];
  subjectOf: (thing: Thing) => RoadmapSubject;
  /** The properties that are still missing at a thing. None: it has what the point asks for. */
  openParts: (thing: Thing) => readonly RoadmapPart[];
}

/** Asks the same of each thing and counts. */
export function judgePoint<Thing>({ id, things, subjectOf, openParts }: Judgement<Thing>): RoadmapPoint {
  const judged = things.map((thing) => ({ thing, parts: openParts(thing) }));
  const met = judged.filter(({ parts }) => parts.length === 0).length;
  return {
    id,
    step: stepOfPoint(id),
    state: things.length === 0 ? 'not_applicable' : met === things.length ? 'met' : 'unmet',
    met,
    total: things.length,
    open: judged.flatMap(({ thing, parts }) => parts.map((part) => ({ subject: subjectOf(thing), part }))),
  };
}

/** Null: it belongs to what goes on for good. */
function stepOfPoint(id: RoadmapPointId): StepNumber | null {
  return stepNumbers.find((number) => (pointIdsOfSteps[number] as readonly RoadmapPointId[]).includes(id)) ?? null;
}

/** Measures of which something can still be asked: a dropped one needs nothing any more. */
export function listLiveMeasures({ measures }: Pick<RoadmapFacts, 'measures'>): RoadmapMeasure[] {
  return measures.filter((measure) => measure.status !== 'dropped');
}

export function toMeasureSubject({
  id,
  number,
  title,
}: Pick<RoadmapMeasure, 'id' | 'number' | 'title'>): RoadmapSubject {
  return { kind: 'measure', id, title: `${number} ${title}` };
}
