import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Role } from '@agendawerk/shared/access/index.ts';
import type { Contract, RequestInput } from '@agendawerk/shared/contracts/index.ts';
import { toRequest } from '@agendawerk/shared/contracts/index.ts';
import type { Problem } from '@agendawerk/shared/errors/index.ts';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { Client } from 'pg';
import { expect } from 'vitest';
import { z } from 'zod';
import { type AppOptions, buildApp } from '../../src/app.ts';
import { readConfig } from '../../src/config/config.ts';
import { newId } from '../../src/db/ids.ts';
import { type Database, openDatabase } from '../../src/db/pool.ts';
import { startWorker } from '../../src/mail/worker.ts';
import { sessionCookieName, sign } from '../../src/platform/credentials.ts';
import { createLogger } from '../../src/platform/logging.ts';
import { createTestDatabase } from './test-database.ts';

export const testSecret = 'a-secret-of-the-tests-and-nothing-else';

interface TestAppOptions {
  now?: () => Date;
  environment?: Record<string, string>;
  setupCode?: string;
  logger?: FastifyBaseLogger;
  poolSize?: number;
  /** As the program has it; without one only the API is served. */
  web?: AppOptions['web'];
}

export interface TestApp {
  app: FastifyInstance;
  /** Ways into the database as the program has them. */
  db: Database;
  /** The database's owner, for what only the operator could do. */
  owner: Client;
  url: string;
  /** A workspace of one's own with its administrator, who is its officer too. */
  createWorkspace: (name?: string) => Promise<TestWorkspace>;
  /** A caller who is not signed in. */
  stranger: Caller;
  close: () => Promise<void>;
}

export interface TestWorkspace {
  workspaceId: string;
  slug: string;
  admin: Person;
  /** Another person with these roles. */
  addMember: (options: { roles: Role[]; departmentIds?: string[] }) => Promise<Person>;
}

export interface Person extends Caller {
  userId: string;
  memberId: string;
  cookie: string;
}

interface Answer<Body> {
  status: number;
  body: Body;
  headers: Record<string, string | string[] | number | undefined>;
}

export interface Caller {
  /** Calls an operation, expects success, and sees to it that the answer is exactly what the contract promises. */
  call: <C extends Contract>(contract: C, input: RequestInput<C>) => Promise<z.output<C['response']>>;
  /** Calls an operation that is expected to be refused. */
  refusal: <C extends Contract>(contract: C, input: RequestInput<C>) => Promise<Problem>;
  /** Calls an operation as it comes. */
  send: <C extends Contract>(
    contract: C,
    input: RequestInput<C>,
    headers?: Record<string, string>,
  ) => Promise<Answer<unknown>>;
}

export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const environment = {
    LOG_LEVEL: 'silent',
    DATA_DIR: path.join(tmpdir(), 'agendawerk-tests'),
    RATE_LIMIT: '0',
    DATABASE_URL: database.url,
    AUTH_SECRET: testSecret,
    ...options.environment,
  };
  const config = { ...readConfig({ environment }), authSecret: testSecret };
  const db = openDatabase({ url: database.url, poolSize: options.poolSize ?? 4 });
  const app = await buildApp({
    config,
    db,
    logger: options.logger ?? createLogger('silent'),
    setupCode: options.setupCode,
    ...(options.now ? { now: options.now } : {}),
    ...(options.web ? { web: options.web } : {}),
  });
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  // Where the test brings a mail server, mails go out as they do in the program.
  const worker =
    config.mail.smtpUrl === undefined
      ? undefined
      : await startWorker({
          db,
          databaseUrl: database.url,
          mail: config.mail,
          secret: testSecret,
          publicUrl: config.publicUrl,
          log: createLogger('silent'),
          ...(options.now ? { now: options.now } : {}),
        });

  return {
    app,
    db,
    owner,
    url: database.url,
    stranger: callerOf(app, {}),
    createWorkspace: (name = 'Musterlingen') => createWorkspace({ app, owner, name }),
    close: async () => {
      await app.close();
      await worker?.stop();
      await owner.end();
      await db.close();
      await database.drop();
    },
  };
}

async function createWorkspace({
  app,
  owner,
  name,
}: {
  app: FastifyInstance;
  owner: Client;
  name: string;
}): Promise<TestWorkspace> {
  const workspaceId = newId();
  const slug = `${name.toLowerCase()}-${workspaceId.slice(-12)}`;
  const account = await createAccount(owner, 'Ada Admin');
  const memberId = newId();
  await owner.query('select app.found_workspace($1, $2, $3, false, $4, $5, $6, $7)', [
    workspaceId,
    slug,
    name,
    memberId,
    account.userId,
    'Ada Admin',
    account.email,
  ]);
  // Founding says who acts, for the rest of the connection; the owner's is used for other workspaces too.
  await owner.query('select app.enter(null, null, null)');
  return {
    workspaceId,
    slug,
    admin: { ...callerOf(app, { cookie: account.cookie }), userId: account.userId, memberId, cookie: account.cookie },
    addMember: async ({ roles, departmentIds = [] }) => {
      const added = await createAccount(owner, `Person ${roles.join(' ')}`);
      const id = newId();
      await owner.query(
        `insert into member (workspace_id, id, user_id, name, email, roles, status) values ($1, $2, $3, $4, $5, $6, 'active')`,
        [workspaceId, id, added.userId, `Person ${roles.join(' ')}`, added.email, roles],
      );
      for (const departmentId of departmentIds)
        await owner.query('insert into member_department values ($1, $2, $3)', [workspaceId, id, departmentId]);
      return { ...callerOf(app, { cookie: added.cookie }), userId: added.userId, memberId: id, cookie: added.cookie };
    },
  };
}

/** Somebody with an account and a running session, as after signing in. */
async function createAccount(owner: Client, name: string): Promise<{ userId: string; email: string; cookie: string }> {
  const userId = newId();
  const email = `${userId}@musterlingen.example`;
  const token = randomBytes(24).toString('base64url');
  await owner.query('insert into auth."user" (id, name, email, email_verified) values ($1, $2, $3, true)', [
    userId,
    name,
    email,
  ]);
  await owner.query(
    `insert into auth.session (id, user_id, token, expires_at) values ($1, $2, $3, now() + interval '1 hour')`,
    [newId(), userId, token],
  );
  return { userId, email, cookie: `${sessionCookieName(false)}=${encodeURIComponent(sign(token, testSecret))}` };
}

export function callerOf(
  app: FastifyInstance,
  headers: Record<string, string> | (() => Record<string, string>),
  notice: (headers: Answer<unknown>['headers']) => void = () => undefined,
): Caller {
  const send: Caller['send'] = async (contract, input, more = {}) => {
    const request = toRequest(contract, input);
    const response = await app.inject({
      method: request.method,
      url: request.url,
      headers: { ...(typeof headers === 'function' ? headers() : headers), ...request.headers, ...more },
      ...(request.body === undefined ? {} : { payload: request.body }),
    });
    notice(response.headers);
    const isJson = /json/.test(response.headers['content-type'] ?? '');
    return { status: response.statusCode, headers: response.headers, body: isJson ? response.json() : response.body };
  };
  return {
    send,
    call: async (contract, input) => {
      const { status, body } = await send(contract, input);
      expect({ status, refused: status === contract.successStatus ? undefined : body }).toEqual({
        status: contract.successStatus,
        refused: undefined,
      });
      const answer = contract.response instanceof z.ZodUndefined ? undefined : body;
      const parsed = contract.response.parse(answer);
      expect(answer, `${contract.name} answers more than its contract says`).toEqual(parsed);
      return parsed as never;
    },
    refusal: async (contract, input) => {
      const { status, body } = await send(contract, input);
      expect(status, JSON.stringify(body)).toBeGreaterThanOrEqual(400);
      return body as Problem;
    },
  };
}
