import { createAgenda } from '@agendawerk/shared/agendas/index.ts';
import {
  createChapter,
  deleteChapter,
  getChapter,
  listChapters,
  updateChapter,
} from '@agendawerk/shared/chapters/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

async function beginAgenda() {
  const { admin, workspaceId, addMember } = await api.createWorkspace();
  const agenda = await admin.call(createAgenda, { params: { workspaceId }, body: { title: 'Digitale Agenda' } });
  const params = { workspaceId, agendaId: agenda.id };
  const titles = async () => (await admin.call(listChapters, { params })).items.map((chapter) => chapter.title);
  return { admin, workspaceId, addMember, params, titles };
}

test('an officer writes the vision as rich text and adds a chapter as plain text', async () => {
  const { admin, workspaceId, params } = await beginAgenda();
  const vision = (await admin.call(listChapters, { params })).items[0];
  const body = {
    type: 'doc' as const,
    content: [
      {
        type: 'heading' as const,
        attrs: { level: 2 as const },
        content: [{ type: 'text' as const, text: 'Unser Bild' }],
      },
      {
        type: 'paragraph' as const,
        content: [{ type: 'text' as const, text: 'Nah bei den Menschen.', marks: [{ type: 'bold' as const }] }],
      },
    ],
  };
  const one = { workspaceId, chapterId: vision?.id ?? '' };
  const written = await admin.call(updateChapter, { params: one, revision: 1, body: { body } });
  expect(written).toMatchObject({ kind: 'vision', title: 'Leitbild', body, revision: 2 });
  expect(await admin.call(getChapter, { params: one })).toEqual(written);

  const free = await admin.call(createChapter, { params, body: { title: 'Vorwort', body: 'Guten Tag\n\nIhre Stadt' } });
  expect(free).toMatchObject({ kind: 'free', position: 3, revision: 1 });
  expect(free.body?.content).toHaveLength(2);

  const emptied = await admin.call(updateChapter, { params: one, revision: 2, body: { body: '  ' } });
  expect(emptied.body).toBeNull();
});

test('a chapter is moved to the front, and nobody who writes in another one is disturbed', async () => {
  const { admin, workspaceId, params, titles } = await beginAgenda();
  const vorwort = await admin.call(createChapter, { params, body: { title: 'Vorwort' } });
  const vision = (await admin.call(listChapters, { params })).items[0];
  const move = { params: { workspaceId, chapterId: vorwort.id }, revision: 1, body: { position: 0 } };
  await admin.call(updateChapter, move);
  expect(await titles()).toEqual(['Vorwort', 'Leitbild', 'Ausgangslage', 'Leitlinien']);

  const visionParams = { workspaceId, chapterId: vision?.id ?? '' };
  await admin.call(updateChapter, { params: visionParams, revision: 1, body: { body: 'Noch mit alter Revision.' } });
  await admin.call(updateChapter, { ...move, revision: 2, body: { position: 9999 } });
  expect(await titles()).toEqual(['Leitbild', 'Ausgangslage', 'Leitlinien', 'Vorwort']);
  await admin.call(updateChapter, { ...move, revision: 3, body: { position: 1 } });
  expect(await titles()).toEqual(['Leitbild', 'Vorwort', 'Ausgangslage', 'Leitlinien']);
});

test('a free chapter can be deleted, a standing one cannot', async () => {
  const { admin, workspaceId, params, titles } = await beginAgenda();
  const [vision] = (await admin.call(listChapters, { params })).items;
  const standing = { workspaceId, chapterId: vision?.id ?? '' };
  expect(await admin.refusal(deleteChapter, { params: standing, revision: 1 })).toMatchObject({
    status: 409,
    code: 'resource.referenced',
  });
  const { id } = await admin.call(createChapter, { params, body: { title: 'Anhang' } });
  const free = { workspaceId, chapterId: id };
  expect(await admin.refusal(deleteChapter, { params: free, revision: 2 })).toMatchObject({ status: 412 });
  await admin.call(deleteChapter, { params: free, revision: 1 });
  expect(await titles()).toEqual(['Leitbild', 'Ausgangslage', 'Leitlinien']);
});

test('of two who write in the same chapter, the second is shown what the first wrote', async () => {
  const { admin, workspaceId, params } = await beginAgenda();
  const { id } = await admin.call(createChapter, { params, body: { title: 'Vorwort' } });
  const one = { workspaceId, chapterId: id };
  const first = await admin.call(updateChapter, { params: one, revision: 1, body: { body: 'Ada schreibt.' } });
  const refusal = await admin.refusal(updateChapter, { params: one, revision: 1, body: { body: 'Ben schreibt.' } });
  expect(refusal).toMatchObject({ status: 412, code: 'resource.changed_meanwhile', current: first });
});

test('a text with something that is no rich text is refused', async () => {
  const { admin, params } = await beginAgenda();
  const script = { type: 'doc', content: [{ type: 'html', html: '<script>alert(1)</script>' }] } as never;
  const refusal = await admin.refusal(createChapter, { params, body: { title: 'Vorwort', body: script } });
  expect(refusal.status).toBe(422);
  expect(refusal.fields?.[0]).toEqual({ path: ['body', 'body', 'content', 0, 'type'], code: 'value.invalid_value' });
});

test('staff read the texts and write none, council members wait for a version', async () => {
  const { addMember, params } = await beginAgenda();
  const staff = await addMember({ roles: ['staff'] });
  await staff.call(listChapters, { params });
  expect(await staff.refusal(createChapter, { params, body: { title: 'Notiz' } })).toMatchObject({
    status: 403,
    needs: 'agenda.edit',
  });
  const council = await addMember({ roles: ['council'] });
  expect(await council.refusal(listChapters, { params })).toMatchObject({ status: 403, needs: 'agenda.read' });
});
