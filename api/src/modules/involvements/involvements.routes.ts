import * as contracts from '@agendawerk/shared/involvements/index.ts';
import { JsonText, type Routes } from '../../platform/routes.ts';
import {
  createInvolvement,
  deleteInvolvement,
  getInvolvementPage,
  listInvolvementsJson,
  updateInvolvement,
} from './involvements.service.ts';

export function registerInvolvements(routes: Routes): void {
  routes.workspace(
    contracts.listInvolvements,
    async ({ context, params }) => new JsonText(await listInvolvementsJson(context, params.agendaId)),
  );
  routes.workspace(contracts.createInvolvement, ({ context, params, body }) =>
    createInvolvement(context, { agendaId: params.agendaId, values: body }),
  );
  routes.workspace(contracts.getInvolvement, ({ context, params }) =>
    getInvolvementPage(context, params.involvementId),
  );
  routes.workspace(contracts.updateInvolvement, ({ context, params, revision, body }) =>
    updateInvolvement(context, { id: params.involvementId, revision, change: body }),
  );
  routes.workspace(contracts.deleteInvolvement, ({ context, params, revision }) =>
    deleteInvolvement(context, { id: params.involvementId, revision }),
  );
}
