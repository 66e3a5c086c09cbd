import type { FastifyBaseLogger } from 'fastify';
import type { Pool } from 'pg';
import type { Locale } from '../mail/index.ts';
import { describeStorage, type SignInConfig, twoFactorColumns } from './library-options.ts';

export interface AccountHolder {
  id: string;
  name: string;
  email: string;
  locale: Locale;
}

export interface LibrarySettings {
  config: SignInConfig;
  pool: Pool;
  log: FastifyBaseLogger;
  /** Hands over the link with which a forgotten password is replaced; nobody waits for it. */
  sendResetToken: (holder: AccountHolder, token: string) => Promise<void>;
}

export const resetSeconds = 60 * 60;
export const singleSignOnId = 'oidc';

export type Library = Awaited<ReturnType<typeof openLibrary>>;

/**
 * The sign-in library, read when somebody signs in for the first time: it takes most of a second, which no start waits for.
 * `singleSignOn` asks the OpenID Connect service for its addresses first; passwords never wait for that.
 */
export async function openLibrary(
  { config, pool, log, sendResetToken }: LibrarySettings,
  { singleSignOn }: { singleSignOn: boolean },
) {
  const [{ betterAuth }, { twoFactor }, { genericOAuth }] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins/two-factor'),
    import('better-auth/plugins/generic-oauth'),
  ]);
  const storage = describeStorage(config, pool);
  const { oidc } = config;
  const auth = betterAuth({
    ...storage,
    advanced: {
      ...storage.advanced,
      backgroundTasks: {
        handler: (task) => void task.catch((error: unknown) => log.error({ err: error }, 'task of the sign-in failed')),
      },
    },
    logger: {
      level: 'error',
      log: (_level, message, ...details) =>
        log.error(
          { reason: message, err: details.find((detail) => detail instanceof Error) },
          'the sign-in library reports a failure',
        ),
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: resetSeconds,
      sendResetPassword: ({ user, token }) => sendResetToken(toHolder(user), token),
      // Other links to a new password end with the first that was used, and so does every sign-in that waits for its second factor.
      onPasswordReset: async ({ user }) => {
        await pool.query('delete from auth.verification where value = $1', [user.id]);
      },
    },
    plugins: [
      twoFactor({ issuer: 'Agendawerk', schema: twoFactorColumns }),
      genericOAuth({
        config:
          oidc && singleSignOn
            ? [
                {
                  providerId: singleSignOnId,
                  name: oidc.name,
                  discoveryUrl: `${oidc.issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
                  clientId: oidc.clientId,
                  clientSecret: oidc.clientSecret,
                  scopes: ['openid', 'profile', 'email'],
                  pkce: true,
                  requireIdTokenVerification: true,
                  disableSignUp: true,
                  disableProviderLogout: true,
                },
              ]
            : [],
      }),
    ],
  });
  const { internalAdapter } = await auth.$context;

  return {
    handle: (request: Request): Promise<Response> => auth.handler(request),
    createResetToken: async ({
      userId,
      token,
      expiresAt,
    }: {
      userId: string;
      token: string;
      expiresAt: Date;
    }): Promise<void> => {
      await internalAdapter.createVerificationValue({
        identifier: `reset-password:${token}`,
        value: userId,
        expiresAt,
      });
    },
    /** Whose password a link replaces; undefined for one that is used, over or was never made. */
    findResetHolder: async (token: string): Promise<AccountHolder | undefined> => {
      const found = await internalAdapter.findVerificationValue(`reset-password:${token}`);
      const user = found && found.expiresAt > new Date() ? await internalAdapter.findUserById(found.value) : null;
      return user ? toHolder(user) : undefined;
    },
  };
}

function toHolder(user: { id: string; name: string; email: string; locale?: unknown }): AccountHolder {
  return { id: user.id, name: user.name, email: user.email, locale: user.locale === 'en' ? 'en' : 'de' };
}
