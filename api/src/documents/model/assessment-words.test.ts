import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as words from './assessment-words.ts';
import { updateIntervalWords } from './labels.ts';

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../../web/src/locales/de/${file}.json`, import.meta.url), 'utf8')) as Screen;
interface Screen {
  components: { states: object };
  questions: object;
  choices: object;
  levels: object;
  dimensions: object;
  criteriaShort: Record<string, Record<string, string>>;
  stages: object;
  results: { answers: object; noNorm: object; criteriaNote: string; partial: string };
  intervals: object;
}
const screen = read('assessments');
const criteria = Object.fromEntries(
  Object.entries(screen.criteriaShort).flatMap(([dimension, names]) =>
    Object.entries(names).map(([name, text]) => [`${dimension}.${name}`, text]),
  ),
);

test.each([
  ['states of components', words.componentStateWords, screen.components.states],
  ['questions', words.questionWords, screen.questions],
  ['answers', words.choiceWords, screen.choices],
  ['levels', words.eGovernmentLevelWords, screen.levels],
  ['own answers', words.ownAnswerWords, screen.results.answers],
  ['dimensions', words.dimensionWords, screen.dimensions],
  ['criteria', words.criterionWords, criteria],
  ['stages', words.stageWords, screen.stages],
  ['the remark that figures are no norm', words.noNorm, screen.results.noNorm],
  [
    'remarks on the maturity',
    words.maturityNote,
    { criteria: screen.results.criteriaNote, partial: screen.results.partial },
  ],
  ['intervals of datasets', updateIntervalWords, read('datasets').intervals],
])('screen and document use the same words for %s', (_name, document, shown) => {
  expect(document).toEqual(shown);
});
