import { listKpis } from '@agendawerk/shared/kpis/index.ts';
import { type AgendaScope, listQuery } from './list-query.ts';

export const kpisQuery = (scope: AgendaScope) => listQuery(listKpis, 'kpis', scope);
