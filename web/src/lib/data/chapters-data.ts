import { listChapters } from '@agendawerk/shared/chapters/index.ts';
import { type AgendaScope, listQuery } from './list-query.ts';

export const chaptersQuery = (scope: AgendaScope) => listQuery(listChapters, 'chapters', scope);
