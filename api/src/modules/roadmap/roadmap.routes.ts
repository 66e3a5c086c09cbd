import * as contracts from '@agendawerk/shared/roadmap/index.ts';
import type { Routes } from '../../platform/routes.ts';
import { getRoadmap } from './roadmap.service.ts';

export function registerRoadmap(routes: Routes): void {
  routes.workspace(contracts.getRoadmap, ({ context, params }) => getRoadmap(context, params.agendaId));
}
