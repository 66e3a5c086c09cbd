import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { DomainError } from '@agendawerk/shared/errors/index.ts';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { DatabaseError } from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../test/support/test-database.ts';
import { projectDirectory } from '../config/config.ts';
import { type Database, openDatabase } from '../db/pool.ts';
import { headers } from './headers.ts';
import { health } from './health.ts';
import { logRequests, serializeError } from './logging.ts';
import { rateLimit } from './rate-limit.ts';
import { serveWebApp } from './static.ts';

const directory = mkdtempSync(path.join(os.tmpdir(), 'agendawerk-web-'));
const script = 'console.log("Guten Tag");\n'.repeat(100);
const early = "\nfetch('/api/me');\n";
const apps: FastifyInstance[] = [];

beforeAll(() => {
  mkdirSync(path.join(directory, 'assets'));
  writeFileSync(
    path.join(directory, 'index.html'),
    `<!doctype html><title>Agendawerk</title><script>${early}</script>`,
  );
  copyFileSync(path.join(projectDirectory, 'web/public/robots.txt'), path.join(directory, 'robots.txt'));
  writeFileSync(path.join(directory, 'assets/app-x1.js'), script);
  writeFileSync(path.join(directory, 'assets/app-x1.js.br'), brotliCompressSync(script));
  writeFileSync(path.join(directory, 'assets/app-x1.js.gz'), gzipSync(script));
});
afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()));
  rmSync(directory, { recursive: true, force: true });
});

async function build(register: (app: FastifyInstance) => Promise<unknown>): Promise<FastifyInstance> {
  const app = Fastify();
  app.setErrorHandler((error, _request, reply) => {
    const status = error instanceof DomainError ? error.status : 500;
    return reply.code(status).send({ code: error instanceof DomainError ? error.code : String(error) });
  });
  await register(app);
  apps.push(app);
  return app;
}

describe('the web app', () => {
  const web = () => build(async (app) => app.register(serveWebApp, { directory }));

  it('is sent in the smallest form that the browser understands', async () => {
    const app = await web();
    const get = (encoding: string) =>
      app.inject({ url: '/assets/app-x1.js', headers: { 'accept-encoding': encoding } });
    expect((await get('gzip, deflate, br')).headers['content-encoding']).toBe('br');
    expect((await get('gzip')).headers['content-encoding']).toBe('gzip');
    expect((await get('gzip;q=0, br;q=0')).headers['content-encoding']).toBeUndefined();
    expect((await get('')).body).toBe(script);
  });

  it('is kept for good where the name has a hash, and asked for again where it has none', async () => {
    const app = await web();
    expect((await app.inject('/assets/app-x1.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    const page = await app.inject('/');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await app.inject({ url: '/', headers: { 'if-none-match': String(page.headers.etag) } });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
  });

  it('answers every address of a page with the app, but no missing file and no unknown part of the API', async () => {
    const app = await web();
    expect((await app.inject('/musterlingen/measures?sort=title')).body).toContain('Agendawerk');
    expect((await app.inject('/assets/gone-x9.js')).statusCode).toBe(404);
    expect((await app.inject('/api/gone')).statusCode).toBe(404);
  });

  it('lets its page run the script that stands in it, by its hash, and nothing else in it', async () => {
    const app = await web();
    const hash = createHash('sha256').update(early).digest('base64');
    const page = await app.inject('/musterlingen');
    expect(page.headers['content-security-policy']).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect((await app.inject('/assets/app-x1.js')).headers['content-security-policy']).toBeUndefined();
  });

  it('never names the address of a page whose address is a key, not even to its own scripts', async () => {
    const app = await build(async (instance) => {
      await instance.register(headers, { isSecure: false });
      await instance.register(serveWebApp, { directory });
    });
    const policyOf = async (url: string) => (await app.inject(url)).headers['referrer-policy'];
    for (const url of ['/survey/a-token', '/invitation?token=a', '/reset-password?token=a'])
      expect(await policyOf(url), url).toBe('no-referrer');
    for (const url of ['/', '/w/musterlingen/surveys', '/surveyors', '/sign-in'])
      expect(await policyOf(url), url).toBe('same-origin');
  });

  it('lets machines that search the web come and be told so', async () => {
    const app = await web();
    expect((await app.inject('/robots.txt')).body).toBe('User-agent: *\nAllow: /\n');
  });

  it('gives away nothing beside its own files', async () => {
    const app = await web();
    for (const url of ['/../package.json', '/%2e%2e/package.json', '/assets/../../etc/passwd']) {
      expect((await app.inject(url)).body).not.toContain('agendawerk-web');
      expect((await app.inject(url)).body).not.toContain('root:');
    }
  });
});

describe('every answer', () => {
  const answer = async (isSecure: boolean, url: string, asked: Record<string, string> = {}) => {
    const app = await build(async (instance) => {
      await instance.register(headers, { isSecure });
      instance.get('/api/thing', async () => ({}));
      instance.get('/page', async () => 'page');
    });
    return app.inject({ url, headers: asked });
  };

  it('lets a page run no script but those of this address', async () => {
    const policy = (await answer(false, '/page')).headers['content-security-policy'];
    expect(policy).toContain(`script-src 'self';`);
    expect(policy).toContain(`default-src 'none'`);
  });

  it('takes a page out of the hands of whoever opened it, but where only a person can have done so', async () => {
    const policyFor = async (asked: Record<string, string>) =>
      (await answer(false, '/page', asked)).headers['cross-origin-opener-policy'];
    for (const site of ['cross-site', 'same-site', 'same-origin', 'anything'])
      expect(await policyFor({ 'sec-fetch-site': site }), site).toBe('same-origin');
    expect(await policyFor({})).toBe('same-origin');
    expect(await policyFor({ 'sec-fetch-site': 'none' })).toBeUndefined();
  });

  it('is kept by no cache where it is data', async () => {
    expect((await answer(false, '/api/thing')).headers['cache-control']).toBe('no-store');
  });

  it('demands TLS for the future only where it came by TLS', async () => {
    expect((await answer(true, '/page')).headers['strict-transport-security']).toContain('max-age=31536000');
    expect((await answer(false, '/page')).headers['strict-transport-security']).toBeUndefined();
  });

  it('asks machines that search the web to leave it out, pages and data alike', async () => {
    for (const url of ['/page', '/api/thing'])
      expect((await answer(false, url)).headers['x-robots-tag']).toBe('noindex, nofollow, noarchive');
  });

  it('has a request id that the caller cannot choose', async () => {
    const app = await build(async (instance) => {
      await instance.register(headers, { isSecure: false });
      instance.get('/api/thing', async () => ({}));
    });
    const response = await app.inject({ url: '/api/thing', headers: { 'x-request-id': 'mine', 'request-id': 'mine' } });
    expect(response.headers['x-request-id']).not.toBe('mine');
  });
});

describe('floods from one address', () => {
  it('are refused with the time to wait, and other addresses are not', async () => {
    const app = await build(async (instance) => {
      await instance.register(rateLimit, { perMinute: 3 });
      instance.get('/api/thing', async () => ({}));
    });
    const ask = (remoteAddress: string) => app.inject({ url: '/api/thing', remoteAddress });
    for (let i = 0; i < 3; i += 1) expect((await ask('10.0.0.1')).statusCode).toBe(200);
    const refused = await ask('10.0.0.1');
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toEqual({ code: 'rate.limited' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask('10.0.0.2')).statusCode).toBe(200);
  });

  it('count together where they come from one network of IPv6, and as IPv4 where they are that in disguise', async () => {
    const app = await build(async (instance) => {
      await instance.register(rateLimit, { perMinute: 2 });
      instance.get('/api/thing', async () => ({}));
    });
    const ask = async (remoteAddress: string) => (await app.inject({ url: '/api/thing', remoteAddress })).statusCode;
    expect(await ask('2001:db8:1:2::1')).toBe(200);
    expect(await ask('2001:db8:1:2:ffff::1')).toBe(200);
    expect(await ask('2001:db8:1:2::3')).toBe(429);
    expect(await ask('2001:db8:1:3::1')).toBe(200);
    expect(await ask('::ffff:192.0.2.1')).toBe(200);
    expect(await ask('192.0.2.1')).toBe(200);
    expect(await ask('::ffff:c000:201')).toBe(429);
    expect(await ask('::ffff:192.0.2.2')).toBe(200);
  });
});

describe('monitoring', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let db: Database;
  beforeAll(async () => {
    database = await createTestDatabase();
    db = openDatabase({ url: database.url, poolSize: 2 });
  });

  it('sees the program run and ready, and not ready once the database is gone', async () => {
    const app = await build(async (instance) => instance.register(health, { db }));
    expect((await app.inject('/api/health')).json()).toEqual({ status: 'ok' });
    expect((await app.inject('/api/ready')).json()).toEqual({ status: 'ready' });
    await db.close();
    await database.drop();
    expect((await app.inject('/api/ready')).statusCode).toBe(503);
    expect((await app.inject('/api/health')).statusCode).toBe(200);
  });
});

describe('the log', () => {
  it('has one line for a request, with its route and without what was asked for', async () => {
    const lines: string[] = [];
    const stream = new Writable({
      write: (chunk, _encoding, done) => {
        lines.push(String(chunk));
        done();
      },
    });
    const app = Fastify({
      loggerInstance: pino({}, stream),
      logController: new LogController({ disableRequestLogging: true }),
    });
    apps.push(app as unknown as FastifyInstance);
    await app.register(logRequests);
    app.get('/api/links/:token', async () => ({}));
    await app.inject('/api/links/very-secret?email=anna@example.org');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ method: 'GET', route: '/api/links/:token', status: 200 });
    expect(lines.join('')).not.toMatch(/very-secret|anna|127\.0\.0\.1/);
  });

  it('names what failed in the database without the value that did', () => {
    const error = Object.assign(new DatabaseError('invalid input syntax for type uuid: "Anna Schmidt"', 1, 'error'), {
      code: '22P02',
      table: 'member',
    });
    const fields = serializeError(new Error('could not save', { cause: error }));
    expect(fields).toMatchObject({ message: 'could not save', cause: { code: '22P02', table: 'member' } });
    expect(JSON.stringify(fields)).not.toContain('Anna');
  });
});
