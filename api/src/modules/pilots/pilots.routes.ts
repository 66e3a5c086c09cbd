import * as contracts from '@agendawerk/shared/pilots/index.ts';
import { JsonText, type Routes } from '../../platform/routes.ts';
import { decidePilot, endPilot, startPilot } from './pilot-course.service.ts';
import {
  createPilot,
  deletePilot,
  getPilotPage,
  listPilotsJson,
  savePilotFindings,
  updatePilot,
} from './pilots.service.ts';

export function registerPilots(routes: Routes): void {
  routes.workspace(
    contracts.listPilots,
    async ({ context, params }) => new JsonText(await listPilotsJson(context, params.agendaId)),
  );
  routes.workspace(contracts.createPilot, ({ context, params, body }) =>
    createPilot(context, { agendaId: params.agendaId, values: body }),
  );
  routes.workspace(contracts.getPilot, ({ context, params }) => getPilotPage(context, params.pilotId));
  routes.workspace(contracts.updatePilot, ({ context, params, revision, body }) =>
    updatePilot(context, { id: params.pilotId, revision, change: body }),
  );
  routes.workspace(contracts.saveFindings, ({ context, params, revision, body }) =>
    savePilotFindings(context, { id: params.pilotId, revision, ...body }),
  );
  routes.workspace(contracts.startPilot, ({ context, params, revision, body }) =>
    startPilot(context, { id: params.pilotId, revision, ...body }),
  );
  routes.workspace(contracts.endPilot, ({ context, params, revision, body }) =>
    endPilot(context, { id: params.pilotId, revision, ...body }),
  );
  routes.workspace(contracts.decidePilot, ({ context, params, revision, body }) =>
    decidePilot(context, { id: params.pilotId, revision, values: body }),
  );
  routes.workspace(contracts.deletePilot, ({ context, params, revision }) =>
    deletePilot(context, { id: params.pilotId, revision }),
  );
}
