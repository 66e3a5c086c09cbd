import type { Pool } from 'pg';
import { newId } from '../db/ids.ts';

export interface NewAccount {
  name: string;
  email: string;
  password: string;
}

/**
 * An account with a password, for what makes accounts without an invitation: the demo and the tests.
 * It asks no questions: whether the password is a good one is the caller's business.
 */
export async function createAccount(
  { auth }: { auth: Pool },
  { name, email, password }: NewAccount,
): Promise<{ userId: string }> {
  const userId = newId();
  await auth.query('select auth.create_account($1, $2, $3, $4, true)', [
    userId,
    name,
    email,
    await hashPassword(password),
  ]);
  return { userId };
}

/** The sign-in library's own hash (scrypt). Loaded when needed: most requests never see a password. */
export async function hashPassword(password: string): Promise<string> {
  const crypto = await import('better-auth/crypto');
  return crypto.hashPassword(password);
}
