import { getCatalogue } from '@agendawerk/shared/catalogue/index.ts';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../call-api.ts';

/** Suggestions for fields, goals, measures and KPIs. Changes only with a new release of the program. */
export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: async ({ signal }) => (await callApi(getCatalogue, { signal })).data,
  staleTime: Number.POSITIVE_INFINITY,
});
