import type { Pool } from 'pg';

export interface PostRound {
  pool: Pool;
  now: () => Date;
  log: { info: (fields: object, message: string) => void };
}

/** Longer ago than any attempt lasts. */
const interruptedMs = 5 * 60_000;

/** What is looked after every ten minutes, whichever program does it: it may run twice or late and writes nothing twice. */
export async function runPostRound({ pool, now, log }: PostRound): Promise<void> {
  const at = now();
  const { rows } = await pool.query<{ doubtful: number; revived: number }>(
    'select post.doubt_mails($1) as doubtful, post.revive_mails() as revived',
    [new Date(at.getTime() - interruptedMs)],
  );
  await pool.query('select post.tidy($1)', [at]);
  const [counts] = rows;
  if (counts && counts.doubtful + counts.revived > 0) log.info(counts, 'mails looked after');
}
