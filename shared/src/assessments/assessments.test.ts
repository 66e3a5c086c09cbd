import { describe, expect, test } from 'vitest';
import { catalogue } from '../catalogue/catalogue.content.ts';
import {
  type AssessmentAnswers,
  componentIds,
  criterionIds,
  editAssessmentSchema,
  studyFieldIds,
} from './assessment.schema.ts';
import { listAssessmentGaps, suggestForGaps } from './assessment-gaps.rules.ts';
import { compareWithStudies, getOwnStageMin } from './comparison.rules.ts';
import { calculateMaturity, countAnswered, findEarlier, getEGovernmentLevel } from './standing.rules.ts';
import { answersWith, component, criterion, emptyAnswers } from './testing/answers.factory.ts';

describe('the level of e-government', () => {
  test.each([
    ['nobody has answered', [], null, null],
    ['only "not answered" is written down', [component('eid', null)], null, null],
    ['one that is said not to be there', [component('eid', 'none')], 'none', 0],
    [
      'planned ones do not count',
      [component('eid', 'planned'), component('app', 'planned'), component('suche', 'planned')],
      'none',
      0,
    ],
    ['one in use', [component('eid', 'in_use')], 'begun', 1],
    ['two in use', [component('eid', 'in_use'), component('app', 'in_use'), component('suche', 'planned')], 'begun', 1],
    [
      'three in use',
      [component('eid', 'in_use'), component('app', 'in_use'), component('suche', 'in_use')],
      'well_placed',
      3,
    ],
    ['all nine', componentIds.map((id) => component(id, 'in_use')), 'well_placed', 3],
  ] as const)('%s', (_, components, level, stageMin) => {
    expect(getEGovernmentLevel({ components: [...components] })).toBe(level);
    expect(getOwnStageMin({ components: [...components] })).toBe(stageMin);
  });
});

describe('the maturity of a dimension', () => {
  const strategyOf = (criteria: AssessmentAnswers['criteria']) => calculateMaturity({ criteria })[0];

  test.each([
    ['without answers', [], { present: null, target: null, answered: 0 }],
    ['a missing answer is no zero', [criterion('strategy.goals', 3)], { present: 3, target: null, answered: 1 }],
    [
      'a zero is one',
      [criterion('strategy.goals', 3), criterion('strategy.budget', 0, 2)],
      { present: 1.5, target: 2, answered: 2 },
    ],
    [
      'all three',
      [criterion('strategy.goals', 1, 4), criterion('strategy.steering', 2, 4), criterion('strategy.budget', 3, 1)],
      { present: 2, target: 3, answered: 3 },
    ],
    [
      'what belongs to another does not count',
      [criterion('technology.network', 4)],
      { present: null, target: null, answered: 0 },
    ],
  ])('%s', (_, criteria, expected) => {
    expect(strategyOf(criteria)).toEqual({ dimension: 'strategy', ...expected });
  });

  test('there are four, with three criteria each', () => {
    expect(calculateMaturity({ criteria: [] }).map(({ dimension }) => dimension)).toEqual([
      'strategy',
      'technology',
      'organisation',
      'competences',
    ]);
    expect(criterionIds).toHaveLength(12);
  });
});

test('what is answered is counted by question; evidence, remarks and Soll are extra', () => {
  expect(countAnswered(emptyAnswers)).toEqual({ answered: 0, total: 33 });
  const some = answersWith({
    strategy: 'none',
    remarks: 'Am Rande',
    departmentsTotal: 12,
    studyFields: ['verwaltung'],
    components: [component('eid', 'none'), component('app', null)],
    criteria: [criterion('strategy.goals', 0), criterion('strategy.budget', null, 3)],
  });
  expect(countAnswered(some).answered).toBe(4);
});

test.each([
  [2026, 2025],
  [2025, 2023],
  [2023, undefined],
])('the year before %i is %s, whatever years were left out', (year, expected) => {
  const years = [{ year: 2023 }, { year: 2026 }, { year: 2025 }];
  expect(findEarlier(years, year)?.year).toBe(expected);
});

describe('gaps', () => {
  test.each([
    ['no answer is no gap', {}, []],
    ['planned is no gap any more', { components: [component('chatbot', 'planned')] }, []],
    ['a component that is not there', { components: [component('chatbot', 'none')] }, ['component chatbot']],
    ['De-Mail, which hardly anybody offers any more, is none', { components: [component('demail', 'none')] }, []],
    ['data that is known only in part', { dataInventory: 'partial' }, ['choice dataInventory']],
    ['no open data', { openData: 'none' }, ['choice openData']],
    ['nobody responsible', { responsible: 'nobody' }, ['choice responsible']],
    ['somebody responsible', { responsible: 'other' }, []],
    ['a Soll above the Ist', { criteria: [criterion('technology.security', 1, 3)] }, ['criterion technology.security']],
    ['a Soll that is reached', { criteria: [criterion('technology.security', 3, 3)] }, []],
    ['a Soll without an Ist', { criteria: [criterion('technology.security', null, 3)] }, []],
  ] as const)('%s', (_, part, expected) => {
    const answers = answersWith(part as unknown as Partial<AssessmentAnswers>);
    expect(listAssessmentGaps(answers).map(({ kind, id }) => `${kind} ${id}`)).toEqual(expected);
  });

  test('what closes most gaps is suggested first, each measure once', () => {
    const gaps = listAssessmentGaps(
      answersWith({ dataInventory: 'none', openData: 'none', components: [component('chatbot', 'none')] }),
    );
    expect(suggestForGaps(gaps).map(({ measureId, gaps: closed }) => [measureId, closed.length])).toEqual([
      ['m-25', 2],
      ['m-09', 1],
    ]);
  });

  test('every suggestion is in the catalogue', () => {
    const everything = answersWith({
      dataInventory: 'none',
      openData: 'none',
      responsible: 'nobody',
      staffResources: 'missing',
      digitalCompetences: 'missing',
      smartCity: 'none',
      ai: 'none',
      components: componentIds.map((id) => component(id, 'none')),
      criteria: criterionIds.map((id) => criterion(id, 0, 4)),
    });
    const known = catalogue.measures.map(({ id }) => id);
    const suggested = suggestForGaps(listAssessmentGaps(everything)).map(({ measureId }) => measureId);
    expect(suggested.length).toBeGreaterThan(10);
    expect(suggested.filter((id) => !known.includes(id))).toEqual([]);
  });
});

describe('beside the national figures', () => {
  const own = (part: Partial<AssessmentAnswers>, figureId: string) =>
    compareWithStudies(answersWith(part)).find((each) => each.figureId === figureId)?.own;

  test.each([
    [{}, 'has-strategy', 'open'],
    [{ strategy: 'adopted' }, 'has-strategy', 'yes'],
    [{ strategy: 'in_progress' }, 'has-strategy', 'no'],
    [{ strategy: 'in_progress' }, 'strategy-in-progress', 'yes'],
    [{ dataInventory: 'partial' }, 'data-inventory', 'partly'],
    [{ responsible: 'mayor' }, 'led-from-the-top', 'yes'],
    [{ responsible: 'cdo' }, 'led-from-the-top', 'no'],
    [{ studyFields: ['bildung'] }, 'field-others', 'yes'],
    [{ studyFields: ['verwaltung'] }, 'field-others', 'no'],
    [{ smartCity: 'planned' }, 'smart-city-projects', 'no'],
  ] as const)('%o: %s is "%s"', (part, figureId, expected) => {
    expect(own(part as unknown as Partial<AssessmentAnswers>, figureId)).toBe(expected);
  });

  test('every figure is one of the catalogue, and so are components and fields', () => {
    const figures = catalogue.figures.map(({ id }) => id);
    expect(compareWithStudies(emptyAnswers).filter(({ figureId }) => !figures.includes(figureId))).toEqual([]);
    expect(catalogue.eGovernment.components.map(({ id }) => id)).toEqual([...componentIds]);
    expect(catalogue.fields.map(({ id }) => id).toSorted()).toEqual([...studyFieldIds].toSorted());
    expect(catalogue.eGovernment.stages.map(({ min }) => min)).toEqual([0, 1, 3]);
  });
});

test('the same question twice in one change is refused, a stage beyond the last too', () => {
  expect(
    editAssessmentSchema.safeParse({ components: [component('eid', 'none'), component('eid', 'in_use')] }).success,
  ).toBe(false);
  expect(editAssessmentSchema.safeParse({ criteria: [criterion('strategy.goals', 5)] }).success).toBe(false);
  expect(editAssessmentSchema.safeParse({ criteria: [criterion('strategy.goals', 4)] }).success).toBe(true);
});
