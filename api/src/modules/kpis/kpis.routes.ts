import * as contracts from '@agendawerk/shared/kpis/index.ts';
import { JsonText, type Routes } from '../../platform/routes.ts';
import { createKpi, deleteKpi, getKpiPage, listKpis, updateKpi } from './kpis.service.ts';
import { createReading, deleteReading, updateReading } from './readings.service.ts';

export function registerKpis(routes: Routes): void {
  routes.workspace(contracts.listKpis, ({ context, params }) => listKpis(context, params.agendaId));
  routes.workspace(
    contracts.createKpi,
    async ({ context, params, body }) => new JsonText(await createKpi(context, params.agendaId, body)),
  );
  routes.workspace(
    contracts.getKpi,
    async ({ context, params }) => new JsonText(await getKpiPage(context, params.kpiId)),
  );
  routes.workspace(
    contracts.updateKpi,
    async ({ context, params, revision, body }) =>
      new JsonText(await updateKpi(context, { id: params.kpiId, revision, change: body })),
  );
  routes.workspace(contracts.deleteKpi, ({ context, params, revision }) =>
    deleteKpi(context, { id: params.kpiId, revision }),
  );
  routes.workspace(contracts.createReading, ({ context, params, sessionId, body }) =>
    createReading(context, params.kpiId, { ...body, origin: sessionId === null ? 'api' : 'manual' }),
  );
  routes.workspace(contracts.updateReading, ({ context, params, revision, body }) =>
    updateReading(context, { kpiId: params.kpiId, id: params.readingId, revision }, body),
  );
  routes.workspace(contracts.deleteReading, ({ context, params, revision }) =>
    deleteReading(context, { kpiId: params.kpiId, id: params.readingId, revision }),
  );
}
