import { listRounds } from '@agendawerk/shared/rounds/index.ts';
import { type AgendaScope, listQuery } from './list-query.ts';

/** The rounds of an agenda, with what each says of its departments. */
export const roundsQuery = (scope: AgendaScope) => listQuery(listRounds, 'rounds', scope);
