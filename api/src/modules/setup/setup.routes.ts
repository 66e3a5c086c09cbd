import * as contracts from '@agendawerk/shared/setup/index.ts';
import type { Routes } from '../../platform/routes.ts';
import { createSetup, getSetup, type Installation } from './setup.service.ts';

export function registerSetup(routes: Routes, installation: Installation): void {
  routes.open(contracts.getSetup, ({ connect }) => getSetup(installation, connect));
  routes.open(contracts.createSetup, ({ connect, body, request }) =>
    createSetup(installation, { connect, body, address: request.ip }),
  );
}
