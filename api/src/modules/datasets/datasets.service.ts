import type { createDatasetSchema, Dataset, editDatasetSchema } from '@agendawerk/shared/datasets/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import { orNotFound, refuseStale } from '../../db/table.ts';
import type { Context } from '../../platform/routes.ts';
import { datasetTable, findDataset, findDatasetsJson } from './datasets.repository.ts';

export async function listDatasetsJson({ transaction, workspaceId }: Context): Promise<string> {
  return findDatasetsJson(transaction, workspaceId);
}

export async function createDataset(
  { transaction, workspaceId }: Context,
  values: z.output<typeof createDatasetSchema>,
): Promise<Dataset> {
  const id = newId();
  await datasetTable.insert(transaction, workspaceId, id, values);
  return orNotFound(await findDataset(transaction, workspaceId, id));
}

export async function updateDataset(
  { transaction, workspaceId }: Context,
  { id, revision, change }: { id: string; revision: number; change: z.output<typeof editDatasetSchema> },
): Promise<Dataset> {
  const isWritten = await datasetTable.update(transaction, { workspaceId, id, revision }, change);
  const present = await findDataset(transaction, workspaceId, id);
  return isWritten && present ? present : refuseStale(present);
}

export async function deleteDataset(
  { transaction, workspaceId }: Context,
  { id, revision }: { id: string; revision: number },
): Promise<void> {
  const isGone = await datasetTable.remove(transaction, { workspaceId, id, revision });
  if (!isGone) refuseStale(await findDataset(transaction, workspaceId, id));
}
