import * as contracts from '@agendawerk/shared/workspaces/index.ts';
import { JsonText, type Routes } from '../../platform/routes.ts';
import { getDirectoryJson, getWorkspace, updateWorkspace } from './workspaces.service.ts';

export function registerWorkspaces(routes: Routes): void {
  routes.workspace(contracts.getWorkspace, ({ context }) => getWorkspace(context));
  routes.workspace(contracts.getDirectory, async ({ context }) => new JsonText(await getDirectoryJson(context)));
  routes.workspace(contracts.updateWorkspace, ({ context, revision, body }) =>
    updateWorkspace(context, { revision, change: body }),
  );
}
