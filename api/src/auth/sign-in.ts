import { randomBytes } from 'node:crypto';
import { pagePaths } from '@agendawerk/shared/contracts/index.ts';
import type { FastifyBaseLogger } from 'fastify';
import type { Database } from '../db/pool.ts';
import { newId } from '../db/ids.ts';
import { type Outbox, titleOf } from '../mail/index.ts';
import { type Attempts, createAttempts } from './attempts.ts';
import { type AccountHolder, type Library, type LibrarySettings, openLibrary, resetSeconds } from './library.ts';
import type { SignInConfig } from './library-options.ts';

/** What the rest of the program may ask of the sign-in. */
export interface SignIn {
  attempts: Attempts;
  config: SignInConfig;
  log: FastifyBaseLogger;
  /** The library, read and connected on first use. Single sign-on has its own, so that passwords never wait for the other service. */
  passwords: () => Promise<Library>;
  singleSignOn: () => Promise<Library>;
  /** Who is signed in with this session; undefined: nobody. */
  findHolder: (sessionToken: string) => Promise<AccountHolder | undefined>;
  /** A link to a new password that the administration hands over itself. */
  createResetLink: (userId: string) => Promise<{ link: string; expiresAt: Date }>;
}

const handedOverSeconds = 24 * 60 * 60;

export function createSignIn({
  config,
  db,
  outbox,
  log,
  now,
}: {
  config: SignInConfig;
  db: Database;
  outbox: Outbox;
  log: FastifyBaseLogger;
  now: () => Date;
}): SignIn {
  const linkTo = (token: string) => `${config.publicUrl}${pagePaths.resetPassword}?${new URLSearchParams({ token })}`;
  const settings: LibrarySettings = {
    config,
    pool: db.auth,
    log,
    sendResetToken: async (holder, token) => {
      const expiresAt = new Date(now().getTime() + resetSeconds * 1000).toISOString();
      const letter = { kind: 'password_reset', link: linkTo(token), expiresAt } as const;
      const mailId = newId();
      await db.auth.query({
        name: 'auth.queue_mail',
        text: 'select auth.queue_mail($1, $2, $3, $4, $5, $6, $7)',
        values: [
          mailId,
          holder.id,
          letter.kind,
          `password_reset:${mailId}`,
          titleOf(letter),
          outbox.seal(mailId, letter),
          expiresAt,
        ],
      });
    },
  };
  const passwords = once(() => openLibrary(settings, { singleSignOn: false }));

  return {
    attempts: createAttempts({ pool: db.auth, secret: config.authSecret, now }),
    config,
    log,
    passwords,
    singleSignOn: once(() => openLibrary(settings, { singleSignOn: true })),
    findHolder: async (sessionToken) => {
      const { rows } = await db.auth.query<AccountHolder>({
        name: 'auth.find_holder',
        text: `select u.id, u.name, u.email, u.locale from auth.session s join auth."user" u on u.id = s.user_id where s.token = $1 and s.expires_at > now()`,
        values: [sessionToken],
      });
      return rows[0];
    },
    createResetLink: async (userId) => {
      const token = randomBytes(32).toString('base64url');
      const expiresAt = new Date(now().getTime() + handedOverSeconds * 1000);
      await (await passwords()).createResetToken({ userId, token, expiresAt });
      return { link: linkTo(token), expiresAt };
    },
  };
}

/** A failure is not kept: the next caller tries again. */
function once<Value>(open: () => Promise<Value>): () => Promise<Value> {
  let opened: Promise<Value> | undefined;
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}
