import { expect, it } from 'vitest';
import { parseNumber } from './parse-number.ts';

it.each([
  ['1.234,5', 1234.5],
  ['12,5', 12.5],
  ['1.234', 1234],
  ['1.234.567', 1_234_567],
  ['12.5', 12.5],
  ['1,234.5', 1234.5],
  ['−3', -3],
  [' 38 %', 38],
  ['0', 0],
  ['zwölf', undefined],
  ['1,2,3', undefined],
  ['', undefined],
  ['1e5', undefined],
])('reads "%s" as %s', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});
