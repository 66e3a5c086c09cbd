import type { Agenda, createAgendaSchema, editAgendaSchema } from '@agendawerk/shared/agendas/index.ts';
import { slugify } from '@agendawerk/shared/kernel/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import { orNotFound, refuseStale } from '../../db/table.ts';
import { refuseValue } from '../../platform/refuse-field.ts';
import type { Context } from '../../platform/routes.ts';
import { addStandingChapters } from '../chapters/index.ts';
import {
  agendaTable,
  deleteContents,
  findAgenda,
  listSlugsLike,
  listAgendasJson as readAgendasJson,
  setMunicipalities,
} from './agendas.repository.ts';

export async function listAgendasJson({ transaction, workspaceId }: Context): Promise<string> {
  return readAgendasJson(transaction, workspaceId);
}

export async function getAgenda({ transaction, workspaceId }: Context, id: string): Promise<Agenda> {
  return orNotFound(await findAgenda(transaction, workspaceId, id));
}

export async function createAgenda(context: Context, values: z.output<typeof createAgendaSchema>): Promise<Agenda> {
  refuseReversedPeriod(values);
  const { transaction, workspaceId } = context;
  const { municipalityIds, ...columns } = values;
  const id = newId();
  const slug = await findFreeSlug(context, values.title);
  await agendaTable.insert(transaction, workspaceId, id, { ...columns, slug });
  await setMunicipalities(transaction, { workspaceId, agendaId: id, municipalityIds });
  await addStandingChapters(context, id);
  return getAgenda(context, id);
}

export async function updateAgenda(
  context: Context,
  { id, revision, change }: { id: string; revision: number; change: z.output<typeof editAgendaSchema> },
): Promise<Agenda> {
  const { transaction, workspaceId } = context;
  const present = await findAgenda(transaction, workspaceId, id);
  if (present?.revision !== revision) return refuseStale(present);
  refuseReversedPeriod({ ...present, ...change });
  const { municipalityIds, ...columns } = change;
  await agendaTable.update(transaction, { workspaceId, id, revision }, columns);
  if (municipalityIds) await setMunicipalities(transaction, { workspaceId, agendaId: id, municipalityIds });
  return getAgenda(context, id);
}

export async function deleteAgenda(
  { transaction, workspaceId }: Context,
  { id, revision }: { id: string; revision: number },
): Promise<void> {
  const present = await findAgenda(transaction, workspaceId, id);
  if (present?.revision !== revision) return refuseStale(present);
  await deleteContents(transaction, workspaceId, id);
  await agendaTable.remove(transaction, { workspaceId, id, revision });
}

/** The address of an agenda: its title, with a number where there is one like it already. Stays when the title changes. */
async function findFreeSlug({ transaction, workspaceId }: Context, title: string): Promise<string> {
  const slug = slugify(title);
  const taken = new Set(await listSlugsLike(transaction, workspaceId, slug));
  let free = slug;
  for (let number = 2; taken.has(free); number += 1) free = `${slug}-${number}`;
  return free;
}

function refuseReversedPeriod({ firstYear, lastYear }: Pick<Agenda, 'firstYear' | 'lastYear'>): void {
  if (firstYear === null || lastYear === null || firstYear <= lastYear) return;
  refuseValue('agenda.period_reversed', 'lastYear');
}
