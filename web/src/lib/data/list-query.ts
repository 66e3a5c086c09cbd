import { queryOptions } from '@tanstack/react-query';
import type { Contract } from '@agendawerk/shared/contracts/index.ts';
import type { z } from 'zod';
import { callApi } from '../call-api.ts';

/** Where the things of an agenda live. */
export interface AgendaScope {
  workspaceId: string;
  agendaId: string;
}

type ListContract<Item extends z.ZodType> = Contract<
  z.ZodObject,
  z.ZodObject,
  z.ZodType,
  z.ZodObject<{ items: z.ZodArray<Item> }>
>;

/** The query of a list that comes whole. Its key is the slice and the id of what it belongs to. */
export function listQuery<Item extends z.ZodType>(
  contract: ListContract<Item>,
  slice: string,
  params: { workspaceId: string; agendaId?: string },
) {
  return queryOptions({
    queryKey: [slice, params.agendaId ?? params.workspaceId],
    queryFn: async ({ signal }) => {
      const { data } = await callApi(contract, { params, signal });
      return data.items;
    },
  });
}
