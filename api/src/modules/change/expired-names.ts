import { toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../../db/pool.ts';
import { statement } from '../../db/statement.ts';

const everyHour = 3_600_000;

const deleting = statement<{ count: string }>(
  'training_participant.delete_expired',
  'select app.delete_expired_names($1::date) as count',
);

interface Sweep {
  db: Database;
  now: () => Date;
}

/** Deletes the names of participants whose day has come. @returns how many there were. */
export async function deleteExpiredNames({ db, now }: Sweep): Promise<number> {
  const { rows } = await db.api.query<{ count: string }>({ ...deleting, values: [toBerlinDay(now())] });
  return Number(rows[0]?.count ?? 0);
}

/** When the program starts, and every hour as long as it runs. A failure waits for the next hour. */
export function sweepExpiredNames(app: FastifyInstance, sweep: Sweep): void {
  const run = async () => {
    try {
      const count = await deleteExpiredNames(sweep);
      if (count > 0) app.log.info({ count }, 'names of participants deleted on their day');
    } catch (error) {
      app.log.error({ err: error }, 'names of participants could not be deleted');
    }
  };
  const timer = setInterval(() => void run(), everyHour).unref();
  app.addHook('onReady', run);
  app.addHook('onClose', async () => clearInterval(timer));
}
