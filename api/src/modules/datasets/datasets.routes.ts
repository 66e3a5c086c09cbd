import * as contracts from '@agendawerk/shared/datasets/dataset.contract.ts';
import { Download, JsonText, type Routes } from '../../platform/routes.ts';
import { exportDatasets, importDatasets, previewImport } from './dataset-files.service.ts';
import { createDataset, deleteDataset, listDatasetsJson, updateDataset } from './datasets.service.ts';

export function registerDatasets(routes: Routes): void {
  routes.workspace(contracts.listDatasets, async ({ context }) => new JsonText(await listDatasetsJson(context)));
  routes.workspace(contracts.createDataset, ({ context, body }) => createDataset(context, body));
  routes.workspace(contracts.updateDataset, ({ context, params, revision, body }) =>
    updateDataset(context, { id: params.datasetId, revision, change: body }),
  );
  routes.workspace(contracts.deleteDataset, ({ context, params, revision }) =>
    deleteDataset(context, { id: params.datasetId, revision }),
  );
  routes.workspace(contracts.previewDatasetImport, ({ context, body }) => previewImport(context, body));
  routes.workspace(contracts.importDatasets, ({ context, body }) => importDatasets(context, body));
  routes.workspace(contracts.getDatasetFile, async ({ context }) => new Download(await exportDatasets(context)));
}
