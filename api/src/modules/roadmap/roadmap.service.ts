import { toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import { buildRoadmap, type Roadmap } from '@agendawerk/shared/roadmap/index.ts';
import { orNotFound } from '../../db/table.ts';
import type { Context } from '../../platform/routes.ts';
import { findRoadmapFacts } from './roadmap.repository.ts';

export async function getRoadmap({ transaction, workspaceId, now }: Context, agendaId: string): Promise<Roadmap> {
  const facts = orNotFound(await findRoadmapFacts(transaction, workspaceId, agendaId));
  return buildRoadmap({ ...facts, today: toBerlinDay(now) });
}
