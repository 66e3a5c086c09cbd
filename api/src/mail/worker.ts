import { PgBoss } from 'pg-boss';
import type { Database } from '../db/pool.ts';
import type { Delivery } from './deliver.ts';
import { deliverMail, PutOff } from './deliver.ts';
import { createPostRound } from './post-round.ts';
import { createSmtp } from './smtp.ts';

export interface WorkerSettings {
  db: Database;
  /** The database's address; the worker keeps two connections of its own to it, one of them to be woken by. */
  databaseUrl: string;
  mail: { smtpUrl: string | undefined; from: string };
  secret: string;
  publicUrl: string;
  now?: () => Date;
  log: Delivery['log'];
}

export interface Worker {
  /** Waits for the mail that is being handed over. */
  stop: () => Promise<void>;
}

const hands = 2;

/**
 * Sends what lies in the outbox, and makes digests and reminders. Every process of the program has one; the queue sees to
 * it that each job is done by one of them. Without a mail server mails wait, everything else is done.
 */
export async function startWorker(settings: WorkerSettings): Promise<Worker> {
  const { db, databaseUrl, mail, secret, publicUrl, now = () => new Date(), log } = settings;
  const boss = new PgBoss({
    connectionString: databaseUrl,
    options: '-c role=agendawerk_worker -c statement_timeout=15s -c lock_timeout=5s -c TimeZone=UTC -c jit=off',
    application_name: 'agendawerk_worker',
    max: 2,
    // Its tables are made by our migrations, as the owner of the database; this role could not.
    migrate: false,
    useListenNotify: true,
    notifyHeartbeatIntervalMs: 30_000,
    reindex: false,
    monitorVacuum: false,
    registerInstance: false,
  });
  // Connections that break are opened again by the library; what it says may quote a query, hence its name alone is kept.
  boss.on('error', (error) => log.warn({ name: error.name, code: Reflect.get(error, 'code') }, 'mail queue: trouble'));
  await boss.start();

  const { rows } = await db.worker.query<{ count: number }>('select post.revive_mails() as count');
  if ((rows[0]?.count ?? 0) > 0) log.info({ count: rows[0]?.count }, 'mails without a job were queued again');

  if (mail.smtpUrl !== undefined) {
    const delivery = {
      pool: db.worker,
      smtp: createSmtp({ smtpUrl: mail.smtpUrl, from: mail.from }),
      secret,
      publicUrl,
      now,
      log,
    };
    // Two hands: a server that keeps one waiting does not keep everything waiting.
    for (let hand = 0; hand < hands; hand += 1) {
      const workId: string = await boss.work<{ mailId: string }>(
        'mail',
        { pollingIntervalSeconds: 5 },
        async ([job]) => {
          try {
            if (job) await attempt(delivery, job.data.mailId);
          } finally {
            // There may be more: looked for at once, not after the next pause.
            boss.notifyWorker(workId);
          }
        },
      );
    }
  }
  await boss.work('post-round', { pollingIntervalSeconds: 60 }, createPostRound({ pool: db.worker, now, log }));
  await boss.schedule('post-round', '*/10 * * * *');

  return { stop: () => boss.stop({ graceful: true, timeout: 20_000 }) };
}

/** The queue tries again what throws; why is told by the mail itself. The queue's own record must not quote addresses. */
async function attempt(delivery: Delivery, mailId: string): Promise<void> {
  const problem = await deliverMail(delivery, mailId).then(
    () => undefined,
    async (error: unknown) => {
      if (error instanceof PutOff) return error.message;
      // Name and code alone: the message of an error may quote an address.
      const { name, code } = error as { name?: string; code?: string };
      delivery.log.error({ name, code, mailId }, 'mail: attempt failed');
      await delivery.pool
        .query('select post.put_off_mail($1, $2, false, $3)', [mailId, 'internal', delivery.now()])
        .catch(() => undefined);
      return 'internal';
    },
  );
  if (problem !== undefined) throw new Error(problem);
}
