import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listAgendas } from '@agendawerk/shared/agendas/index.ts';
import { listChapters } from '@agendawerk/shared/chapters/index.ts';
import { listComments } from '@agendawerk/shared/comments/index.ts';
import { listDepartments } from '@agendawerk/shared/departments/index.ts';
import { listFields } from '@agendawerk/shared/fields/index.ts';
import { listGoals } from '@agendawerk/shared/goals/index.ts';
import { toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import { listKpis } from '@agendawerk/shared/kpis/index.ts';
import { getMe, type Membership } from '@agendawerk/shared/me/index.ts';
import { getMeasure, listMeasures, measureStatuses } from '@agendawerk/shared/measures/index.ts';
import { listMembers } from '@agendawerk/shared/members/index.ts';
import type { FastifyInstance } from 'fastify';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { readConfig } from '../../src/config/config.ts';
import { newId } from '../../src/db/ids.ts';
import { type Database, openDatabase } from '../../src/db/pool.ts';
import { type DemoSignIn, describeSignIns, seedDemo } from '../../src/demo/index.ts';
import { createLogger } from '../../src/platform/logging.ts';
import { type Caller, callerOf } from '../support/test-app.ts';
import { createTestDatabase } from '../support/test-database.ts';

interface Start {
  url: string;
  db: Database;
  owner: Client;
  directory: string;
  app: FastifyInstance;
  /** What a start of the program does with the demo. */
  seed: (options?: { isDemo?: boolean }) => ReturnType<typeof seedDemo>;
  end: () => Promise<void>;
}

async function startOnNewDatabase(): Promise<Start> {
  const { url, drop } = await createTestDatabase();
  const directory = mkdtempSync(path.join(tmpdir(), 'demo-'));
  const authSecret = randomBytes(32).toString('base64url');
  const environment = {
    DATABASE_URL: url,
    AUTH_SECRET: authSecret,
    DATA_DIR: directory,
    LOG_LEVEL: 'silent',
    RATE_LIMIT: '0',
  };
  const configOf = (isDemo: boolean) => ({ ...readConfig({ environment, isDemo }), authSecret });
  const db = openDatabase({ url, poolSize: 4 });
  const owner = new Client({ connectionString: url });
  await owner.connect();
  const app = await buildApp({ config: configOf(true), db, logger: createLogger('silent') });
  return {
    url,
    db,
    owner,
    directory,
    app,
    seed: ({ isDemo = true } = {}) => seedDemo({ config: configOf(isDemo), db, ownerUrl: url }),
    end: async () => {
      await app.close();
      await owner.end();
      await db.close();
      await drop();
      rmSync(directory, { recursive: true });
    },
  };
}

/** As in the browser: address and password, and the cookie that comes back. */
async function signIn(app: FastifyInstance, { email, password }: DemoSignIn): Promise<Caller> {
  const response = await app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password } });
  expect(response.statusCode, response.body).toBe(200);
  return callerOf(app, {
    cookie: response.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; '),
  });
}

describe('a first start with the demo', () => {
  let start: Start;
  let signIns: DemoSignIn[];
  let officer: Caller;
  let memberships: Membership[];
  beforeAll(async () => {
    start = await startOnNewDatabase();
    signIns = (await start.seed())?.signIns ?? [];
    officer = await signIn(start.app, as('officer'));
    memberships = (await officer.call(getMe, {})).memberships;
  });
  afterAll(() => start.end());
  const as = (role: DemoSignIn['role']) => {
    const found = signIns.find((candidate) => candidate.role === role);
    if (!found) throw new Error(`nobody signs in as ${role}`);
    return found;
  };
  const open = async (slug: string) => {
    const workspaceId = memberships.find((membership) => membership.slug === slug)?.workspaceId ?? '';
    const { items } = await officer.call(listAgendas, { params: { workspaceId } });
    return { workspaceId, params: { workspaceId, agendaId: items[0]?.id ?? '' }, agendas: items };
  };

  test('lets one person of each role sign in to Musterlingen, the officer to Kleinhausen too', async () => {
    for (const role of ['admin', 'head', 'staff', 'council'] as const) {
      const person = await signIn(start.app, as(role));
      const me = await person.call(getMe, {});
      expect(me.memberships).toMatchObject([{ slug: 'musterlingen', isDemo: true, roles: [role] }]);
    }
    expect(memberships.map(({ slug, roles }) => [slug, roles])).toEqual([
      ['kleinhausen', ['admin', 'officer']],
      ['musterlingen', ['officer']],
    ]);
  });

  test('shows a full agenda in Musterlingen', async () => {
    const { workspaceId, params, agendas } = await open('musterlingen');
    expect(agendas).toMatchObject([{ title: 'Digitale Agenda 2025–2030', firstYear: 2025, lastYear: 2030 }]);
    const chapters = (await officer.call(listChapters, { params })).items;
    expect(chapters.map(({ kind, body }) => [kind, body !== null])).toEqual([
      ['vision', true],
      ['situation', true],
      ['principles', true],
      ['free', true],
      ['free', true],
      ['free', true],
    ]);
    const counts = [
      (await officer.call(listDepartments, { params: { workspaceId } })).items,
      (await officer.call(listFields, { params })).items,
      (await officer.call(listGoals, { params })).items,
      (await officer.call(listKpis, { params })).items,
    ].map((items) => items.length);
    expect(counts).toEqual([10, 8, 14, 19]);
    const measures = (await officer.call(listMeasures, { params, query: { limit: 500 } })).items;
    expect(measures).toHaveLength(45);
    expect([...new Set(measures.map((measure) => measure.status))].toSorted()).toEqual([...measureStatuses].toSorted());
    expect(measures.filter((measure) => measure.number.startsWith('1.'))).toHaveLength(13);
  });

  test('tells each story in the name of whoever owns the measure', async () => {
    const { workspaceId, params } = await open('musterlingen');
    const measures = (await officer.call(listMeasures, { params, query: { limit: 500 } })).items;
    const tellersOf = async (title: string) => {
      const measureId = measures.find((measure) => measure.title === title)?.id ?? '';
      const { updates } = await officer.call(getMeasure, { params: { workspaceId, measureId } });
      return [...new Set(updates.map((update) => update.authorName))].toSorted();
    };
    expect(await tellersOf('Öffentliches WLAN')).toEqual(['Paul Quandel']);
    // Its owner has left; her head tells the last part.
    expect(await tellersOf('Energiemonitoring kommunaler Gebäude')).toEqual(['Birgit Wahlen', 'Falk Behrendsen']);
  });

  test('lets people talk over weeks of working days: nobody answers before the question, or settles before the answer', async () => {
    const { params } = await open('musterlingen');
    const threads = (await officer.call(listComments, { params, query: {} })).items.toReversed();
    const said = threads.flatMap((thread) => [thread, ...thread.answers]).map(({ createdAt }) => new Date(createdAt));
    expect(new Set(said.map((moment) => toBerlinDay(moment))).size).toBeGreaterThan(9);
    expect(said.filter((moment) => [0, 6].includes(moment.getUTCDay()) || moment > new Date())).toEqual([]);
    const begun = threads.map(({ createdAt }) => createdAt);
    expect(begun).toEqual(begun.toSorted());
    for (const { createdAt, answers, resolvedAt } of threads) {
      const course = [createdAt, ...answers.map((answer) => answer.createdAt), ...(resolvedAt ? [resolvedAt] : [])];
      expect(course).toEqual(course.toSorted());
    }
  });

  test('shows somebody who has left and still owns a measure', async () => {
    const { workspaceId } = await open('musterlingen');
    const { items } = await officer.call(listMembers, { params: { workspaceId } });
    expect(items.map((member) => member.status).toSorted()).toEqual([...Array<string>(12).fill('active'), 'ended']);
  });

  test('leaves Kleinhausen nearly empty', async () => {
    const { params } = await open('kleinhausen');
    expect((await officer.call(listFields, { params })).items).toHaveLength(2);
    const { items } = await officer.call(listMeasures, { params });
    expect(items.map(({ title, status, hasBenefit, ownerId }) => [title, status, hasBenefit, ownerId])).toEqual([
      ['Formulare auf die Website', 'idea', false, null],
      ['Mehrzweckhalle online reservieren', 'idea', false, null],
      ['Glasfaser für alle Ortsteile', 'idea', false, null],
    ]);
  });

  test('keeps the passwords where only the operator reads them, and says them again at the next start', async () => {
    expect(statSync(path.join(start.directory, 'demo-logins.json')).mode & 0o777).toBe(0o600);
    expect(await start.seed()).toEqual({ signIns });
    const printed = describeSignIns(signIns, start.directory);
    for (const { email, password } of signIns) expect(printed).toMatch(new RegExp(`${email} +${password}`));
    const { rows } = await start.owner.query<{ open: number }>('select count(*)::int as open from auth.session');
    expect(rows[0]?.open).toBe(5);
  });

  test('is taken away by the next start where it was killed a moment before its end', async () => {
    await start.owner.query(`update workspace set slug = 'beispiel-entsteht-' || slug`);
    expect(await start.seed({ isDemo: false })).toBeUndefined();
    for (const table of ['workspace', 'measure', 'audit_entry', 'auth."user"', 'auth.session']) {
      expect((await start.owner.query(`select from ${table}`)).rows, table).toEqual([]);
    }
  });
});

test('a database that people already work in is given no demo', async () => {
  const start = await startOnNewDatabase();
  const [workspaceId, memberId, userId] = [newId(), newId(), newId()];
  const email = 'ada@rathaus.example';
  await start.owner.query('insert into auth."user" (id, name, email, email_verified) values ($1, $2, $3, true)', [
    userId,
    'Ada Amtmann',
    email,
  ]);
  await start.owner.query('select app.found_workspace($1, $2, $3, false, $4, $5, $6, $7)', [
    workspaceId,
    'rathaus',
    'Rathaus',
    memberId,
    userId,
    'Ada Amtmann',
    email,
  ]);
  expect(await start.seed()).toBeUndefined();
  expect((await start.owner.query('select slug from workspace')).rows).toEqual([{ slug: 'rathaus' }]);
  await start.end();
});
