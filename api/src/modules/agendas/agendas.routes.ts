import * as contracts from '@agendawerk/shared/agendas/index.ts';
import { JsonText, type Routes } from '../../platform/routes.ts';
import { getAgendaContent } from './agenda-content.service.ts';
import { createAgenda, deleteAgenda, getAgenda, listAgendasJson, updateAgenda } from './agendas.service.ts';

export function registerAgendas(routes: Routes): void {
  routes.workspace(contracts.listAgendas, async ({ context }) => new JsonText(await listAgendasJson(context)));
  routes.workspace(contracts.createAgenda, ({ context, body }) => createAgenda(context, body));
  routes.workspace(contracts.getAgenda, ({ context, params }) => getAgenda(context, params.agendaId));
  routes.workspace(contracts.getAgendaContent, ({ context, params }) => getAgendaContent(context, params.agendaId));
  routes.workspace(contracts.updateAgenda, ({ context, params, revision, body }) =>
    updateAgenda(context, { id: params.agendaId, revision, change: body }),
  );
  routes.workspace(contracts.deleteAgenda, ({ context, params, revision }) =>
    deleteAgenda(context, { id: params.agendaId, revision }),
  );
}
