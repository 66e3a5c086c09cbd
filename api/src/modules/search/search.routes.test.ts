import { createAgenda } from '@agendawerk/shared/agendas/index.ts';
import { createChapter, updateChapter } from '@agendawerk/shared/chapters/index.ts';
import { createField } from '@agendawerk/shared/fields/index.ts';
import { createGoal, deleteGoal, updateGoal } from '@agendawerk/shared/goals/index.ts';
import { type SearchHit, search } from '@agendawerk/shared/search/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { newId } from '../../db/ids.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

async function beginAgenda() {
  const { admin, workspaceId, addMember } = await api.createWorkspace();
  const agenda = await admin.call(createAgenda, { params: { workspaceId }, body: { title: 'Digitale Agenda' } });
  const params = { workspaceId, agendaId: agenda.id };
  const find = async (q: string, more: object = {}): Promise<SearchHit[]> =>
    (await admin.call(search, { params: { workspaceId }, query: { q, ...more } })).items;
  const titles = async (q: string, more: object = {}) => (await find(q, more)).map((hit) => hit.title);
  const addGoal = (title: string, specific: string | null = null) =>
    admin.call(createGoal, { params, body: { title, specific } });
  return { admin, workspaceId, addMember, params, find, titles, addGoal };
}

test('words are found in all their German forms', async () => {
  const { addGoal, titles } = await beginAgenda();
  await addGoal('Alle Schulen sind am Netz');
  expect(await titles('Schule')).toEqual(['Alle Schulen sind am Netz']);
  expect(await titles('Netze')).toEqual(['Alle Schulen sind am Netz']);
  expect(await titles('Kindergarten')).toEqual([]);
});

test('long words are found by their beginning, their middle and their end', async () => {
  const { addGoal, titles } = await beginAgenda();
  await addGoal('Glasfaserausbau in Gewerbegebieten');
  for (const q of ['Glasf', 'Glasfaser', 'ausbau', 'gewerbe ausbau', 'faser Gebiet']) {
    expect(await titles(q), q).toEqual(['Glasfaserausbau in Gewerbegebieten']);
  }
});

test('a slip of the finger and another way to write umlauts do not matter', async () => {
  const { addGoal, titles } = await beginAgenda();
  await addGoal('Bürgerbüro ohne Warten auf der Königstraße');
  for (const q of ['Bürgerbro', 'Buergerbuero', 'BÜRGERBÜRO', 'Königstrasse', 'Könisgtraße']) {
    expect(await titles(q), q).toEqual(['Bürgerbüro ohne Warten auf der Königstraße']);
  }
});

test('the same title comes first, then titles before texts, then what is merely alike', async () => {
  const { addGoal, titles } = await beginAgenda();
  await addGoal('Mobilität im Landkreis verbessern');
  await addGoal('Weniger Verkehr', 'Die Mobilität wird leiser.');
  await addGoal('Mobilität');
  expect(await titles('mobilität')).toEqual(['Mobilität', 'Mobilität im Landkreis verbessern', 'Weniger Verkehr']);
});

test('numbers lead to what bears them', async () => {
  const { workspaceId, params, find } = await beginAgenda();
  const measure = newId();
  await api.owner.query(
    `insert into measure (workspace_id, id, agenda_id, number, title) values ($1, $2, $3, '3.2', 'Terminvergabe')`,
    [workspaceId, measure, params.agendaId],
  );
  expect((await find('3.2'))[0]).toMatchObject({ kind: 'measure', id: measure, number: '3.2', title: 'Terminvergabe' });
});

test('found words are marked in their passage, and only around them is text shown', async () => {
  const { addGoal, find } = await beginAgenda();
  const filler = 'Dies und das geschieht nebenher. '.repeat(40);
  await addGoal('Offene Daten', `${filler} Ein Datenportal zeigt Messwerte. ${filler}`);
  const [byWord] = await find('Messwert');
  expect(byWord?.excerpt).toContain('\u0001Messwerte\u0002');
  expect(byWord?.excerpt?.length).toBeLessThan(500);
  const [byPart] = await find('portal');
  expect(byPart?.excerpt).toContain('Daten\u0001portal\u0002 zeigt');
});

test('marks that somebody typed are not taken for marks', async () => {
  const { addGoal, find } = await beginAgenda();
  await addGoal('Leitungen', 'vor \u0001Strom\u0002 und Wasser');
  expect((await find('Wasser'))[0]?.excerpt).toBe('Strom und \u0001Wasser\u0002');
});

test('chapters, fields and changed texts are found as they are now', async () => {
  const { admin, workspaceId, params, titles, addGoal } = await beginAgenda();
  const chapter = await admin.call(createChapter, { params, body: { title: 'Vorwort', body: 'Liebe Musterlinger' } });
  await admin.call(createField, { params, body: { name: 'Teilhabe', description: 'Alle gehören dazu.' } });
  expect(await titles('Musterlinger')).toEqual(['Vorwort']);
  expect(await titles('gehören')).toEqual(['Teilhabe']);

  const one = { workspaceId, chapterId: chapter.id };
  await admin.call(updateChapter, { params: one, revision: 1, body: { body: 'Liebe Kleinhausener' } });
  expect(await titles('Musterlinger')).toEqual([]);
  expect(await titles('Kleinhausener')).toEqual(['Vorwort']);

  const goal = await addGoal('Breitband');
  await admin.call(updateGoal, { params: { workspaceId, goalId: goal.id }, revision: 1, body: { title: 'Gigabit' } });
  expect(await titles('Breitband')).toEqual([]);
  await admin.call(deleteGoal, { params: { workspaceId, goalId: goal.id }, revision: 2 });
  expect(await titles('Gigabit')).toEqual([]);
});

test('a measure is found by its lines and its story, which lead to it', async () => {
  const { workspaceId, params, find } = await beginAgenda();
  const [measure, update] = [newId(), newId()];
  await api.owner.query(
    `insert into measure (workspace_id, id, agenda_id, number, title, created_at) values ($1, $2, $3, '1.1', 'WLAN', now() - interval '1 day')`,
    [workspaceId, measure, params.agendaId],
  );
  await api.owner.query(
    `insert into milestone (workspace_id, id, measure_id, title) values ($1, $2, $3, 'Ausschreibung')`,
    [workspaceId, newId(), measure],
  );
  await api.owner.query(
    `insert into progress_update (workspace_id, id, measure_id, reported_on, status, author_name, done_text) values ($1, $2, $3, '2027-01-31', 'running', 'Ada', 'Antennen bestellt')`,
    [workspaceId, update, measure],
  );
  expect(await find('Ausschreibung')).toMatchObject([{ kind: 'measure', id: measure }]);
  expect(await find('Antenne')).toMatchObject([
    { kind: 'update', id: update, subjectId: measure, title: 'WLAN', number: '1.1' },
  ]);
});

test('a search can keep to one agenda or one kind', async () => {
  const { admin, workspaceId, params, titles, addGoal } = await beginAgenda();
  await addGoal('Klimaschutz im Rathaus');
  await admin.call(createField, { params, body: { name: 'Klimaschutz' } });
  const other = await admin.call(createAgenda, { params: { workspaceId }, body: { title: 'Klimaschutz-Agenda' } });
  expect(await titles('Klimaschutz', { kind: 'field' })).toEqual(['Klimaschutz']);
  expect(await titles('Klimaschutz', { agendaId: other.id })).toEqual(['Klimaschutz-Agenda']);
  expect(await titles('Klimaschutz', { limit: 1 })).toEqual(['Klimaschutz']);
});

test('quotes and a minus mean what they say', async () => {
  const { addGoal, titles } = await beginAgenda();
  await addGoal('Schnelles Netz für Schulen');
  await addGoal('Netz, und zwar schnelles');
  expect(await titles('"schnelles Netz"')).toEqual(['Schnelles Netz für Schulen']);
  expect(await titles('Netz -Schule')).toEqual(['Netz, und zwar schnelles']);
});

test.each(["'", '%', '_', '\\', "a' or 1=1 --", ':*', '&|!', '((', '🚀', 'ß', '-', '"'])(
  'odd input is only text: %s',
  async (q) => {
    const { titles } = await beginAgenda();
    expect(await titles(q)).toEqual([]);
  },
);

test("another workspace's texts are never found, and council members search nothing of the working copy", async () => {
  const { addGoal, workspaceId, addMember } = await beginAgenda();
  await addGoal('Geheimer Plan');
  const other = await api.createWorkspace('Kleinhausen');
  const params = { workspaceId: other.workspaceId };
  expect((await other.admin.call(search, { params, query: { q: 'Geheimer' } })).items).toEqual([]);
  const council = await addMember({ roles: ['council'] });
  expect(await council.refusal(search, { params: { workspaceId }, query: { q: 'Plan' } })).toMatchObject({
    status: 403,
  });
});
