import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import type { ExportChapter, ExportJob } from '@agendawerk/shared/exports/index.ts';
import { orNotFound } from '../../db/table.ts';
import type { ExportQueue, JobOwner } from '../../documents/index.ts';
import { refuseField } from '../../platform/refuse-field.ts';
import type { Context } from '../../platform/routes.ts';
import { loadAgendaContent } from '../agendas/index.ts';
import { findAgendaSlug } from './exports.repository.ts';

interface InAgenda {
  context: Context;
  queue: ExportQueue;
  agendaId: string;
}
interface OneExport extends InAgenda {
  exportId: string;
}

/** The agenda is read now, in the caller's name: the document shows how it stood when it was asked for. */
export async function createExport({
  context,
  queue,
  agendaId,
  without,
  decisionId,
}: InAgenda & { without: ExportChapter[]; decisionId: string | null }): Promise<ExportJob> {
  const owner = ownerOf(context, agendaId);
  if (queue.isFull(owner)) throw new DomainError('export.too_many');
  const content = orNotFound(await loadAgendaContent(context.transaction, context.workspaceId, agendaId));
  if (decisionId !== null && !content.decisions.some(({ id }) => id === decisionId))
    refuseField('resource.unknown_reference', 'decisionId');
  return queue.add(owner, { content, without, decisionId, now: context.now });
}

export async function listExports({ context, queue, agendaId }: InAgenda): Promise<ExportJob[]> {
  orNotFound(await findAgendaSlug(context.transaction, context.workspaceId, agendaId));
  return queue.list(ownerOf(context, agendaId));
}

export async function getExport({ context, queue, agendaId, exportId }: OneExport): Promise<ExportJob> {
  return orNotFound(queue.find(ownerOf(context, agendaId), exportId)).job;
}

export interface ExportFile {
  stream: Readable;
  bytes: number;
  type: 'application/pdf';
  /** "digitale-agenda-2026-11-22.pdf". */
  name: string;
}

export async function openExportFile({ context, queue, agendaId, exportId }: OneExport): Promise<ExportFile> {
  const found = orNotFound(queue.find(ownerOf(context, agendaId), exportId));
  const slug = orNotFound(await findAgendaSlug(context.transaction, context.workspaceId, agendaId));
  return openFinished(found, `${prefixOf(found.job)}${slug}-${found.job.createdAt.slice(0, 10)}`);
}

function prefixOf({ decisionId, roundId }: ExportJob): string {
  if (decisionId !== null) return 'vergabevermerk-';
  return roundId === null ? '' : 'abwaegungstabelle-';
}

/** The file of a document that is ready, under this name. */
export async function openFinished({ job, file }: { job: ExportJob; file: string }, name: string): Promise<ExportFile> {
  if (job.step === 'failed') throw new DomainError('export.failed');
  if (job.step !== 'done') throw new DomainError('export.not_ready');
  // Gone though the job is there: somebody has cleared the folder.
  const handle = orNotFound(await open(file).catch(() => undefined));
  return {
    stream: handle.createReadStream(),
    bytes: job.bytes ?? 0,
    type: 'application/pdf',
    name: `${name}.pdf`,
  };
}

function ownerOf({ workspaceId, actor }: Context, agendaId: string): JobOwner {
  return { workspaceId, makerId: actor.memberId, agendaId };
}
