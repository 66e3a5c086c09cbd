import type { Chapter, createChapterSchema, editChapterSchema } from '@agendawerk/shared/chapters/index.ts';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import { toRichText } from '@agendawerk/shared/richtext/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import { orNotFound, refuseStale } from '../../db/table.ts';
import type { Context } from '../../platform/routes.ts';
import {
  chapterTable,
  findChapter,
  findChaptersJson,
  findNextPosition,
  makeRoomForChapter,
} from './chapters.repository.ts';

/** The titles are content, not labels: a municipality renames them as it likes. */
const standingChapters = [
  { kind: 'vision', title: 'Leitbild' },
  { kind: 'situation', title: 'Ausgangslage' },
  { kind: 'principles', title: 'Leitlinien' },
] as const;

export async function listChaptersJson({ transaction, workspaceId }: Context, agendaId: string): Promise<string> {
  return orNotFound(await findChaptersJson(transaction, workspaceId, agendaId));
}

export async function getChapter({ transaction, workspaceId }: Context, id: string): Promise<Chapter> {
  return orNotFound(await findChapter(transaction, workspaceId, id));
}

/** Leitbild, Ausgangslage and Leitlinien, which every agenda has. */
export async function addStandingChapters({ transaction, workspaceId }: Context, agendaId: string): Promise<void> {
  for (const [position, chapter] of standingChapters.entries()) {
    await chapterTable.insert(transaction, workspaceId, newId(), { ...chapter, agendaId, position });
  }
}

export async function createChapter(
  context: Context,
  { agendaId, values }: { agendaId: string; values: z.output<typeof createChapterSchema> },
): Promise<Chapter> {
  const { transaction, workspaceId } = context;
  const position = orNotFound(await findNextPosition(transaction, workspaceId, agendaId));
  const id = newId();
  const body = toRichText(values.body);
  await chapterTable.insert(transaction, workspaceId, id, { ...values, body, agendaId, kind: 'free', position });
  return getChapter(context, id);
}

export async function updateChapter(
  context: Context,
  { id, revision, change }: { id: string; revision: number; change: z.output<typeof editChapterSchema> },
): Promise<Chapter> {
  const { transaction, workspaceId } = context;
  const present = await findChapter(transaction, workspaceId, id);
  if (present?.revision !== revision) return refuseStale(present);
  const { body, position: to } = change;
  const { agendaId, position: from } = present;
  const position =
    to === undefined ? from : await makeRoomForChapter(transaction, { workspaceId, agendaId, id, from, to });
  const columns = { ...change, position, ...(body === undefined ? {} : { body: toRichText(body) }) };
  await chapterTable.update(transaction, { workspaceId, id, revision }, columns);
  return getChapter(context, id);
}

export async function deleteChapter(
  { transaction, workspaceId }: Context,
  { id, revision }: { id: string; revision: number },
): Promise<void> {
  const present = await findChapter(transaction, workspaceId, id);
  if (present?.revision !== revision) return refuseStale(present);
  if (present.kind !== 'free') throw new DomainError('resource.referenced');
  await chapterTable.remove(transaction, { workspaceId, id, revision });
}
