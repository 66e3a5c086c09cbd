import { expect, test } from 'vitest';
import { compareNumbers } from './numbering.ts';

test('1.10 comes after 1.9, and 10.1 after 9.1', () => {
  const numbers = ['10.1', '1.10', '9.1', '1.9', '1.1'].map((number) => ({ number }));
  expect(numbers.toSorted(compareNumbers).map(({ number }) => number)).toEqual(['1.1', '1.9', '1.10', '9.1', '10.1']);
});
