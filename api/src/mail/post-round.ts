import { toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import { isDigestTime } from '@agendawerk/shared/reminders/index.ts';
import type { Pool } from 'pg';
import { writeDigests } from './digests.ts';
import { remind } from './reminders.ts';

export interface PostRound {
  pool: Pool;
  now: () => Date;
  log: { info: (fields: object, message: string) => void };
}

/** Longer ago than any attempt lasts. */
const interruptedMs = 5 * 60_000;

/**
 * What is looked after every ten minutes, whichever program does it: it may run twice, late, or on a day that was here
 * before, and writes nothing twice. Reminders and daily mails are made once a day, in the morning.
 */
export function createPostRound({ pool, now, log }: PostRound): () => Promise<void> {
  let lastDay = '';
  return async () => {
    const at = now();
    const { rows } = await pool.query<{ doubtful: number; revived: number }>(
      'select post.doubt_mails($1) as doubtful, post.revive_mails() as revived',
      [new Date(at.getTime() - interruptedMs)],
    );
    await pool.query('select post.tidy($1)', [at]);
    const [counts] = rows;
    if (counts && counts.doubtful + counts.revived > 0) log.info(counts, 'mails looked after');

    const today = toBerlinDay(at);
    if (today === lastDay || !isDigestTime(at)) return;
    const reminders = await remind({ pool, now });
    const digests = await writeDigests({ pool, now });
    // Not earlier: what failed half-way is done by the next round.
    lastDay = today;
    log.info({ reminders, digests }, 'reminders and daily mails written');
  };
}
