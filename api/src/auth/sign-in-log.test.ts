import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { openBrowser, showCode } from '../../test/support/browser.ts';
import { createTestApp } from '../../test/support/test-app.ts';
import { serializeError } from '../platform/logging.ts';
import { createAccount } from './index.ts';

test('the log tells what happens at the door, and neither who knocks from where nor with what', async () => {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const logger = pino(
    {
      level: 'trace',
      base: undefined,
      serializers: { req: () => undefined, res: () => undefined, err: serializeError },
    },
    stream,
  );
  const api = await createTestApp({ logger });
  const email = 'erika@musterlingen.example';
  const password = 'Kachelofen-Regenwurm-Quittung';
  const { userId } = await createAccount(api.db, { name: 'Erika Muster', email, password });

  const browser = openBrowser(api.app, { address: '198.51.100.77' });
  await browser.signIn({ email, password });
  const { body } = await browser.post('two-factor/enable', { password });
  const code = showCode(String(body['totpUri']));
  await browser.post('two-factor/verify-totp', { code });
  await browser.post('sign-in/email', { email, password });
  await browser.post('request-password-reset', { email: 'nobody@musterlingen.example' });
  await browser.open('/api/auth/callback/oidc?code=secret-code');
  for (let index = 0; index < 6; index += 1)
    await browser.post('sign-in/email', { email, password: 'Falsches-Wort-27' });
  await browser.post('sign-out', {});
  await api.close();

  const events = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'sign-in');
  expect(events.map(({ event, outcome }) => `${event} ${outcome}`)).toEqual([
    'sign_in done',
    'second_factor_prepared done',
    'second_factor done',
    'sign_in second_factor_needed',
    'password_reset_requested done',
    ...Array.from({ length: 5 }, () => 'sign_in sign_in.wrong_credentials'),
    'sign_in locked',
    'sign_out done',
  ]);
  expect(events[0].userId).toBe(userId);
  const everything = lines.join('');
  for (const personal of [
    email,
    'musterlingen',
    'Erika',
    '198.51.100.77',
    password,
    'Falsches',
    'secret-code',
    code,
    ...(body['backupCodes'] as string[]),
  ]) {
    expect(everything, personal).not.toContain(personal);
  }
});
