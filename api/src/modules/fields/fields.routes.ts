import * as contracts from '@agendawerk/shared/fields/index.ts';
import { JsonText, type Routes } from '../../platform/routes.ts';
import { createField, deleteField, listFieldsJson, updateField } from './fields.service.ts';

export function registerFields(routes: Routes): void {
  routes.workspace(
    contracts.listFields,
    async ({ context, params }) => new JsonText(await listFieldsJson(context, params.agendaId)),
  );
  routes.workspace(contracts.createField, ({ context, params, body }) =>
    createField(context, { agendaId: params.agendaId, values: body }),
  );
  routes.workspace(contracts.updateField, ({ context, params, revision, body }) =>
    updateField(context, { id: params.fieldId, revision, change: body }),
  );
  routes.workspace(contracts.deleteField, ({ context, params, revision }) =>
    deleteField(context, { id: params.fieldId, revision }),
  );
}
