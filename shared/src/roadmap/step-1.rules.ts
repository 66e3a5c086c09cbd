import { listAgendaGaps, listFieldGaps } from '../gaps/agenda-gaps.rules.ts';
import type { Gap, GapCode } from '../gaps/gap.rules.ts';
import { listGoalGaps, smartProperties } from '../gaps/goal-gaps.rules.ts';
import { listMeasureGaps } from '../gaps/measure-gaps.rules.ts';
import { judgePoint, listLiveMeasures, type PointRule, toMeasureSubject } from './point.rules.ts';
import {
  type RoadmapPart,
  roadmapParts,
  type RoadmapPoint,
  type RoadmapPointId,
  type RoadmapSubject,
} from './roadmap.schema.ts';
import type { RoadmapFacts, RoadmapMeasure } from './roadmap-facts.rules.ts';

/** Step 1 (domain.md, "Strategische Planung und Zieldefinition"): a sponsor is named. */
export function judgeSponsorNamed(facts: RoadmapFacts): RoadmapPoint {
  return judgePoint({
    id: 'sponsorNamed',
    things: [facts.agenda],
    subjectOf: toAgendaSubject,
    openParts: () => propertiesOf(listAgendaGaps(facts.agenda, facts), 'agenda.sponsor_missing'),
  });
}

/** The vision is written. */
export function judgeVisionWritten({ agenda, chapters }: RoadmapFacts): RoadmapPoint {
  const vision = chapters.find(({ kind }) => kind === 'vision');
  return judgePoint({
    id: 'visionWritten',
    things: [vision],
    subjectOf: () => (vision ? { kind: 'chapter', id: vision.id, title: vision.title } : toAgendaSubject(agenda)),
    openParts: () => (vision && vision.body !== null ? [] : ['body']),
  });
}

/** There is a field with a lead department; until there is, every field is a place to name one. */
export function judgeFieldLed({ agenda, fields }: RoadmapFacts): RoadmapPoint {
  const isMet = fields.some(({ leadDepartmentId }) => leadDepartmentId !== null);
  const part = fields.length > 0 ? 'leadDepartmentId' : 'fields';
  const places = fields.length > 0 ? fields.map(toFieldSubject) : [toAgendaSubject(agenda)];
  return {
    id: 'fieldLed',
    step: 1,
    state: isMet ? 'met' : 'unmet',
    met: isMet ? 1 : 0,
    total: 1,
    open: isMet ? [] : places.map((subject) => ({ subject, part })),
  };
}

/** Every field has a goal. */
export function judgeFieldsHaveGoals(facts: RoadmapFacts): RoadmapPoint {
  return judgePoint({
    id: 'fieldsHaveGoals',
    things: facts.fields,
    subjectOf: toFieldSubject,
    openParts: (field) => propertiesOf(listFieldGaps(field, facts), 'field.goal_missing'),
  });
}

/** Every goal has a measure. */
export function judgeGoalsHaveMeasures(facts: RoadmapFacts): RoadmapPoint {
  return judgePoint({
    id: 'goalsHaveMeasures',
    things: facts.goals,
    subjectOf: toGoalSubject,
    openParts: (goal) => propertiesOf(listGoalGaps(goal, facts), 'goal.measure_missing'),
  });
}

/** Every goal is SMART; each missing letter is open at its own place. What somebody else has to agree to comes last. */
export function judgeGoalsSmart(facts: RoadmapFacts): RoadmapPoint {
  return judgePoint({
    id: 'goalsSmart',
    things: facts.goals,
    subjectOf: toGoalSubject,
    openParts: (goal) =>
      listGoalGaps(goal, facts)
        .flatMap(({ missing = [] }) => missing.map((part) => smartProperties[part]))
        .toSorted((a, b) => Number(a === 'isAccepted') - Number(b === 'isAccepted')),
  });
}

/** Every measure has a benefit. */
export function judgeMeasuresHaveBenefit(facts: RoadmapFacts): RoadmapPoint {
  return judgeMeasures('measuresHaveBenefit', facts, ['measure.benefit_missing']);
}

/** Every measure has an owner. */
export function judgeMeasuresHaveOwner(facts: RoadmapFacts): RoadmapPoint {
  return judgeMeasures('measuresHaveOwner', facts, ['measure.owner_missing']);
}

/** Every measure has dates: when it begins and when it ends. */
export function judgeMeasuresHaveDates(facts: RoadmapFacts): RoadmapPoint {
  return judgeMeasures('measuresHaveDates', facts, ['measure.start_missing', 'measure.end_missing']);
}

export const stepOneRules = {
  sponsorNamed: judgeSponsorNamed,
  visionWritten: judgeVisionWritten,
  fieldLed: judgeFieldLed,
  fieldsHaveGoals: judgeFieldsHaveGoals,
  goalsHaveMeasures: judgeGoalsHaveMeasures,
  goalsSmart: judgeGoalsSmart,
  measuresHaveBenefit: judgeMeasuresHaveBenefit,
  measuresHaveOwner: judgeMeasuresHaveOwner,
  measuresHaveDates: judgeMeasuresHaveDates,
} as const satisfies Record<string, PointRule>;

function judgeMeasures(id: RoadmapPointId, facts: RoadmapFacts, codes: readonly GapCode[]): RoadmapPoint {
  return judgePoint<RoadmapMeasure>({
    id,
    things: listLiveMeasures(facts),
    subjectOf: toMeasureSubject,
    openParts: (measure) => propertiesOf(listMeasureGaps(measure), ...codes),
  });
}

/** Where gaps of these kinds are mended. */
function propertiesOf(gaps: readonly Gap[], ...codes: readonly GapCode[]): RoadmapPart[] {
  return gaps.filter(({ code }) => codes.includes(code)).map(({ at }) => toPart(at.property));
}

function toPart(property: string): RoadmapPart {
  const known = roadmapParts.find((part) => part === property);
  if (known === undefined) throw new TypeError(`${property} is no part of the roadmap`);
  return known;
}

function toAgendaSubject({ id, title }: RoadmapFacts['agenda']): RoadmapSubject {
  return { kind: 'agenda', id, title };
}

function toFieldSubject({ id, number, name }: RoadmapFacts['fields'][number]): RoadmapSubject {
  return { kind: 'field', id, title: `${number} ${name}` };
}

function toGoalSubject({ id, title }: RoadmapFacts['goals'][number]): RoadmapSubject {
  return { kind: 'goal', id, title };
}
