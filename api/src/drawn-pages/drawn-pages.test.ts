import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { updateWorkspace } from '@agendawerk/shared/workspaces/index.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestWorkspace } from '../../test/support/test-app.ts';
import { PageDrawing } from './page-drawing.ts';

const program = new URL('./testing/drawing-program.ts', import.meta.url);
const directory = mkdtempSync(path.join(os.tmpdir(), 'agendawerk-drawn-'));
const early = "\nfetch('/api/me');\n";
const writeTemplate = (name: string) =>
  writeFileSync(
    path.join(directory, name),
    `<!doctype html><html lang="de"><script>${early}</script><title>${name}</title><div id="root"></div><p>${name}</p>`,
  );

let test: TestApp;
let town: TestWorkspace;

beforeAll(async () => {
  writeTemplate('index.html');
  writeTemplate('drawn.html');
  test = await createTestApp({ web: { directory, drawing: fileURLToPath(program) } });
  town = await test.createWorkspace('Musterlingen');
});
afterAll(async () => {
  await test.close();
  rmSync(directory, { recursive: true, force: true });
});

const list = '/w/musterlingen/a/agenda/measures';

async function open(url: string, cookie = town.admin.cookie) {
  return test.app.inject({ url, headers: { cookie } });
}

/** The thread takes longer than a visitor waits to come up for the first time. */
async function openDrawn(url: string, cookie?: string) {
  let answer = await open(url, cookie);
  await expect
    .poll(async () => {
      answer = await open(url, cookie);
      return answer.body;
    })
    .toContain('inert');
  return answer;
}

const readAnswers = (page: string) =>
  JSON.parse(/<script type="application\/json" id="drawn-answers">(.*?)<\/script>/s.exec(page)?.[1] ?? 'null');

describe('the list of measures', () => {
  it('comes with a picture and with what it was drawn from, for this person and for no store on the way', async () => {
    const page = await openDrawn(list);
    expect(page.body).toContain('<p>drawn.html</p>');
    expect(page.body).toContain('<div id="root"><div lang="en" inert aria-hidden="true"');
    expect(page.body).toContain('<p>200: {"userId"');
    expect(JSON.parse(readAnswers(page.body)['/api/me'].body)).toMatchObject({ userId: town.admin.userId });
    expect(page.headers).toMatchObject({ 'cache-control': 'private, no-store', vary: 'accept-encoding, cookie' });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toContain(
      `script-src 'self' 'sha256-${createHash('sha256').update(early).digest('base64')}';`,
    );
  });

  it('is compressed where the browser takes it', async () => {
    await openDrawn(list);
    const headers = { cookie: town.admin.cookie, 'accept-encoding': 'gzip, br' };
    const page = await test.app.inject({ url: list, headers });
    expect(page.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(page.rawPayload).toString()).toContain('<p>drawn.html</p>');
  });

  it('goes out as it was built to whoever is not signed in, and says nothing to a session that ended', async () => {
    expect((await test.app.inject(list)).body).toContain('<p>index.html</p>');
    const ended = await openDrawn(list, 'agendawerk.session_token=ended.and-gone');
    expect(ended.body).toContain('<p>401: ');
    expect(readAnswers(ended.body)).toEqual({});
  });

  it('asks with the rights of the person alone: another workspace does not exist', async () => {
    const other = await test.createWorkspace('Nachbarstadt');
    const asks = encodeURIComponent(`/api/workspaces/${other.workspaceId}/directory`);
    const page = await openDrawn(`${list}?asks=${asks}`);
    expect(page.body).toContain('<p>404: ');
    expect(readAnswers(page.body)).toEqual({});
    expect((await openDrawn(`${list}?asks=${asks}`, other.admin.cookie)).body).toContain('<p>200: ');
  });

  it('holds what was typed as text, whatever it is', async () => {
    const name = 'Dorf </script><script>alert(1)</script>';
    const { admin, workspaceId } = await test.createWorkspace('Dorf');
    await admin.call(updateWorkspace, { params: { workspaceId }, body: { name }, revision: 1 });
    const page = await openDrawn(list, admin.cookie);
    expect(readAnswers(page.body)['/api/me'].body).toContain(name);
  });

  it.each(['fails', 'leaves'])(
    'goes out without a picture, but with what was answered, where drawing %s',
    async (how) => {
      await openDrawn(list);
      const page = await open(`${list}?${how}`);
      expect(page.body).toContain('<div id="root"></div>');
      expect(Object.keys(readAnswers(page.body))).toEqual(['/api/me']);
      expect((await openDrawn(list)).body).toContain('<p>200: ');
    },
  );

  it.each(['/', '/w/musterlingen', `${list}/timeline`, '/sign-in'])('is the only one: %s is not drawn', async (url) => {
    expect((await open(url)).body).toContain('<p>index.html</p>');
  });
});

describe('drawing', () => {
  const me = async () => ({ status: 200, answer: { etag: '"1"', body: '{"name":"Miriam"}' } });
  const start = (options: { patience: number; limit: number }) =>
    new PageDrawing({ program: program.href, onFailure: () => undefined, ...options });

  it('takes one page at a time, and whoever comes meanwhile is not kept waiting', async () => {
    const drawing = start({ patience: 10_000, limit: 20_000 });
    const first = drawing.draw('/', me);
    expect(drawing.isBusy).toBe(true);
    expect(await drawing.draw('/', me)).toEqual({ drawing: undefined, answers: {} });
    expect((await first).drawing?.html).toContain('Miriam');
    expect((await drawing.draw('/', me)).drawing?.html).toContain('Miriam');
    await drawing.close();
    expect(drawing.isBusy).toBe(true);
  });

  it('asks at once what the page asked for the last time, for whoever comes', async () => {
    const drawing = start({ patience: 10_000, limit: 20_000 });
    const asked: string[] = [];
    const answerAs = (name: string) => async (url: string) => {
      asked.push(`${name}: ${url}`);
      return { status: 200, answer: { etag: null, body: name } };
    };
    await drawing.draw('/list', answerAs('Miriam'));
    const second = drawing.draw('/list?sort=title', answerAs('Yusuf'));
    expect(asked).toEqual(['Miriam: /api/me', 'Yusuf: /api/me']);
    expect((await second).drawing?.html).toContain('Yusuf');
    const other = drawing.draw('/other', answerAs('Miriam'));
    expect(asked).toHaveLength(2);
    await other;
    expect(asked).toHaveLength(3);
    await drawing.close();
  });

  it('is waited for with patience, not for ever, and a thread that never ends is replaced', async () => {
    const drawing = start({ patience: 1, limit: 1_500 });
    expect(await drawing.draw('/?hangs', me)).toMatchObject({ drawing: undefined });
    expect(drawing.isBusy).toBe(true);
    await expect.poll(() => drawing.isBusy).toBe(false);
    await drawing.close();
  });

  it('goes on where a question fails, or a page, and tells the operator', async () => {
    const failures: unknown[] = [];
    const drawing = new PageDrawing({
      program: program.href,
      onFailure: (error) => failures.push(error),
      patience: 10_000,
    });
    const page = await drawing.draw('/', async () => Promise.reject(new Error('no database')));
    expect(page).toEqual({ drawing: { html: '<p>500: </p>', language: 'en' }, answers: {} });
    expect(failures).toEqual([new Error('no database')]);
    expect(await drawing.draw('/?fails', me)).toMatchObject({ drawing: undefined });
    expect(failures.at(-1)).toEqual(new Error('told to fail'));
    await drawing.close();
  });
});
