import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as labels from './labels.ts';

const terms = JSON.parse(
  readFileSync(new URL('../../../../web/src/locales/de/terms.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;

test.each([
  ['measureStatuses', labels.statusWords],
  ['lights', labels.markWords],
  ['priorities', labels.priorityWords],
  ['priorityHints', labels.priorityHints],
  ['municipalityRoles', labels.municipalityRoleWords],
  ['measureLevels', labels.levelWords],
  ['participationParts', labels.partWords],
  ['costKinds', labels.costKindWords],
  ['recurrences', labels.recurrenceWords],
  ['fundingStates', labels.fundingStateWords],
  ['aiRiskClasses', labels.aiRiskWords],
  ['trends', labels.trendWords],
  ['optionalParts', labels.optionalPartWords],
  ['goalLevels', labels.goalLevelWords],
  ['kpiDirections', labels.directionWords],
  ['kpiFrequencies', labels.frequencyWords],
  ['versionKinds', labels.versionKindWords],
  ['departmentStates', labels.departmentStateWords],
  ['evaluations', labels.evaluationWords],
  ['placeParts', labels.placePartWords],
])('screen and document use the same words for %s', (name, words) => {
  expect(words).toEqual(terms[name]);
});
