import { DomainError } from '@agendawerk/shared/errors/index.ts';
import type { ExportChapter, ExportJob } from '@agendawerk/shared/exports/index.ts';
import { orNotFound } from '../../db/table.ts';
import type { ExportQueue } from '../../documents/index.ts';
import type { Context } from '../../platform/routes.ts';
import { type ExportFile, openFinished } from '../exports/index.ts';
import { getVersion } from './versions.service.ts';

interface OfVersion {
  context: Context;
  queue: ExportQueue;
  versionId: string;
}

/** The document of exactly this version: it says which one on every page. */
export async function createVersionExport({
  context,
  queue,
  versionId,
  without,
}: OfVersion & { without: ExportChapter[] }): Promise<ExportJob> {
  const { version, content } = await getVersion(context, versionId);
  const { workspaceId, actor, now } = context;
  return queue.add(
    { workspaceId, makerId: actor.memberId, agendaId: version.agendaId },
    { content, version, without, now },
  );
}

export async function getVersionExport(wanted: OfVersion & { exportId: string }): Promise<ExportJob> {
  return (await findDocument(wanted)).job;
}

/** "digitale-agenda-fassung-3.pdf". */
export async function openVersionExportFile(wanted: OfVersion & { exportId: string }): Promise<ExportFile> {
  const { name, ...found } = await findDocument(wanted);
  return openFinished(found, name);
}

async function findDocument({ context, queue, versionId, exportId }: OfVersion & { exportId: string }) {
  const { version, content } = await getVersion(context, versionId);
  const owner = { workspaceId: context.workspaceId, makerId: context.actor.memberId, agendaId: version.agendaId };
  const found = orNotFound(queue.find(owner, exportId));
  if (found.job.versionId !== versionId) throw new DomainError('resource.not_found');
  return { ...found, name: `${content.agenda.slug}-fassung-${version.number}` };
}
