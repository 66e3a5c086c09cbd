import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minimumAnswers, type Survey } from './survey.schema.ts';
import { buildTrend, evaluateQuestion, mergeSmallCells } from './survey-results.rules.ts';

describe('cells are merged until five answers stand behind each', () => {
  test.each([
    ['nobody answered', [0, 0, 0, 0, 0], []],
    ['four are shown nowhere', [4, 0, 0, 0, 0], []],
    ['five are one group, which says nothing', [1, 1, 1, 1, 1], []],
    ['nine cannot be divided', [4, 0, 0, 0, 5], []],
    [
      'ten in two',
      [5, 0, 0, 0, 5],
      [
        [1, 1, 5],
        [2, 5, 5],
      ],
    ],
    [
      'a value that nobody chose joins its neighbour',
      [0, 0, 0, 5, 5],
      [
        [1, 4, 5],
        [5, 5, 5],
      ],
    ],
    [
      'a rest joins the last group',
      [6, 0, 7, 4, 0],
      [
        [1, 1, 6],
        [2, 5, 11],
      ],
    ],
    [
      'enough everywhere',
      [5, 6, 7, 8, 9],
      [
        [1, 1, 5],
        [2, 2, 6],
        [3, 3, 7],
        [4, 4, 8],
        [5, 5, 9],
      ],
    ],
  ] as const)('%s: %o', (_name, counts, groups) => {
    expect(mergeSmallCells(counts).map(({ from, to, answers }) => [from, to, answers])).toEqual(groups);
  });

  test('whatever was answered, no shown cell is smaller, and none of the answers is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 5, maxLength: 5 }), (counts) => {
        const groups = mergeSmallCells(counts);
        for (const { answers } of groups) expect(answers).toBeGreaterThanOrEqual(minimumAnswers);
        if (groups.length === 0) return;
        expect(groups.length).toBeGreaterThan(1);
        expect(groups.map(({ from }) => from)).toEqual([1, ...groups.slice(0, -1).map(({ to }) => to + 1)]);
        expect(groups.at(-1)?.to).toBe(5);
        const total = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);
        expect(total(groups.map(({ answers }) => answers))).toBe(total(counts));
      }),
    );
  });
});

test.each([
  ['nothing of four', [0, 0, 0, 2, 2], null],
  ['the mean of five', [1, 1, 1, 1, 1], 3],
  ['to one decimal', [0, 0, 1, 4, 1], 4],
  ['to one decimal of seven', [2, 0, 1, 0, 4], 3.6],
] as const)('%s: %o', (_name, counts, mean) => {
  expect(evaluateQuestion('question', counts)?.mean ?? null).toBe(mean);
});

test('the trend holds what was closed and can be shown, the oldest first, by the preset of the statement', () => {
  const question = { kind: 'scale' as const, text: 'x', textEn: null };
  const survey = (id: string, closedOn: string | null, mean: number | null): Survey => ({
    id,
    agendaId: 'agenda',
    kind: 'readiness_pulse',
    title: id,
    titleEn: null,
    intro: null,
    introEn: null,
    closesOn: '2026-12-31',
    openedOn: '2026-01-01',
    closedOn,
    questions: [
      { ...question, id: `${id}-1`, presetId: 'sense' },
      { ...question, id: `${id}-2`, presetId: null },
    ],
    answers: 9,
    results:
      mean === null
        ? null
        : [1, 2].map((number) => ({ questionId: `${id}-${number}`, mean: mean + number - 1, groups: [] })),
    revision: 1,
  });
  const trend = buildTrend([
    survey('later', '2026-06-30', 4.1),
    survey('open', null, null),
    survey('few', '2026-03-31', null),
    survey('first', '2025-12-01', 3.2),
  ]);
  expect(trend.map(({ surveyId, means }) => [surveyId, [...means]])).toEqual([
    ['first', [['sense', 3.2]]],
    ['later', [['sense', 4.1]]],
  ]);
});
