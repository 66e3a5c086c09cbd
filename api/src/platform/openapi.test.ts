import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../test/support/test-app.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

test('another system reads what the interface can do, without being signed in', async () => {
  const answer = await api.app.inject('/api/openapi.json');
  expect(answer.json()).toMatchObject({ openapi: '3.1.0', info: { title: 'Agendawerk' } });
});

test('the pages of the interface load nothing from another host', async () => {
  const page = await api.app.inject('/api/docs');
  const addresses = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
  expect(addresses).toHaveLength(3);
  for (const address of addresses) {
    expect(address).toMatch(/^\/api\/docs\//);
    expect((await api.app.inject(address)).statusCode).toBe(200);
  }
  expect(page.headers['content-security-policy']).toContain(`script-src 'self';`);
});

test('nothing else of the server can be read through those pages', async () => {
  for (const file of ['package.json', '..%2Fpackage.json', 'swagger-ui.js', '%2e%2e%2findex.js']) {
    expect((await api.app.inject(`/api/docs/${file}`)).statusCode).toBe(404);
  }
});
