import type { Contract } from '@agendawerk/shared/contracts/index.ts';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import { toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import manifest from '../../package.json' with { type: 'json' };
import type { Entered } from '../db/entry.ts';

/** Nobody answers by a key, and what hands out access wants a session. */
export function canCall({ isForPersons, takesRoundLink }: Contract, { by }: Entered): boolean {
  if (takesRoundLink) return by !== 'key';
  return !isForPersons || by === 'session';
}

export function readIfMatch(request: FastifyRequest): number {
  const revision = /^"(\d{1,9})"$/.exec(request.headers['if-match'] ?? '')?.[1];
  if (revision === undefined) throw new DomainError('request.if_match_required');
  return Number(revision);
}

/**
 * The clock counts every writing transaction of the workspace, and what a caller sees depends on their rights too. A
 * newer program may answer in another shape: what browsers keep from an older one is not confirmed to them. Nor is what
 * they keep from yesterday: readings and reports grow old without anybody writing anything.
 */
export function isUnchanged({
  request,
  reply,
  entered,
  member,
  now,
}: {
  request: FastifyRequest;
  reply: FastifyReply;
  entered: Entered;
  member: NonNullable<Entered['member']>;
  now: Date;
}): boolean {
  const rights = `${member.id.slice(-12)}.${member.roles.join('')}.${member.departmentIds.length}`;
  const etag = `W/"${manifest.version}-${entered.clock}.${rights}.${toBerlinDay(now)}"`;
  reply.header('etag', etag).header('cache-control', 'private, no-cache');
  return request.headers['if-none-match'] === etag;
}
