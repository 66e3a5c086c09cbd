import {
  acceptSuggestion,
  answerComment,
  createComment,
  declineSuggestion,
  updateComment,
} from '@agendawerk/shared/comments/index.ts';
import { createChapter } from '@agendawerk/shared/chapters/index.ts';
import { listNotifications } from '@agendawerk/shared/notifications/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type Person, type TestApp } from '../../../test/support/test-app.ts';
import { createDiscussed, type Discussed, key } from '../../../test/support/test-comment.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

async function told(person: Person, { workspaceId }: Discussed) {
  const { items } = await person.call(listNotifications, { params: { workspaceId } });
  return items
    .filter(({ kind }) => kind !== 'measure_assigned')
    .map(({ kind, params, path, title }) => ({ kind, params, path, title }));
}

test('a new comment tells its place’s owner and whom it mentions, each once and never its author', async () => {
  const town = await createDiscussed(api);
  const { head } = town.mainOffice;
  const mentionIds = [head.memberId, town.schoolOffice.head.memberId];
  const { id } = await town.comment(town.schoolOffice.head, { part: 'costs', text: 'Wer zahlt das?', mentionIds });
  const path = expect.stringContaining(`/measures/${town.measureId}?comments=${id}`) as string;
  const common = { params: { excerpt: 'Wer zahlt das?' }, path, title: '1.1 Online-Terminvergabe' };
  expect(await told(town.staff, town)).toEqual([{ kind: 'measure_commented', ...common }]);
  expect(await told(head, town)).toEqual([{ kind: 'mentioned', ...common }]);
  expect(await told(town.schoolOffice.head, town)).toEqual([]);
  expect(await told(town.officer, town)).toEqual([]);
});

test('a comment on a text that nobody owns tells the officers', async () => {
  const town = await createDiscussed(api);
  const chapter = await town.workspace.admin.call(createChapter, { params: town.params, body: { title: 'Vorwort' } });
  const body = { subjectKind: 'chapter' as const, subjectId: chapter.id, text: 'Zu lang.' };
  await town.staff.call(createComment, { params: town.params, body });
  expect(await told(town.officer, town)).toMatchObject([{ kind: 'measure_commented', title: 'Vorwort' }]);
});

test('an answer tells who spoke before; edited words only whom they newly mention', async () => {
  const town = await createDiscussed(api);
  const { id } = await town.comment(town.schoolOffice.head);
  const { answers } = await town.staff.call(answerComment, { ...key(town, id), body: { text: 'Ja.' } });
  expect(await told(town.schoolOffice.head, town)).toMatchObject([
    { kind: 'thread_answered', params: { excerpt: 'Ja.' } },
  ]);
  const edit = (revision: number, mentionIds: string[]) =>
    town.staff.call(updateComment, {
      ...key(town, answers[0]?.id ?? ''),
      revision,
      body: { text: `Ja, ${revision}.`, mentionIds },
    });
  await edit(1, [town.officer.memberId]);
  await edit(2, [town.officer.memberId]);
  expect(await told(town.officer, town)).toMatchObject([{ kind: 'mentioned', params: { excerpt: 'Ja, 1.' } }]);
});

test('what became of a suggestion is told to who made it, with the reason', async () => {
  const town = await createDiscussed(api);
  const suggest = (value: string) =>
    town.comment(town.schoolOffice.head, { part: 'title', suggestion: { form: 'value', value } });
  const [first, second] = [await suggest('Termine online'), await suggest('Termine')];
  await town.officer.call(acceptSuggestion, { ...key(town, first.id), revision: 1, body: { subjectRevision: 1 } });
  await town.officer.call(declineSuggestion, { ...key(town, second.id), revision: 1, body: { reason: 'Zu knapp.' } });
  const news = await told(town.schoolOffice.head, town);
  expect(news.map(({ kind, params }) => [kind, params])).toEqual([
    ['suggestion_decided', { result: 'declined', reason: 'Zu knapp.' }],
    ['suggestion_decided', { result: 'taken' }],
  ]);
});
