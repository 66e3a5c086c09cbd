import { DomainError, type ErrorCode } from '@agendawerk/shared/errors/index.ts';

/** The sign-in library's codes, in the words of our catalogue. */
const codes: Record<string, ErrorCode> = {
  INVALID_EMAIL_OR_PASSWORD: 'sign_in.wrong_credentials',
  INVALID_PASSWORD: 'password.wrong',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'password.wrong',
  INVALID_TOKEN: 'password.reset_invalid',
  USER_NOT_FOUND: 'password.reset_invalid',
  INVALID_CODE: 'two_factor.wrong_code',
  INVALID_BACKUP_CODE: 'two_factor.wrong_code',
  INVALID_TWO_FACTOR_COOKIE: 'two_factor.expired',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'two_factor.expired',
  ACCOUNT_TEMPORARILY_LOCKED: 'rate.limited',
  TOTP_NOT_ENABLED: 'two_factor.not_enabled',
  TWO_FACTOR_NOT_ENABLED: 'two_factor.not_enabled',
  BACKUP_CODES_NOT_ENABLED: 'two_factor.not_enabled',
  TOTP_ALREADY_ENABLED: 'two_factor.already_enabled',
  PROVIDER_NOT_FOUND: 'sign_in.provider_unavailable',
};

/** A second factor that was guessed at too often rests this long; the sign-in library counts that by account. */
const restSeconds = 15 * 60;

/** Refusals of a guess. Everything else that goes wrong is not held against the caller. */
export const wrongGuesses: readonly ErrorCode[] = [
  'sign_in.wrong_credentials',
  'password.wrong',
  'password.reset_invalid',
  'two_factor.wrong_code',
];

export function toRefusal(status: number, answer: unknown, passwordField: string | undefined): DomainError {
  const given = typeof answer === 'object' && answer !== null && 'code' in answer ? String(answer.code) : '';
  const code = codes[given] ?? byStatus(status);
  if (code === 'rate.limited') return new DomainError(code, { retryAfter: restSeconds });
  if (code !== 'password.wrong' || passwordField === undefined) return new DomainError(code);
  return new DomainError(code, { fields: [{ path: ['body', passwordField], code }] });
}

function byStatus(status: number): ErrorCode {
  if (status === 401) return 'access.signed_out';
  if (status === 409) return 'resource.changed_meanwhile';
  return status >= 500 ? 'internal' : 'request.malformed';
}

/** What single sign-on reports in the address it sends the browser back to. */
const reasons: Record<string, ErrorCode> = {
  signup_disabled: 'sign_in.unknown_person',
  account_not_linked: 'sign_in.email_unverified',
  email_not_verified: 'sign_in.email_unverified',
  email_not_found: 'sign_in.email_unverified',
  access_denied: 'sign_in.cancelled',
};

/** The same address with our code in it, and without the words of the other service. */
export function translateRedirect(location: string): { location: string; refused: ErrorCode | undefined } {
  const url = new URL(location);
  const reason = url.searchParams.get('error');
  if (reason === null) return { location, refused: undefined };
  const refused = reasons[reason] ?? 'sign_in.failed';
  url.search = new URLSearchParams({ error: refused }).toString();
  return { location: url.toString(), refused };
}
