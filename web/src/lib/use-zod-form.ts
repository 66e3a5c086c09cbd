import { zodResolver } from '@hookform/resolvers/zod';
import { useId } from 'react';
import {
  type DefaultValues,
  type FieldError,
  type FieldValues,
  type Path,
  useForm,
  type UseFormReturn,
} from 'react-hook-form';
import type { z } from 'zod';
import { ApiError } from './api-error.ts';
import { problemCode, useProblemText } from './problem-text.ts';

export interface FormProblemEntry {
  fieldId: string;
  message: string;
}

export interface ZodForm<Values extends FieldValues, Output extends FieldValues> {
  form: UseFormReturn<Values, unknown, Output>;
  /** Spread into a text field: id, registration, error sentence. */
  field: (
    name: Path<Values>,
  ) => ReturnType<UseFormReturn<Values, unknown, Output>['register']> & { id: string; error: string | undefined };
  /** For controlled fields: id and error sentence alone. */
  errorOf: (name: Path<Values>) => { id: string; error: string | undefined };
  /** For the summary above the form, in the order of the fields. */
  problems: FormProblemEntry[];
  /** Puts what the server found wrong under its fields. @returns false where it named no field of this form. */
  showRefusal: (error: unknown) => boolean;
}

/** A form checked by the same schema as the server. Nothing is judged while typing: first when it is sent, then when a field is left. */
export function useZodForm<Input extends FieldValues, Output extends FieldValues>(
  schema: z.ZodType<Output, Input>,
  defaultValues: DefaultValues<Input>,
): ZodForm<Input, Output> {
  const formId = useId();
  const problemText = useProblemText();
  const form = useForm<Input, unknown, Output>({
    resolver: zodResolver(schema, { error: problemCode }),
    defaultValues,
    mode: 'onSubmit',
    reValidateMode: 'onBlur',
    shouldFocusError: false,
  });
  const { errors } = form.formState;
  const idOf = (name: string) => `${formId}${name}`;
  const errorOf = (name: Path<Input>) => {
    const message = form.getFieldState(name, form.formState).error?.message;
    return { id: idOf(name), error: message === undefined ? undefined : problemText(message || 'other') };
  };
  return {
    form,
    errorOf,
    field: (name) => ({ ...form.register(name), ...errorOf(name) }),
    problems: listErrors(errors).map(({ name, message }) => ({ fieldId: idOf(name), message: problemText(message) })),
    showRefusal: (error) => {
      if (!(error instanceof ApiError)) return false;
      const fields = error.fields.filter((problem) => problem.path[0] === 'body' && problem.path.length > 1);
      for (const problem of fields)
        form.setError(problem.path.slice(1).join('.') as Path<Input>, { type: 'server', message: problem.code });
      return fields.length > 0;
    },
  };
}

function listErrors(errors: object, prefix = ''): { name: string; message: string }[] {
  return Object.entries(errors).flatMap(([key, entry]: [string, FieldError | object | undefined]) => {
    if (!entry || key === 'ref') return [];
    if ('message' in entry && typeof entry.message === 'string')
      return [{ name: `${prefix}${key}`, message: entry.message || 'other' }];
    return typeof entry === 'object' ? listErrors(entry, `${prefix}${key}.`) : [];
  });
}
