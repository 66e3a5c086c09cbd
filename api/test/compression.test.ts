import { gunzipSync } from 'node:zlib';
import { createDepartment } from '@agendawerk/shared/departments/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from './support/test-app.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

test('a long list travels compressed to who takes it, and says the same', async () => {
  const { admin, workspaceId } = await api.createWorkspace();
  for (let number = 0; number < 30; number += 1) {
    await admin.call(createDepartment, { params: { workspaceId }, body: { name: `Amt für lange Namen ${number}` } });
  }
  const url = `/api/workspaces/${workspaceId}/departments`;
  const ask = (encoding: string) =>
    api.app.inject({ url, headers: { cookie: admin.cookie, 'accept-encoding': encoding } });
  const [plain, compressed] = [await ask('identity'), await ask('gzip, deflate, br')];
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(compressed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
  expect(compressed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3);
  expect(JSON.parse(gunzipSync(compressed.rawPayload).toString())).toEqual(plain.json());
});
