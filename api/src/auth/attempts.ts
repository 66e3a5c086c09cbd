import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import { networkOf } from './network.ts';

/** What a guess is counted for: the account it is aimed at, and the network that its address belongs to. */
export interface Aim {
  account: string;
  address: string;
}

/** Either the guess may be made, or not for so many seconds. */
export type Permit =
  | { isLocked: false; succeed: () => Promise<void>; withdraw: () => Promise<void> }
  | { isLocked: true; retryAfter: number };

/** Guesses before the first delay. A whole town hall may come from one address. */
const free = { account: 5, address: 50 };
const firstDelay = 15;
const longestDelay = 15 * 60;
/** After so long without a failure nothing is held against anybody. */
const memory = 24 * 60 * 60;

// The guess counts as failed before it is made: of a hundred that arrive at once, only the free ones are looked at.
const take = `
  insert into auth.attempt as a (key, failures, locked_until, last_at)
  values ($1, 1, $2, $2)
  on conflict (key) do update
     set failures = case when a.last_at < $2::timestamptz - make_interval(secs => ${memory}) then 1 else a.failures + 1 end,
         locked_until = case
           when a.last_at < $2::timestamptz - make_interval(secs => ${memory}) or a.failures + 1 < $3 then $2
           else $2 + make_interval(secs => least(${longestDelay}, ${firstDelay} * power(2, least(a.failures + 1 - $3, 20)))) end,
         last_at = $2
   where a.locked_until <= $2
  returning failures`;
const remaining =
  'select ceil(extract(epoch from locked_until - $2::timestamptz))::integer as seconds from auth.attempt where key = $1';
const giveBack = 'update auth.attempt set failures = greatest(failures - 1, 0), locked_until = $2 where key = $1';
const forget = 'delete from auth.attempt where key = $1';
const purge = `
  with gone as (delete from auth.attempt where last_at < $1::timestamptz - make_interval(secs => ${memory}))
  delete from auth.session where expires_at < $1::timestamptz`;

export interface Attempts {
  /** Asks whether a guess may be made now. Locked or not says nothing about whether such an account exists. */
  request: (aim: Aim) => Promise<Permit>;
  /** Nothing is held against the account any more. */
  forget: (account: string) => Promise<void>;
}

/**
 * Slows down guessing: after some failures the waiting time doubles with each further one, up to a quarter of an hour.
 * Kept in the database, so that neither a restart nor a second process forgets.
 */
export function createAttempts({ pool, secret, now }: { pool: Pool; secret: string; now: () => Date }): Attempts {
  const keyOf = (kind: keyof typeof free, value: string) =>
    createHmac('sha256', secret).update(`attempt ${kind} ${value.toLowerCase()}`).digest();
  const run = (name: string, text: string, values: unknown[]) => pool.query({ name: `attempt.${name}`, text, values });
  const tryToTake = async (key: Buffer, kind: keyof typeof free) =>
    (await run('take', take, [key, now(), free[kind]])).rows.length > 0;
  let purgeAt = now().getTime();

  const locked = async (key: Buffer): Promise<Permit> => {
    const { rows } = await pool.query<{ seconds: number }>({
      name: 'attempt.remaining',
      text: remaining,
      values: [key, now()],
    });
    return { isLocked: true, retryAfter: Math.max(1, rows[0]?.seconds ?? 1) };
  };

  return {
    forget: async (account) => {
      await run('forget', forget, [keyOf('account', account)]);
    },
    request: async ({ account, address }) => {
      if (now().getTime() >= purgeAt) {
        purgeAt = now().getTime() + 60 * 60 * 1000;
        await run('purge', purge, [now()]);
      }
      const keys = { account: keyOf('account', account), address: keyOf('address', networkOf(address)) };
      if (!(await tryToTake(keys.address, 'address'))) return locked(keys.address);
      if (!(await tryToTake(keys.account, 'account'))) {
        await run('give_back', giveBack, [keys.address, now()]);
        return locked(keys.account);
      }
      return {
        isLocked: false,
        succeed: async () => {
          await run('forget', forget, [keys.account]);
          await run('give_back', giveBack, [keys.address, now()]);
        },
        withdraw: async () => {
          await run('give_back', giveBack, [keys.account, now()]);
          await run('give_back', giveBack, [keys.address, now()]);
        },
      };
    },
  };
}
