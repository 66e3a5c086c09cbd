import type { z } from 'zod';
import type { FieldProblem } from './problem.ts';

/** What zod itself finds; our schemas add codes of their own as messages ("date.not_start_of_period"). */
export const valueCodes = [
  'value.missing',
  'value.invalid_type',
  'value.too_big',
  'value.too_small',
  'value.invalid_format',
  'value.not_multiple_of',
  'value.unrecognized_keys',
  'value.invalid_union',
  'value.invalid_key',
  'value.invalid_element',
  'value.invalid_value',
  'value.custom',
] as const;

const ownCode = /^[a-z]+(\.[a-z_]+)+$/;

/** Zod's issues as field problems, each with the code of the sentence that the screen shows at that field. */
export function toFieldProblems(issues: readonly z.core.$ZodIssue[], location: string): FieldProblem[] {
  return issues.flatMap((issue): FieldProblem[] => {
    const path = [location, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
    // A date that was left empty is none that is too far away.
    const isLeftOut = issue.input === '' && issue.message.startsWith('date.');
    if (ownCode.test(issue.message)) return [{ path, code: isLeftOut ? 'value.missing' : issue.message }];
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: [...path, key], code: 'value.unrecognized_keys' }));
    if (issue.code === 'invalid_union') {
      // The option that got furthest is the one that was meant; at the same place, the one that has something of its own to say.
      const options = issue.errors
        .map((errors) => toFieldProblems(errors, location))
        .filter((problems) => problems.length > 0);
      const meant = options.toSorted((a, b) => depth(b) - depth(a) || Number(saysOwn(b)) - Number(saysOwn(a)))[0];
      if (meant && (depth(meant) > 1 || saysOwn(meant)))
        return meant.map((problem) => ({ ...problem, path: [...path, ...problem.path.slice(1)] }));
    }
    if (issue.code === 'invalid_type' && issue.input === undefined) return [{ path, code: 'value.missing' }];
    return [{ path, code: `value.${issue.code}` }];
  });
}

function saysOwn(problems: readonly FieldProblem[]): boolean {
  return problems.some(({ code }) => !code.startsWith('value.'));
}

function depth(problems: readonly FieldProblem[]): number {
  return Math.max(...problems.map((problem) => problem.path.length));
}
