import { z } from 'zod';
import { defineContract, workspaceParams, workspacePath } from '../contracts/index.ts';
import { idSchema } from '../kernel/index.ts';
import {
  createDatasetSchema,
  datasetSchema,
  editDatasetSchema,
  importFileSchema,
  importPreviewSchema,
  largestImport,
} from './dataset.schema.ts';

const collection = `${workspacePath}/datasets` as const;
const one = `${collection}/:datasetId` as const;
const params = workspaceParams.extend({ datasetId: idSchema });
const bodyLimit = largestImport.bytes * 2;

export const listDatasets = defineContract({
  name: 'listDatasets',
  summary: 'The data inventory: what data there is',
  method: 'GET',
  path: collection,
  access: 'agenda.read',
  params: workspaceParams,
  response: z.object({ items: z.array(datasetSchema) }),
});

export const createDataset = defineContract({
  name: 'createDataset',
  summary: 'Add a dataset to the inventory',
  method: 'POST',
  path: collection,
  access: 'agenda.edit',
  params: workspaceParams,
  body: createDatasetSchema,
  response: datasetSchema,
  errors: ['resource.unknown_reference'],
});

export const updateDataset = defineContract({
  name: 'updateDataset',
  summary: 'Change a dataset',
  method: 'PATCH',
  path: one,
  access: 'agenda.edit',
  params,
  body: editDatasetSchema,
  response: datasetSchema,
  errors: ['resource.unknown_reference'],
});

export const deleteDataset = defineContract({
  name: 'deleteDataset',
  summary: 'Take a dataset out of the inventory',
  method: 'DELETE',
  path: one,
  access: 'agenda.edit',
  params,
  response: z.undefined(),
});

/** Writes nothing. */
export const previewDatasetImport = defineContract({
  name: 'previewDatasetImport',
  summary: 'Read a CSV file and say what would be added and what is wrong with it, by row and column',
  method: 'POST',
  path: `${collection}/import-preview`,
  access: 'agenda.edit',
  params: workspaceParams,
  body: importFileSchema,
  response: importPreviewSchema,
  successStatus: 200,
  bodyLimit,
});

/** All rows or none. */
export const importDatasets = defineContract({
  name: 'importDatasets',
  summary: 'Add all rows of a CSV file to the inventory; none where one of them cannot be read',
  method: 'POST',
  path: `${collection}/import`,
  access: 'agenda.edit',
  params: workspaceParams,
  body: importFileSchema,
  response: z.object({ added: z.int() }),
  errors: ['dataset.import_refused'],
  bodyLimit,
});

/** Answers the file itself, not JSON. */
export const getDatasetFile = defineContract({
  name: 'getDatasetFile',
  summary: 'The data inventory as a CSV file',
  method: 'GET',
  path: `${workspacePath}/datasets.csv`,
  access: 'agenda.read',
  params: workspaceParams,
  response: z.file(),
  isRevisioned: false,
});
