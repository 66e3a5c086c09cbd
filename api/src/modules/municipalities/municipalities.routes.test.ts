import { createAgenda } from '@agendawerk/shared/agendas/index.ts';
import {
  createMunicipality,
  deleteMunicipality,
  listMunicipalities,
  updateMunicipality,
} from '@agendawerk/shared/municipalities/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

test('a town is entered with its key, from which its state follows', async () => {
  const { admin, workspaceId } = await api.createWorkspace();
  const params = { workspaceId };
  const body = { name: 'Ulm', kind: 'stadt' as const, ags: '08421000', population: 126_790, district: 'Stadtkreis' };
  const ulm = await admin.call(createMunicipality, { params, body });
  expect(ulm).toMatchObject({ ags: '08421000', state: 'Baden-Württemberg', populationSource: null, revision: 1 });

  const one = { ...params, municipalityId: ulm.id };
  const moved = await admin.call(updateMunicipality, {
    params: one,
    revision: 1,
    body: { ags: null, ars: '094730159000' },
  });
  expect(moved).toMatchObject({ ags: null, state: 'Bayern', population: 126_790, revision: 2 });
  const stale = await admin.refusal(updateMunicipality, { params: one, revision: 1, body: { name: 'Neu-Ulm' } });
  expect(stale).toMatchObject({ status: 412, current: moved });
});

test('municipalities of the same name stand side by side, told apart by their district', async () => {
  const { admin, workspaceId } = await api.createWorkspace();
  const params = { workspaceId };
  for (const district of ['Landkreis Fulda', 'Kreis Coesfeld', null]) {
    await admin.call(createMunicipality, { params, body: { name: 'Neuhof', kind: 'gemeinde', district } });
  }
  const { items } = await admin.call(listMunicipalities, { params });
  expect(items.map((item) => item.district)).toEqual(['Kreis Coesfeld', 'Landkreis Fulda', null]);
  expect(items[0]?.state).toBeNull();
});

test('a key that is none is refused at its field', async () => {
  const { admin, workspaceId } = await api.createWorkspace();
  const body = { name: 'Ulm', kind: 'stadt' as const, ags: '8421000', ars: '12' };
  const refusal = await admin.refusal(createMunicipality, { params: { workspaceId }, body });
  expect(refusal.fields).toEqual([
    { path: ['body', 'ags'], code: 'ags.malformed' },
    { path: ['body', 'ars'], code: 'ars.malformed' },
  ]);
});

test('a municipality that an agenda is for stays', async () => {
  const { admin, workspaceId } = await api.createWorkspace();
  const params = { workspaceId };
  const town = await admin.call(createMunicipality, { params, body: { name: 'Kleinhausen', kind: 'gemeinde' } });
  await admin.call(createAgenda, { params, body: { title: 'Agenda', municipalityIds: [town.id] } });
  const one = { params: { ...params, municipalityId: town.id }, revision: 1 };
  expect(await admin.refusal(deleteMunicipality, one)).toMatchObject({ status: 409, code: 'resource.referenced' });
});

test('everybody sees the municipalities, administrators alone change them', async () => {
  const { workspaceId, addMember } = await api.createWorkspace();
  const council = await addMember({ roles: ['council'] });
  await council.call(listMunicipalities, { params: { workspaceId } });
  const officer = await addMember({ roles: ['officer'] });
  const body = { name: 'Ulm', kind: 'stadt' as const };
  expect(await officer.refusal(createMunicipality, { params: { workspaceId }, body })).toMatchObject({
    status: 403,
    needs: 'workspace.manage',
  });
});
