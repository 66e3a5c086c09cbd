import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as words from './roadmap-words.ts';

const texts = JSON.parse(
  readFileSync(new URL('../../../../web/src/locales/de/roadmap.json', import.meta.url), 'utf8'),
) as {
  steps: Record<string, { name: string }>;
  points: object;
  parts: object;
  duties: Record<string, { name: string }>;
};

test('screen and document say the same of the five steps', () => {
  const names = Object.entries(texts.steps).map(([number, { name }]) => [number, name]);
  expect(words.stepWords).toEqual(Object.fromEntries(names));
  expect(words.dutyWords).toEqual({ monitoring: texts.duties['monitoring']?.name });
  expect(words.pointWords).toEqual(texts.points);
  expect(words.partWords).toEqual(texts.parts);
});
