import { listGoals } from '@agendawerk/shared/goals/index.ts';
import { type AgendaScope, listQuery } from './list-query.ts';

export const goalsQuery = (scope: AgendaScope) => listQuery(listGoals, 'goals', scope);
