import { buildRoadmap, type Roadmap } from '@agendawerk/shared/roadmap/index.ts';
import { orNotFound } from '../../db/table.ts';
import type { Context } from '../../platform/routes.ts';
import { findRoadmapFacts } from './roadmap.repository.ts';

export async function getRoadmap({ transaction, workspaceId }: Context, agendaId: string): Promise<Roadmap> {
  return buildRoadmap(orNotFound(await findRoadmapFacts(transaction, workspaceId, agendaId)));
}
