import * as contracts from '@agendawerk/shared/municipalities/index.ts';
import type { Routes } from '../../platform/routes.ts';
import {
  createMunicipality,
  deleteMunicipality,
  listMunicipalities,
  updateMunicipality,
} from './municipalities.service.ts';

export function registerMunicipalities(routes: Routes): void {
  routes.workspace(contracts.listMunicipalities, async ({ context }) => ({ items: await listMunicipalities(context) }));
  routes.workspace(contracts.createMunicipality, ({ context, body }) => createMunicipality(context, body));
  routes.workspace(contracts.updateMunicipality, ({ context, params, revision, body }) =>
    updateMunicipality(context, { id: params.municipalityId, revision, change: body }),
  );
  routes.workspace(contracts.deleteMunicipality, ({ context, params, revision }) =>
    deleteMunicipality(context, { id: params.municipalityId, revision }),
  );
}
