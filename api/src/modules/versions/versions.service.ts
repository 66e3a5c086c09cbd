import { createHash } from 'node:crypto';
import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import {
  canReadVersion,
  type freezeVersionSchema,
  listReadableKinds,
  readContent,
  toCanonicalJson,
  type Version,
  versionKinds,
} from '@agendawerk/shared/versions/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import { orNotFound } from '../../db/table.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { Context } from '../../platform/routes.ts';
import { loadAgendaContent } from '../agendas/index.ts';
import * as repository from './versions.repository.ts';

export async function listVersionsJson(
  { actor, transaction, workspaceId }: Context,
  agendaId: string,
): Promise<string> {
  const kinds = listReadableKinds(actor, versionKinds);
  return orNotFound(await repository.findVersionsJson(transaction, { workspaceId, agendaId, kinds }));
}

/** A complete copy in one look, in its canonical form, with the hash of exactly these characters. */
export async function freezeVersion(
  { actor, transaction, workspaceId, now }: Context,
  { agendaId, values }: { agendaId: string; values: z.output<typeof freezeVersionSchema> },
): Promise<Version> {
  const content = orNotFound(await loadAgendaContent(transaction, workspaceId, agendaId));
  const canonical = toCanonicalJson(content);
  const id = newId();
  await repository.insertVersion(transaction, {
    ...values,
    workspaceId,
    id,
    agendaId,
    createdById: actor.memberId,
    shape: content.contentVersion,
    content: canonical,
    now,
    hash: createHash('sha256').update(canonical).digest(),
  });
  return orNotFound(await repository.findVersion(transaction, workspaceId, id));
}

/** A draft for a round does not exist for a council member. */
export async function getVersion(
  { actor, transaction, workspaceId }: Context,
  id: string,
): Promise<{ version: Version; content: AgendaContent }> {
  const found = orNotFound(await loadVersion(transaction, workspaceId, id));
  return orNotFound(canReadVersion(actor, found.version) ? found : undefined);
}

/** For other parts of the program, which judge by themselves who may see it. */
export async function loadVersion(
  transaction: Transaction,
  workspaceId: string,
  id: string,
): Promise<{ version: Version; content: AgendaContent } | undefined> {
  const found = await repository.findWholeVersion(transaction, workspaceId, id);
  return found && { version: found.version, content: readContent(JSON.parse(found.content), found.shape) };
}
