import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from '../platform/start-error.ts';
import { type Settings, settingsSchema } from './settings.ts';

/** The folder that holds the workspace's package.json, whatever folder the program was started from. */
export const projectDirectory = fileURLToPath(new URL('../../..', import.meta.url));

/** What the program runs with: the settings of the environment, checked and in the shape it needs them. */
export type Config = {
  host: string;
  port: number;
  /** Without a slash at its end. */
  publicUrl: string;
  /** Reached by https: cookies are bound to it. */
  isSecure: boolean;
  trustProxy: boolean | string[];
  dataDirectory: string;
  database: { url: string | undefined; poolSize: number; migrateOnStart: boolean };
  /** Undefined only before `main` has read or made the one in the data folder. */
  authSecret: string | undefined;
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | undefined;
  mail: { smtpUrl: string | undefined; from: string };
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Requests a minute from one address; 0 is no limit. */
  rateLimit: number;
  isDemo: boolean;
};

/** The one reader of the environment. Everything wrong with it is told at once, by the names of the settings. */
export function readConfig(
  options: {
    environment?: Record<string, string | undefined>;
    isDemo?: boolean | undefined;
    isTerminal?: boolean;
  } = {},
): Config {
  const parsed = settingsSchema.safeParse(withoutEmpty(options.environment ?? process.env));
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new StartError(`Die Einstellungen stimmen nicht: ${problems.join('; ')}.`);
  }
  const given = parsed.data;
  if (given.DATABASE_URL !== undefined && given.AUTH_SECRET === undefined) {
    throw new StartError(
      'Die Einstellung AUTH_SECRET fehlt: Mit einer eigenen Datenbank (DATABASE_URL) braucht die Anmeldung einen eigenen geheimen Schlüssel von mindestens 32 Zeichen.',
    );
  }
  const publicUrl = (given.PUBLIC_URL ?? `http://${nameOf(given.HOST)}:${given.PORT}`).replace(/\/+$/, '');
  return {
    host: given.HOST,
    port: given.PORT,
    publicUrl,
    isSecure: publicUrl.startsWith('https:'),
    trustProxy: readTrustProxy(given.TRUST_PROXY),
    dataDirectory: path.resolve(projectDirectory, given.DATA_DIR),
    database: {
      url: given.DATABASE_URL,
      poolSize: given.DATABASE_POOL_SIZE,
      migrateOnStart: given.MIGRATE_ON_START,
    },
    authSecret: given.AUTH_SECRET,
    oidc: readOidc(given),
    mail: { smtpUrl: given.SMTP_URL, from: given.MAIL_FROM },
    logLevel: given.LOG_LEVEL ?? (options.isTerminal ? 'warn' : 'info'),
    rateLimit: given.RATE_LIMIT,
    isDemo: options.isDemo ?? given.DEMO,
  };
}

/** `PORT=` in a file of settings means "not set", not "an empty port". */
function withoutEmpty(environment: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}

/** An address that means "all of them" is none that a browser can open. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function readTrustProxy(given: string): boolean | string[] {
  if (given === 'true') return true;
  if (given === 'false') return false;
  return given.split(',').map((address) => address.trim());
}

function readOidc(given: Settings): Config['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = given;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    throw new StartError(
      'OIDC_ISSUER, OIDC_CLIENT_ID und OIDC_CLIENT_SECRET gehören zusammen: Bitte alle drei setzen oder keine.',
    );
  }
  return { issuer, clientId, clientSecret, name: given.OIDC_NAME };
}
