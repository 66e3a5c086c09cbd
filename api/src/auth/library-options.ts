import { pagePaths } from '@agendawerk/shared/contracts/index.ts';
import type { BetterAuthOptions } from 'better-auth';
import type { Pool } from 'pg';
import type { Config } from '../config/config.ts';
import { newId } from '../db/ids.ts';
import { sessionSeconds } from '../platform/credentials.ts';

export type SignInConfig = Config & { authSecret: string };

/** Where the sign-in library reads and writes: our tables, our ids, our cookie. `credentials.ts` and `app.open_request` rely on it. */
export function describeStorage(config: SignInConfig, pool: Pool) {
  return {
    appName: 'Agendawerk',
    baseURL: config.publicUrl,
    basePath: '/api/auth',
    secret: config.authSecret,
    trustedOrigins: [config.publicUrl],
    telemetry: { enabled: false },
    database: pool,
    user: {
      modelName: 'user',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: { locale: { type: 'string', required: false, input: false } },
    },
    session: {
      modelName: 'session',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      expiresIn: sessionSeconds,
      // Sessions are prolonged where they are used, in app.open_request.
      disableSessionRefresh: true,
    },
    account: {
      modelName: 'account',
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      updateAccountOnSignIn: false,
      // The database sees to it that whoever proves the address becomes its only owner: auth.settle_ownership.
      accountLinking: { requireLocalEmailVerified: false },
    },
    verification: {
      modelName: 'verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
      // Links to a new password are kept as hashes: who reads the database cannot use them.
      storeIdentifier: 'hashed',
    },
    // Single sign-on tells who somebody is; what its tokens could fetch beyond that is none of our business.
    databaseHooks: {
      account: {
        create: {
          before: async (account) => ({ data: { ...account, accessToken: null, refreshToken: null, idToken: null } }),
        },
      },
    },
    advanced: {
      // `__Host-` instead of the library's own `__Secure-`: bound to this very host too.
      useSecureCookies: false,
      cookiePrefix: config.isSecure ? '__Host-agendawerk' : 'agendawerk',
      defaultCookieAttributes: { secure: config.isSecure, httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => newId(), validateSchema: false },
      ipAddress: { ipAddressHeaders: ['x-forwarded-for'] },
      // Our own check comes first, see refuseForeignOrigin.
      disableCSRFCheck: true,
    },
    // Guessing has limits of our own, see attempts.ts.
    rateLimit: { enabled: false },
    // Unexpected errors are ours to log and to answer; the library would print them as they are.
    onAPIError: { throw: true, errorURL: `${config.publicUrl}${pagePaths.signIn}` },
  } satisfies BetterAuthOptions;
}

export const twoFactorColumns = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'two_factor',
    fields: {
      userId: 'user_id',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failed_verification_count',
      lockedUntil: 'locked_until',
    },
  },
};
