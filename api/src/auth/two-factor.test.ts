import { getMe } from '@agendawerk/shared/me/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser, showCode } from '../../test/support/browser.ts';
import { createTestApp, type TestApp } from '../../test/support/test-app.ts';
import { newId } from '../db/ids.ts';
import { createAccount } from './index.ts';

const password = 'Kachelofen-Regenwurm-Quittung';
let api: TestApp;

beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

interface Protected {
  email: string;
  userId: string;
  browser: Browser;
  totpUri: string;
  backupCodes: string[];
}

/** Somebody who has set up an authenticator app and is signed in. */
async function createProtectedPerson(): Promise<Protected> {
  const email = `${newId()}@musterlingen.example`;
  const { userId } = await createAccount(api.db, { name: 'Erika Muster', email, password });
  const browser = openBrowser(api.app);
  await browser.signIn({ email, password });
  const { body } = await browser.post('two-factor/enable', { password });
  const { totpUri, backupCodes } = body as { totpUri: string; backupCodes: string[] };
  expect(await browser.post('two-factor/verify-totp', { code: showCode(totpUri) })).toMatchObject({
    status: 200,
    body: {},
  });
  return { email, userId, browser, totpUri, backupCodes };
}

async function startSignIn(email: string): Promise<Browser> {
  const browser = openBrowser(api.app);
  expect((await browser.post('sign-in/email', { email, password })).body).toEqual({ needsSecondFactor: true });
  return browser;
}

function wrongCode(totpUri: string): string {
  return String((Number(showCode(totpUri)) + 1) % 1_000_000).padStart(6, '0');
}

test('with an authenticator app, the password alone opens nothing, and the code opens the door', async () => {
  const { email, totpUri, browser: first } = await createProtectedPerson();
  expect((await first.caller.call(getMe, {})).hasTwoFactor).toBe(true);
  expect(new URL(totpUri).searchParams.get('issuer')).toBe('Agendawerk');

  const browser = await startSignIn(email);
  expect((await browser.caller.refusal(getMe, {})).code).toBe('access.signed_out');
  const code = showCode(totpUri);
  expect((await browser.post('two-factor/verify-totp', { code: `${code.slice(0, 3)} ${code.slice(3)}` })).status).toBe(
    200,
  );
  expect((await browser.caller.call(getMe, {})).email).toBe(email);
});

test('the second factor counts only after a code of the app was shown', async () => {
  const email = `${newId()}@musterlingen.example`;
  await createAccount(api.db, { name: 'Erika Muster', email, password });
  const browser = openBrowser(api.app);
  await browser.signIn({ email, password });
  expect((await browser.refusal('two-factor/enable', { password: 'falsch' })).code).toBe('password.wrong');
  const { body } = await browser.post('two-factor/enable', { password });
  expect((await browser.refusal('two-factor/verify-totp', { code: wrongCode(String(body['totpUri'])) })).code).toBe(
    'two_factor.wrong_code',
  );
  await openBrowser(api.app).signIn({ email, password });
});

test('a backup code replaces a lost phone, once', async () => {
  const { email, backupCodes } = await createProtectedPerson();
  expect(backupCodes).toHaveLength(10);
  const [code = ''] = backupCodes;
  const browser = await startSignIn(email);
  expect((await browser.post('two-factor/verify-backup-code', { code })).status).toBe(200);
  expect((await browser.caller.call(getMe, {})).email).toBe(email);
  const again = await startSignIn(email);
  expect(await again.refusal('two-factor/verify-backup-code', { code })).toMatchObject({
    status: 422,
    code: 'two_factor.wrong_code',
  });
});

test('new backup codes end the old ones', async () => {
  const { email, browser, backupCodes } = await createProtectedPerson();
  const { body } = await browser.post('two-factor/generate-backup-codes', { password });
  const [old = ''] = backupCodes;
  const [fresh = ''] = body['backupCodes'] as string[];
  const later = await startSignIn(email);
  expect((await later.refusal('two-factor/verify-backup-code', { code: old })).code).toBe('two_factor.wrong_code');
  expect((await later.post('two-factor/verify-backup-code', { code: fresh })).status).toBe(200);
});

test('after five wrong codes the password is asked for again, and after ten the account rests', async () => {
  const { email, totpUri } = await createProtectedPerson();
  for (let round = 0; round < 2; round += 1) {
    const browser = await startSignIn(email);
    for (let index = 0; index < 5; index += 1) {
      expect((await browser.refusal('two-factor/verify-totp', { code: wrongCode(totpUri) })).code).toBe(
        'two_factor.wrong_code',
      );
    }
    expect(['two_factor.expired', 'rate.limited']).toContain(
      (await browser.refusal('two-factor/verify-totp', { code: showCode(totpUri) })).code,
    );
  }
  const browser = await startSignIn(email);
  const refusal = await browser.refusal('two-factor/verify-totp', { code: showCode(totpUri) });
  expect(refusal).toMatchObject({ status: 429, code: 'rate.limited', retryAfter: 900 });
});

test('a code without a sign-in before it leads nowhere', async () => {
  const refusal = await openBrowser(api.app).refusal('two-factor/verify-totp', { code: '123456' });
  expect(refusal).toMatchObject({ status: 410, code: 'two_factor.expired' });
});

test('the second factor is removed with the password only', async () => {
  const { email, browser } = await createProtectedPerson();
  expect((await browser.refusal('two-factor/enable', { password })).code).toBe('two_factor.already_enabled');
  expect((await browser.refusal('two-factor/disable', { password: 'falsch' })).code).toBe('password.wrong');
  expect((await browser.post('two-factor/disable', { password })).status).toBe(200);
  expect((await browser.caller.call(getMe, {})).hasTwoFactor).toBe(false);
  await openBrowser(api.app).signIn({ email, password });
});

test('secret and backup codes cannot be read in the database', async () => {
  const { userId, totpUri, backupCodes } = await createProtectedPerson();
  const { rows } = await api.owner.query('select * from auth.two_factor where user_id = $1', [userId]);
  const stored = JSON.stringify(rows);
  expect(stored).not.toContain(new URL(totpUri).searchParams.get('secret'));
  for (const code of backupCodes) expect(stored).not.toContain(code);
});
