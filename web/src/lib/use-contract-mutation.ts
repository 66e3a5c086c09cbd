import type { Contract, RequestInput } from '@agendawerk/shared/contracts/index.ts';
import { type MutationMeta, useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { z } from 'zod';
import { callApi } from './call-api.ts';

/** A write by contract: typed input in, parsed answer out; toasts and what goes out of date are said in `meta`. */
export function useContractMutation<C extends Contract>(
  contract: C,
  meta: MutationMeta = {},
): UseMutationResult<z.output<C['response']>, Error, RequestInput<C>> {
  return useMutation({
    mutationFn: async (input: RequestInput<C>) => {
      const { revision, ...rest } = input as { revision?: number };
      const { data } = await callApi(contract, { ...rest, ...(revision === undefined ? {} : { ifMatch: revision }) });
      return data as z.output<C['response']>;
    },
    meta,
  });
}
