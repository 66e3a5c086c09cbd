import type {
  createMunicipalitySchema,
  editMunicipalitySchema,
  Municipality,
} from '@agendawerk/shared/municipalities/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import { orNotFound, refuseStale } from '../../db/table.ts';
import type { Context } from '../../platform/routes.ts';
import { presentMunicipality } from './municipalities.presenter.ts';
import { findMunicipalityRow, listMunicipalityRows, municipalityTable } from './municipalities.repository.ts';

export async function listMunicipalities({ transaction, workspaceId }: Context): Promise<Municipality[]> {
  return (await listMunicipalityRows(transaction, workspaceId)).map(presentMunicipality);
}

export async function createMunicipality(
  context: Context,
  values: z.output<typeof createMunicipalitySchema>,
): Promise<Municipality> {
  const id = newId();
  await municipalityTable.insert(context.transaction, context.workspaceId, id, values);
  return orNotFound(await findMunicipality(context, id));
}

export async function updateMunicipality(
  context: Context,
  { id, revision, change }: { id: string; revision: number; change: z.output<typeof editMunicipalitySchema> },
): Promise<Municipality> {
  const { transaction, workspaceId } = context;
  const isWritten = await municipalityTable.update(transaction, { workspaceId, id, revision }, change);
  const present = await findMunicipality(context, id);
  return isWritten && present ? present : refuseStale(present);
}

export async function deleteMunicipality(
  context: Context,
  { id, revision }: { id: string; revision: number },
): Promise<void> {
  const { transaction, workspaceId } = context;
  const isGone = await municipalityTable.remove(transaction, { workspaceId, id, revision });
  if (!isGone) refuseStale(await findMunicipality(context, id));
}

async function findMunicipality({ transaction, workspaceId }: Context, id: string): Promise<Municipality | undefined> {
  const row = await findMunicipalityRow(transaction, workspaceId, id);
  return row && presentMunicipality(row);
}
