import { defineContract } from '../contracts/index.ts';
import { catalogueSchema } from './catalogue.schema.ts';

/** The same for everybody and changed only by a new release of the program. */
export const getCatalogue = defineContract({
  name: 'getCatalogue',
  summary: 'Suggestions for fields, goals, measures and KPIs, with the national figures and their sources',
  method: 'GET',
  path: '/api/catalogue',
  access: 'session',
  response: catalogueSchema,
});
