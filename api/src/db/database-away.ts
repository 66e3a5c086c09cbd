import { DatabaseError } from 'pg';

/** The ways in which a connection is refused, lost or not found. */
const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
]);
/** Connection exceptions (class 08), the server going down or coming up (57P01 to 57P05), no connection left (53300), a standby (25006). */
const serverStates = /^(08...|57P0[1-5]|53300|25006)$/;
/** pg tells these by their sentence alone. */
const sentences =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Cannot use a pool after|timeout expired)/;

/** Whether the database cannot be reached at the moment, so that the same request is worth another try soon. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  if (error instanceof DatabaseError) return serverStates.test(error.code ?? '');
  if (!(error instanceof Error)) return false;
  if ('code' in error && 'syscall' in error && networkCodes.has(String(error.code))) {
    return (
      error.syscall === 'connect' ||
      error.syscall === 'read' ||
      error.syscall === 'write' ||
      error.syscall === 'getaddrinfo'
    );
  }
  return sentences.test(error.message);
}
