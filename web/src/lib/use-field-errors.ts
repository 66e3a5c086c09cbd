import { useCallback } from 'react';
import { isApiError } from './api-error.ts';
import { useProblemText } from './problem-text.ts';
import { useErrorText } from './use-error-text.ts';

/** The sentences of a refused save by field ("name", "costs.0.amount"), and the one for the whole. */
export interface RefusedForm {
  fields: Readonly<Record<string, string>>;
  summary: string | undefined;
}

/** For small controlled forms without a schema of their own: turns the server's refusal into sentences at fields. */
export function useFieldErrors(): (error: unknown) => RefusedForm {
  const problemText = useProblemText();
  const errorText = useErrorText();
  return useCallback(
    (error: unknown) => {
      if (error === null || error === undefined) return { fields: {}, summary: undefined };
      const problems = isApiError(error)
        ? error.fields.filter((problem) => problem.path[0] === 'body' && problem.path.length > 1)
        : [];
      const fields = Object.fromEntries(
        problems.map((problem) => [problem.path.slice(1).join('.'), problemText(problem.code)]),
      );
      return { fields, summary: problems.length > 0 ? undefined : errorText(error) };
    },
    [problemText, errorText],
  );
}
