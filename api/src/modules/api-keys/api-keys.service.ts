import { randomBytes } from 'node:crypto';
import type { ApiKey, createApiKey as contract } from '@agendawerk/shared/api-keys/index.ts';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import { refuseValue } from '../../platform/refuse-field.ts';
import { hashToken } from '../../platform/credentials.ts';
import type { Context } from '../../platform/routes.ts';
import * as repository from './api-keys.repository.ts';

/** The prefix lets scanners of repositories and mails find a key that got lost. */
const prefix = 'awk_';

export async function createApiKey(
  { actor, workspaceId, transaction, now }: Context,
  { name, role, expiresAt }: z.output<typeof contract.body>,
): Promise<{ apiKey: ApiKey; token: string }> {
  if (expiresAt !== null && new Date(expiresAt) <= now) refuseValue('value.too_small', 'expiresAt');
  const token = `${prefix}${randomBytes(32).toString('base64url')}`;
  const key = {
    workspaceId,
    id: newId(),
    memberId: actor.memberId,
    name,
    role,
    tokenHash: hashToken(token),
    expiresAt,
  };
  const apiKey = await repository.insertApiKey(transaction, key);
  if (!apiKey) throw new DomainError('resource.not_found');
  return { apiKey, token };
}

export async function revokeApiKey({ workspaceId, transaction, now }: Context, id: string): Promise<ApiKey> {
  const revoked = await repository.revokeApiKey(transaction, { workspaceId, id, now });
  if (!revoked) throw new DomainError('resource.not_found');
  return revoked;
}

export async function listApiKeys({ workspaceId, transaction }: Context): Promise<ApiKey[]> {
  return repository.listApiKeys(transaction, workspaceId);
}
