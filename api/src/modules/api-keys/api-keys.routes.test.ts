import type { Role } from '@agendawerk/shared/access/index.ts';
import { createApiKey, listApiKeys, revokeApiKey } from '@agendawerk/shared/api-keys/index.ts';
import { createDepartment, listDepartments } from '@agendawerk/shared/departments/index.ts';
import { getMe } from '@agendawerk/shared/me/index.ts';
import { updateMember } from '@agendawerk/shared/members/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callerOf, createTestApp, type TestApp, type TestWorkspace } from '../../../test/support/test-app.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

async function connectSystem(
  { admin, workspaceId }: TestWorkspace,
  role: Role = 'admin',
  expiresAt: string | null = null,
) {
  const { apiKey, token } = await admin.call(createApiKey, {
    params: { workspaceId },
    body: { name: 'Fachverfahren', role, expiresAt },
  });
  return { apiKey, token, system: callerOf(api.app, { authorization: `Bearer ${token}` }) };
}

test('another system works with its key, without a cookie and from wherever it is', async () => {
  const town = await api.createWorkspace();
  const params = { workspaceId: town.workspaceId };
  const { system, token } = await connectSystem(town);
  expect(token).toMatch(/^awk_[\w-]{43}$/);
  const { status } = await system.send(
    createDepartment,
    { params, body: { name: 'Bauamt' } },
    { origin: 'https://fachverfahren.example', 'sec-fetch-site': 'cross-site' },
  );
  expect(status).toBe(201);
  expect((await system.call(listDepartments, { params })).items).toHaveLength(1);
});

test('a key does what its role may, no more', async () => {
  const town = await api.createWorkspace();
  const { system } = await connectSystem(town, 'officer');
  await system.call(listDepartments, { params: { workspaceId: town.workspaceId } });
  const refusal = await system.refusal(createDepartment, {
    params: { workspaceId: town.workspaceId },
    body: { name: 'Bauamt' },
  });
  expect(refusal).toMatchObject({ status: 403, code: 'access.forbidden' });
});

test('the key is shown once and kept as a hash', async () => {
  const town = await api.createWorkspace();
  const { apiKey, token } = await connectSystem(town);
  const { items } = await town.admin.call(listApiKeys, { params: { workspaceId: town.workspaceId } });
  expect(items).toEqual([apiKey]);
  const { rows } = await api.owner.query(
    'select row_to_json(k) as key, row_to_json(a) as audit from api_key k, audit_entry a where k.workspace_id = $1',
    [town.workspaceId],
  );
  expect(JSON.stringify([items, rows])).not.toContain(token);
});

test('a key that is revoked ends at once', async () => {
  const town = await api.createWorkspace();
  const params = { workspaceId: town.workspaceId };
  const { apiKey, system } = await connectSystem(town);
  const revoked = await town.admin.call(revokeApiKey, { params: { ...params, apiKeyId: apiKey.id } });
  expect(revoked.revokedAt).not.toBeNull();
  expect((await system.refusal(listDepartments, { params })).code).toBe('access.signed_out');
  expect((await town.admin.call(revokeApiKey, { params: { ...params, apiKeyId: apiKey.id } })).revokedAt).toBe(
    revoked.revokedAt,
  );
});

test('a key ends at its date, and with the access of the person who made it', async () => {
  const town = await api.createWorkspace();
  const params = { workspaceId: town.workspaceId };
  const dated = await connectSystem(town, 'officer', new Date(Date.now() + 60_000).toISOString());
  await dated.system.call(listDepartments, { params });
  await api.owner.query(`update api_key set expires_at = now() where id = $1`, [dated.apiKey.id]);
  expect((await dated.system.refusal(listDepartments, { params })).code).toBe('access.signed_out');
  const past = await town.admin.refusal(createApiKey, {
    params,
    body: { name: 'Alt', role: 'officer', expiresAt: '2020-01-01T00:00:00Z' },
  });
  expect(past).toMatchObject({ code: 'request.invalid', fields: [{ path: ['body', 'expiresAt'] }] });

  const second = await town.addMember({ roles: ['admin'] });
  const { system } = await connectSystem({ ...town, admin: second });
  await town.admin.call(updateMember, {
    params: { ...params, memberId: second.memberId },
    revision: 1,
    body: { status: 'ended' },
  });
  expect((await system.refusal(listDepartments, { params })).code).toBe('access.signed_out');
});

test('the key of one town does not open another, and is not the person who made it', async () => {
  const [here, there] = [await api.createWorkspace(), await api.createWorkspace()];
  const { system } = await connectSystem(here);
  expect((await system.refusal(listDepartments, { params: { workspaceId: there.workspaceId } })).status).toBe(404);
  expect((await system.refusal(getMe, {})).code).toBe('access.signed_out');
});

test('only the administration makes, sees and revokes keys, and only those of its own town', async () => {
  const [here, there] = [await api.createWorkspace(), await api.createWorkspace()];
  const officer = await here.addMember({ roles: ['officer'] });
  expect((await officer.refusal(listApiKeys, { params: { workspaceId: here.workspaceId } })).code).toBe(
    'access.forbidden',
  );
  const { apiKey } = await connectSystem(there);
  const refusal = await here.admin.refusal(revokeApiKey, {
    params: { workspaceId: here.workspaceId, apiKeyId: apiKey.id },
  });
  expect(refusal.code).toBe('resource.not_found');
});

test('a key that nobody made opens nothing', async () => {
  const { workspaceId } = await api.createWorkspace();
  const forged = callerOf(api.app, { authorization: `Bearer awk_${'A'.repeat(43)}` });
  expect((await forged.refusal(listDepartments, { params: { workspaceId } })).code).toBe('access.signed_out');
});
