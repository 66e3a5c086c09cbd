import { listMembers } from '@agendawerk/shared/members/index.ts';
import { createSetup, getSetup } from '@agendawerk/shared/setup/index.ts';
import { afterEach, expect, test } from 'vitest';
import { openBrowser } from '../../../test/support/browser.ts';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { newId } from '../../db/ids.ts';
import { createSetupCode, getSetupLink } from './index.ts';

const setupCode = 'the-code-printed-at-the-start';
const body = {
  code: setupCode,
  workspaceName: 'Gemeinde Kleinhausen a. d. Öd',
  municipality: { name: 'Kleinhausen', kind: 'gemeinde', population: 3100 },
  name: 'Ada Admin',
  email: 'Ada@Kleinhausen.example',
  password: 'Kachelofen-Regenwurm-Quittung',
} as const;

let api: TestApp;
let now = new Date();
const start = async () => {
  now = new Date();
  api = await createTestApp({ setupCode, now: () => now });
};
afterEach(() => api.close());

test('whoever started the program founds the workspace, is its administrator, and signs in', async () => {
  await start();
  expect(await api.stranger.call(getSetup, {})).toEqual({
    isSetUp: false,
    isDemo: false,
    singleSignOn: null,
    canSendMail: false,
  });
  const { workspaceId, slug } = await api.stranger.call(createSetup, { body });
  expect(slug).toBe('gemeinde-kleinhausen-a-d-oed');
  expect((await api.stranger.call(getSetup, {})).isSetUp).toBe(true);

  const browser = openBrowser(api.app);
  await browser.signIn(body);
  const { items } = await browser.caller.call(listMembers, { params: { workspaceId } });
  expect(items).toEqual([
    expect.objectContaining({
      name: 'Ada Admin',
      email: 'Ada@Kleinhausen.example',
      roles: ['admin', 'officer'],
      status: 'active',
    }),
  ]);
  const { rows } = await api.owner.query('select name, kind, population from municipality where workspace_id = $1', [
    workspaceId,
  ]);
  expect(rows).toEqual([{ name: 'Kleinhausen', kind: 'gemeinde', population: 3100 }]);
});

test('without the code nobody founds anything, and guessing it is slowed down', async () => {
  await start();
  for (let index = 0; index < 5; index += 1) {
    expect(await api.stranger.refusal(createSetup, { body: { ...body, code: `guess ${index}` } })).toMatchObject({
      status: 403,
      code: 'setup.code_wrong',
    });
  }
  const { status, body: problem, headers } = await api.stranger.send(createSetup, { body });
  expect({ status, code: (problem as { code: string }).code, retryAfter: headers['retry-after'] }).toEqual({
    status: 429,
    code: 'rate.limited',
    retryAfter: '15',
  });
  now = new Date(now.getTime() + 15_000);
  await api.stranger.call(createSetup, { body });
});

test('of two who hold the code at the same moment, the second waits for the first and is refused', async () => {
  await start();
  await api.owner.query('begin');
  await api.owner.query(`select app.set_up($1, 'erste', 'Erste', $2, $3, 'Bo', 'bo@kleinhausen.example', 'hash')`, [
    newId(),
    newId(),
    newId(),
  ]);
  const second = api.stranger.send(createSetup, { body });
  const countWaiting = async () =>
    (
      await api.db.api.query(
        `select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`,
      )
    ).rowCount;
  await expect.poll(countWaiting, { timeout: 10_000 }).toBe(1);
  await api.owner.query('commit');
  expect(await second).toMatchObject({ status: 409, body: { code: 'setup.already_done' } });
  const { rows } = await api.owner.query('select from auth."user"');
  expect(rows).toHaveLength(1);
});

test('an installation that is set up is not set up again, and prints no code', async () => {
  await start();
  expect(await createSetupCode(api.db)).toMatch(/^[\w-]{24}$/);
  await api.createWorkspace();
  expect(await createSetupCode(api.db)).toBeUndefined();
  expect(await api.stranger.refusal(createSetup, { body })).toMatchObject({ status: 409, code: 'setup.already_done' });
});

test('the first administrator needs a good password too', async () => {
  await start();
  const weak = await api.stranger.refusal(createSetup, { body: { ...body, password: 'Kleinhausen2027' } });
  const short = await api.stranger.refusal(createSetup, { body: { ...body, password: 'kurz' } });
  expect(weak).toMatchObject({ status: 422, code: 'password.breached', fields: [{ path: ['body', 'password'] }] });
  expect(short).toMatchObject({ status: 422, fields: [{ path: ['body', 'password'], code: 'password.too_short' }] });
});

test('the printed link leads to the page that founds', async () => {
  await start();
  expect(getSetupLink('https://agenda.example.de', 'a b')).toBe('https://agenda.example.de/setup?code=a+b');
});
