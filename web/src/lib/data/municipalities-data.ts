import { listMunicipalities } from '@agendawerk/shared/municipalities/index.ts';
import { listQuery } from './list-query.ts';

export const municipalitiesQuery = (workspaceId: string) =>
  listQuery(listMunicipalities, 'municipalities', { workspaceId });
