import { pagePaths } from '@agendawerk/shared/contracts/index.ts';
import { emailSchema } from '@agendawerk/shared/members/index.ts';
import { z } from 'zod';
import { singleSignOnId } from './library.ts';

type Body = Record<string, unknown>;

/** What a call guesses at: the account that the limits of attempts.ts are kept for. */
type Target = 'email' | 'reset' | 'token' | 'session' | 'challenge';

/** One operation of the sign-in library that the web app may call. What is not listed does not exist. */
export interface Endpoint {
  path: string;
  body: z.ZodObject;
  target?: Target;
  /** Counted even when it is done: it costs somebody else a mail. */
  isAlwaysCounted?: boolean;
  /** The field of a password that is to be set, and of one that is asked for again. */
  newPassword?: string;
  password?: string;
  /** What the library is given. */
  prepare?: (body: Body, publicUrl: string) => Body;
  /** What the web app is answered; the library would tell tokens too. */
  present?: (answer: Body) => Body;
  /** Named in the log. */
  event?: string;
}

// Longer than any password may be: what is typed is checked, not judged.
const passwordText = z.string().min(1).max(1000);
const codeText = z.string().trim().min(1).max(30);
/** Apps show codes in groups. */
const withoutSpaces = (body: Body) => ({ code: String(body['code']).replaceAll(/\s/g, '') });
const nothing = z.strictObject({});
/** A page of this very app; "//elsewhere" would be another host. */
const ownPath = z
  .string()
  .max(2000)
  .regex(/^\/(?![/\\])[^\\\s]*$/);

export const endpoints: readonly Endpoint[] = [
  {
    path: '/sign-in/email',
    body: z.strictObject({ email: emailSchema, password: passwordText }),
    target: 'email',
    present: (answer) => ({ needsSecondFactor: answer['twoFactorRedirect'] === true }),
    event: 'sign_in',
  },
  {
    path: '/sign-in/social',
    body: z.strictObject({ provider: z.literal(singleSignOnId), callbackURL: ownPath.default('/') }),
    prepare: (body, publicUrl) => ({
      provider: body['provider'],
      callbackURL: `${publicUrl}${String(body['callbackURL'])}`,
      errorCallbackURL: `${publicUrl}${pagePaths.signIn}`,
      disableRedirect: true,
    }),
    present: ({ url }) => ({ url }),
  },
  { path: '/sign-out', body: nothing, event: 'sign_out' },
  {
    path: '/request-password-reset',
    body: z.strictObject({ email: emailSchema }),
    target: 'reset',
    isAlwaysCounted: true,
    event: 'password_reset_requested',
  },
  {
    path: '/reset-password',
    body: z.strictObject({ token: z.string().min(1).max(200), newPassword: passwordText }),
    target: 'token',
    newPassword: 'newPassword',
    event: 'password_reset',
  },
  {
    path: '/change-password',
    body: z.strictObject({ currentPassword: passwordText, newPassword: passwordText }),
    target: 'session',
    newPassword: 'newPassword',
    password: 'currentPassword',
    prepare: (body) => ({ ...body, revokeOtherSessions: true }),
    event: 'password_changed',
  },
  {
    path: '/two-factor/enable',
    body: z.strictObject({ password: passwordText }),
    target: 'session',
    password: 'password',
    present: ({ totpURI, backupCodes }) => ({ totpUri: totpURI, backupCodes }),
    event: 'second_factor_prepared',
  },
  {
    path: '/two-factor/disable',
    body: z.strictObject({ password: passwordText }),
    target: 'session',
    password: 'password',
    event: 'second_factor_removed',
  },
  {
    path: '/two-factor/generate-backup-codes',
    body: z.strictObject({ password: passwordText }),
    target: 'session',
    password: 'password',
    present: ({ backupCodes }) => ({ backupCodes }),
    event: 'backup_codes_renewed',
  },
  {
    path: '/two-factor/verify-totp',
    body: z.strictObject({ code: codeText }),
    target: 'challenge',
    prepare: withoutSpaces,
    event: 'second_factor',
  },
  {
    path: '/two-factor/verify-backup-code',
    body: z.strictObject({ code: codeText }),
    target: 'challenge',
    prepare: withoutSpaces,
    event: 'backup_code',
  },
];
