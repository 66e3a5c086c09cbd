import type { search as searchContract } from '@agendawerk/shared/search/index.ts';
import type { z } from 'zod';
import type { Context } from '../../platform/routes.ts';
import { findHitsJson } from './search.repository.ts';
import { readSearch } from './search-terms.rules.ts';

export async function searchJson(
  { transaction, workspaceId }: Context,
  { q, agendaId, kind, limit }: z.output<(typeof searchContract)['query']>,
): Promise<string> {
  return findHitsJson(transaction, { workspaceId, typed: q, ...readSearch(q), agendaId, kind, limit });
}
