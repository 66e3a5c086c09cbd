import { DomainError } from '@agendawerk/shared/errors/index.ts';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import type { Database } from '../db/pool.ts';

const longestAnswer = 2000;

/** For the operator's monitoring: does the program run (`/api/health`), and can it work (`/api/ready`)? */
export const health = fp(
  async (app: FastifyInstance, { db }: { db: Database }) => {
    let isClosing = false;
    app.addHook('preClose', async () => {
      isClosing = true;
    });

    app.get('/api/health', { config: { access: 'public', rateLimit: false }, logLevel: 'warn' }, async () => ({
      status: 'ok',
    }));

    app.get('/api/ready', { config: { access: 'public', rateLimit: false }, logLevel: 'warn' }, async () => {
      if (isClosing) throw new DomainError('service.unavailable');
      await askDatabase(db);
      return { status: 'ready' };
    });
  },
  { name: 'health' },
);

async function askDatabase(db: Database): Promise<void> {
  const slow = AbortSignal.timeout(longestAnswer);
  const tooLate = new Promise<never>((_resolve, reject) => {
    slow.addEventListener('abort', () => reject(new DomainError('service.unavailable')), { once: true });
  });
  await Promise.race([db.api.query('select 1'), tooLate]).catch((cause: unknown) => {
    throw new DomainError('service.unavailable', { cause });
  });
}
