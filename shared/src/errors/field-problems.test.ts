import { expect, test } from 'vitest';
import { z } from 'zod';
import { toFieldProblems } from './field-problems.ts';

const day = z.string().refine((text) => text.startsWith('20'), 'date.out_of_range');

function problemsOf(value: unknown): string[] {
  const { error } = z.object({ dueOn: day }).safeParse(value, { reportInput: true });
  return toFieldProblems(error?.issues ?? [], 'body').map(({ path, code }) => `${path.join('.')} ${code}`);
}

test.each([
  ['a date that is too far away', { dueOn: '0026-12-01' }, ['body.dueOn date.out_of_range']],
  ['a date that was left empty is missing', { dueOn: '' }, ['body.dueOn value.missing']],
  ['a date that was left out is missing', {}, ['body.dueOn value.missing']],
  ['a date that can be', { dueOn: '2026-12-01' }, []],
])('%s', (_, value, expected) => {
  expect(problemsOf(value)).toEqual(expected);
});
