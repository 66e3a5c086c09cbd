import { answerComment, updateComment, withdrawComment } from '@agendawerk/shared/comments/index.ts';
import { search } from '@agendawerk/shared/search/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type Person, type TestApp } from '../../../test/support/test-app.ts';
import { createDiscussed, key } from '../../../test/support/test-comment.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

async function prepare() {
  const town = await createDiscussed(api);
  const asked = (q: string) => ({ params: { workspaceId: town.workspaceId }, query: { q } });
  const find = async (person: Person, q: string) => (await person.call(search, asked(q))).items;
  return { ...town, asked, find };
}

test('a comment is found by its words, an answer by its own, and both lead to the thread', async () => {
  const town = await prepare();
  const { id } = await town.comment(town.staff, { text: 'Die Wartemarken fehlen.' });
  const hit = { kind: 'comment', subjectId: id, title: '1.1 Online-Terminvergabe' };
  expect(await town.find(town.officer, 'Wartemarken')).toMatchObject([{ ...hit, id }]);
  await town.officer.call(answerComment, { ...key(town, id), body: { text: 'Steht im Lastenheft.' } });
  expect(await town.find(town.staff, 'Lastenheft')).toMatchObject([hit]);
});

test('what was edited or withdrawn is found no longer by what it said', async () => {
  const town = await prepare();
  const { id } = await town.comment(town.staff, { text: 'Die Wartemarken fehlen.' });
  await town.staff.call(updateComment, { ...key(town, id), revision: 1, body: { text: 'Ein Aufrufsystem fehlt.' } });
  expect(await town.find(town.officer, 'Wartemarken')).toEqual([]);
  expect(await town.find(town.officer, 'Aufrufsystem')).toHaveLength(1);
  await town.staff.call(withdrawComment, { ...key(town, id), revision: 2 });
  expect(await town.find(town.officer, 'Aufrufsystem')).toEqual([]);
});

test('nobody of another municipality finds it, and council members have no search', async () => {
  const town = await prepare();
  const other = await prepare();
  await town.comment(town.staff, { text: 'Die Wartemarken fehlen.' });
  expect(await other.find(other.officer, 'Wartemarken')).toEqual([]);
  expect(await town.council.refusal(search, town.asked('Wartemarken'))).toMatchObject({ status: 403 });
});
