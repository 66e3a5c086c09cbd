import { createAgenda, deleteAgenda, getAgenda, listAgendas, updateAgenda } from '@agendawerk/shared/agendas/index.ts';
import { listChapters } from '@agendawerk/shared/chapters/index.ts';
import { createField } from '@agendawerk/shared/fields/index.ts';
import { createGoal } from '@agendawerk/shared/goals/index.ts';
import { newId } from '../../db/ids.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

async function addMunicipality(workspaceId: string, name: string): Promise<string> {
  const id = newId();
  await api.owner.query(`insert into municipality (workspace_id, id, name, kind) values ($1, $2, $3, 'gemeinde')`, [
    workspaceId,
    id,
    name,
  ]);
  return id;
}

test('an officer begins an agenda and finds its three standing chapters', async () => {
  const { workspaceId, addMember } = await api.createWorkspace();
  const officer = await addMember({ roles: ['officer'] });
  const agenda = await officer.call(createAgenda, {
    params: { workspaceId },
    body: { title: 'Digitale Agenda Müsterlingen 2027', firstYear: 2027, lastYear: 2031 },
  });
  expect(agenda).toMatchObject({ slug: 'digitale-agenda-muesterlingen-2027', sponsor: null, revision: 1 });

  const params = { workspaceId, agendaId: agenda.id };
  expect(await officer.call(getAgenda, { params })).toEqual(agenda);
  const { items } = await officer.call(listChapters, { params });
  expect(items.map(({ kind, title, body, position }) => [kind, title, body, position])).toEqual([
    ['vision', 'Leitbild', null, 0],
    ['situation', 'Ausgangslage', null, 1],
    ['principles', 'Leitlinien', null, 2],
  ]);
});

test('agendas of the same title get addresses of their own, which stay when the title changes', async () => {
  const { admin, workspaceId } = await api.createWorkspace();
  const begin = () => admin.call(createAgenda, { params: { workspaceId }, body: { title: 'Digitale Agenda' } });
  const [first, second, third] = [await begin(), await begin(), await begin()];
  expect([first.slug, second.slug, third.slug]).toEqual(['digitale-agenda', 'digitale-agenda-2', 'digitale-agenda-3']);

  const params = { workspaceId, agendaId: second.id };
  const renamed = await admin.call(updateAgenda, { params, revision: 1, body: { title: 'Smart City' } });
  expect(renamed).toMatchObject({ title: 'Smart City', slug: 'digitale-agenda-2', revision: 2 });
});

test('an agenda names the municipalities it is for, and only those of its own workspace', async () => {
  const { admin, workspaceId } = await api.createWorkspace();
  const [altdorf, birkenau] = [
    await addMunicipality(workspaceId, 'Altdorf'),
    await addMunicipality(workspaceId, 'Birkenau'),
  ];
  const body = { title: 'Gemeinsame Agenda', municipalityIds: [birkenau, altdorf, altdorf] };
  const agenda = await admin.call(createAgenda, { params: { workspaceId }, body });
  expect(agenda.municipalityIds).toEqual([altdorf, birkenau]);

  const params = { workspaceId, agendaId: agenda.id };
  const fewer = await admin.call(updateAgenda, { params, revision: 1, body: { municipalityIds: [birkenau] } });
  expect(fewer.municipalityIds).toEqual([birkenau]);

  const other = await api.createWorkspace('Kleinhausen');
  const foreign = await addMunicipality(other.workspaceId, 'Kleinhausen');
  const refusal = await admin.refusal(updateAgenda, { params, revision: 2, body: { municipalityIds: [foreign] } });
  expect(refusal).toMatchObject({ status: 422, code: 'resource.unknown_reference' });
  expect((await admin.call(getAgenda, { params })).municipalityIds).toEqual([birkenau]);
});

test('a period that ends before it begins is refused at its last year', async () => {
  const { admin, workspaceId } = await api.createWorkspace();
  const body = { title: 'Agenda', firstYear: 2030 };
  const { id } = await admin.call(createAgenda, { params: { workspaceId }, body });
  const params = { workspaceId, agendaId: id };
  const refusal = await admin.refusal(updateAgenda, { params, revision: 1, body: { lastYear: 2029 } });
  expect(refusal.fields).toEqual([{ path: ['body', 'lastYear'], code: 'agenda.period_reversed' }]);
});

test('adding a goal does not disturb somebody who is changing the agenda itself', async () => {
  const { admin, workspaceId } = await api.createWorkspace();
  const { id, revision } = await admin.call(createAgenda, { params: { workspaceId }, body: { title: 'Agenda' } });
  const params = { workspaceId, agendaId: id };
  await admin.call(createGoal, { params, body: { title: 'Alle Anträge online' } });
  await admin.call(createField, { params, body: { name: 'Verwaltung' } });
  const changed = await admin.call(updateAgenda, { params, revision, body: { sponsor: 'Bürgermeisterin' } });
  expect(changed.sponsor).toBe('Bürgermeisterin');
});

test('an agenda is deleted with everything in it, and only by an administrator', async () => {
  const { admin, workspaceId, addMember } = await api.createWorkspace();
  const officer = await addMember({ roles: ['officer'] });
  const { id } = await officer.call(createAgenda, { params: { workspaceId }, body: { title: 'Alte Agenda' } });
  const params = { workspaceId, agendaId: id };
  const field = await officer.call(createField, { params, body: { name: 'Bildung' } });
  await officer.call(createField, { params, body: { name: 'Schulen', parentId: field.id } });
  const goal = await officer.call(createGoal, { params, body: { title: 'Schulen am Netz', fieldId: field.id } });
  await officer.call(createGoal, { params, body: { title: 'WLAN', level: 'operational', parentId: goal.id } });
  const measure = newId();
  await api.owner.query(
    `insert into measure (workspace_id, id, agenda_id, field_id, number, title) values ($1, $2, $3, $4, '1.1', 'WLAN in Schulen')`,
    [workspaceId, measure, id, field.id],
  );
  await api.owner.query(
    `insert into progress_update (workspace_id, id, measure_id, reported_on, status, author_name) values ($1, $2, $3, '2027-01-31', 'running', 'Ada')`,
    [workspaceId, newId(), measure],
  );

  expect(await officer.refusal(deleteAgenda, { params, revision: 1 })).toMatchObject({ status: 403 });
  expect(await admin.refusal(deleteAgenda, { params, revision: 7 })).toMatchObject({ status: 412, current: { id } });
  await admin.call(deleteAgenda, { params, revision: 1 });
  expect(await admin.refusal(getAgenda, { params })).toMatchObject({ status: 404 });
  expect((await admin.call(listAgendas, { params: { workspaceId } })).items).toEqual([]);
  const left = await api.owner.query('select kind from search_entry where workspace_id = $1', [workspaceId]);
  expect(left.rows).toEqual([]);
});

test('an agenda of another workspace does not exist, nor do its parts', async () => {
  const { admin, workspaceId } = await api.createWorkspace();
  const other = await api.createWorkspace('Kleinhausen');
  const foreign = await other.admin.call(createAgenda, {
    params: { workspaceId: other.workspaceId },
    body: { title: 'Geheim' },
  });
  const params = { workspaceId, agendaId: foreign.id };
  for (const contract of [getAgenda, listChapters]) {
    expect(await admin.refusal(contract, { params })).toMatchObject({ status: 404, code: 'resource.not_found' });
  }
  expect(await admin.refusal(createGoal, { params, body: { title: 'Ziel' } })).toMatchObject({ status: 404 });
});
