import * as contracts from '@agendawerk/shared/workspaces/index.ts';
import type { Routes } from '../../platform/routes.ts';
import { getWorkspace, updateWorkspace } from './workspaces.service.ts';

export function registerWorkspaces(routes: Routes): void {
  routes.workspace(contracts.getWorkspace, ({ context }) => getWorkspace(context));
  routes.workspace(contracts.updateWorkspace, ({ context, revision, body }) =>
    updateWorkspace(context, { revision, change: body }),
  );
}
