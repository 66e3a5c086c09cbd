import * as contracts from '@agendawerk/shared/measures/index.ts';
import { JsonText, type Routes } from '../../platform/routes.ts';
import { updateManyMeasures } from './measure-bulk.service.ts';
import { listMeasureLines, listMeasures } from './measure-lists.service.ts';
import { createMeasure, deleteMeasure, getMeasurePage, updateMeasure } from './measures.service.ts';
import { createProgressUpdate } from './progress-updates.service.ts';

export function registerMeasures(routes: Routes): void {
  routes.workspace(contracts.listMeasures, ({ context, params, query }) =>
    listMeasures(context, { agendaId: params.agendaId, ...query }),
  );
  routes.workspace(
    contracts.listMeasureLines,
    async ({ context, params }) => new JsonText(await listMeasureLines(context, params.agendaId)),
  );
  routes.workspace(
    contracts.createMeasure,
    async ({ context, params, body }) => new JsonText(await createMeasure(context, params.agendaId, body)),
  );
  routes.workspace(
    contracts.getMeasure,
    async ({ context, params }) => new JsonText(await getMeasurePage(context, params.measureId)),
  );
  routes.workspace(
    contracts.updateMeasure,
    async ({ context, params, revision, body }) =>
      new JsonText(await updateMeasure(context, { id: params.measureId, revision, change: body })),
  );
  routes.workspace(contracts.deleteMeasure, ({ context, params, revision }) =>
    deleteMeasure(context, { id: params.measureId, revision }),
  );
  routes.workspace(contracts.updateManyMeasures, ({ context, params, body }) =>
    updateManyMeasures(context, { agendaId: params.agendaId, ...body }),
  );
  routes.workspace(
    contracts.createProgressUpdate,
    async ({ context, params, body }) => new JsonText(await createProgressUpdate(context, params.measureId, body)),
  );
}
