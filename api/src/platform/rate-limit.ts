import { DomainError } from '@agendawerk/shared/errors/index.ts';
import limitRate from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';

/** How many addresses are remembered at once; the least recently seen are forgotten. */
const rememberedAddresses = 20_000;

/**
 * A limit per network address, against floods rather than against people: a whole town hall comes from one address.
 * Guessing of passwords has its own, much narrower limits.
 */
export const rateLimit = fp(
  async (app: FastifyInstance, { perMinute }: { perMinute: number }) => {
    if (perMinute === 0) return;
    const unseen = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };
    await app.register(limitRate, {
      max: perMinute,
      timeWindow: 60_000,
      cache: rememberedAddresses,
      addHeadersOnExceeding: unseen,
      addHeaders: { ...unseen, 'retry-after': true },
      errorResponseBuilder: () => new DomainError('rate.limited'),
    });
  },
  { name: 'rate-limit' },
);
