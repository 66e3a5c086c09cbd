import { listActivity } from '@agendawerk/shared/activity/index.ts';
import { createAgenda } from '@agendawerk/shared/agendas/index.ts';
import { createChapter, updateChapter } from '@agendawerk/shared/chapters/index.ts';
import { createDepartment } from '@agendawerk/shared/departments/index.ts';
import { createField, updateField } from '@agendawerk/shared/fields/index.ts';
import { createGoal, deleteGoal, updateGoal } from '@agendawerk/shared/goals/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

async function beginAgenda() {
  const { admin, workspaceId, addMember } = await api.createWorkspace();
  const officer = await addMember({ roles: ['officer'] });
  const agenda = await officer.call(createAgenda, { params: { workspaceId }, body: { title: 'Digitale Agenda' } });
  const params = { workspaceId, agendaId: agenda.id };
  return { admin, officer, addMember, workspaceId, params };
}

test('the story of a goal tells who changed what, newest first', async () => {
  const { admin, officer, workspaceId, params } = await beginAgenda();
  const goal = await officer.call(createGoal, { params, body: { title: 'Alle Anträge online' } });
  const one = { workspaceId, goalId: goal.id };
  const due = { date: '2027-07-01', precision: 'half' as const };
  await admin.call(updateGoal, { params: one, revision: 1, body: { title: 'Alle Anträge ganz online', due } });

  const { items, nextCursor } = await officer.call(listActivity, {
    params: { workspaceId },
    query: { subjectId: goal.id },
  });
  expect(nextCursor).toBeNull();
  expect(items).toMatchObject([
    {
      action: 'update',
      table: 'goal',
      memberName: 'Ada Admin',
      memberId: admin.memberId,
      subjectKind: 'goal',
      subjectTitle: 'Alle Anträge ganz online',
      before: { title: 'Alle Anträge online', dueOn: null, duePrecision: null },
      after: { title: 'Alle Anträge ganz online', dueOn: '2027-07-01', duePrecision: 'half' },
    },
    { action: 'insert', memberId: officer.memberId, before: null, after: { title: 'Alle Anträge online', number: 1 } },
  ]);
  expect(Object.keys(items[1]?.after ?? {})).not.toContain('dueOn');
});

test('what was deleted keeps its name in the record', async () => {
  const { officer, workspaceId, params } = await beginAgenda();
  const goal = await officer.call(createGoal, { params, body: { title: 'Verworfenes Ziel' } });
  await officer.call(deleteGoal, { params: { workspaceId, goalId: goal.id }, revision: 1 });
  const { items } = await officer.call(listActivity, { params: { workspaceId }, query: { subjectId: goal.id } });
  expect(items.map((entry) => [entry.action, entry.subjectTitle])).toEqual([
    ['delete', 'Verworfenes Ziel'],
    ['insert', 'Verworfenes Ziel'],
  ]);
});

test('long texts are cut and rich text is told in words', async () => {
  const { officer, workspaceId, params } = await beginAgenda();
  const { id } = await officer.call(createChapter, {
    params,
    body: { title: 'Vorwort', body: 'Guten Tag.\n\nIhre Stadt' },
  });
  await officer.call(updateChapter, {
    params: { workspaceId, chapterId: id },
    revision: 1,
    body: { body: 'Wort '.repeat(1000) },
  });
  const { items } = await officer.call(listActivity, { params: { workspaceId }, query: { subjectId: id } });
  expect(items[0]?.before).toEqual({ body: 'Guten Tag. Ihre Stadt' });
  expect(String(items[0]?.after?.['body'])).toHaveLength(500);
});

test('numbers that were handed out and places that shifted are no news', async () => {
  const { officer, workspaceId, params } = await beginAgenda();
  const [first, second] = [
    await officer.call(createField, { params, body: { name: 'Bildung' } }),
    await officer.call(createField, { params, body: { name: 'Kultur' } }),
  ];
  await officer.call(updateField, { params: { workspaceId, fieldId: second.id }, revision: 1, body: { position: 0 } });
  const about = async (subjectId: string) =>
    (await officer.call(listActivity, { params: { workspaceId }, query: { subjectId } })).items.map(
      (entry) => entry.action,
    );
  expect(await about(first.id)).toEqual(['insert']);
  expect(await about(second.id)).toEqual(['insert']);
  expect(await about(params.agendaId)).toEqual(['insert']);
});

test('the record is read page by page without gaps', async () => {
  const { officer, workspaceId, params } = await beginAgenda();
  for (const title of ['A', 'B', 'C', 'D', 'E']) await officer.call(createGoal, { params, body: { title } });
  const seen: (string | null)[] = [];
  let cursor: string | undefined;
  do {
    const page = await officer.call(listActivity, {
      params: { workspaceId },
      query: { limit: 3, ...(cursor ? { cursor } : {}) },
    });
    seen.push(...page.items.map((entry) => entry.subjectTitle));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual(['E', 'D', 'C', 'B', 'A', 'Leitlinien', 'Ausgangslage', 'Leitbild', 'Digitale Agenda']);
});

test('one kind of thing is looked at alone, and each entry says in which agenda it was, even when it is gone', async () => {
  const { admin, officer, workspaceId, params } = await beginAgenda();
  const goal = await officer.call(createGoal, { params, body: { title: 'Verworfenes Ziel' } });
  await officer.call(deleteGoal, { params: { workspaceId, goalId: goal.id }, revision: 1 });
  await admin.call(createDepartment, { params: { workspaceId }, body: { name: 'Hauptamt' } });
  const look = async (kind: 'goal' | 'agenda' | 'department') =>
    (await admin.call(listActivity, { params: { workspaceId }, query: { kind } })).items.map((entry) => [
      entry.subjectKind,
      entry.agendaId,
    ]);
  expect(await look('goal')).toEqual([
    ['goal', params.agendaId],
    ['goal', params.agendaId],
  ]);
  expect(await look('agenda')).toEqual([['agenda', params.agendaId]]);
  expect(await look('department')).toEqual([['department', null]]);
});

test('what concerns people and settings is shown to administrators alone', async () => {
  const { admin, officer, workspaceId } = await beginAgenda();
  const { id } = await admin.call(createDepartment, { params: { workspaceId }, body: { name: 'Hauptamt' } });
  const kinds = async (person: typeof admin, query: object = {}) =>
    new Set(
      (await person.call(listActivity, { params: { workspaceId }, query })).items.map((entry) => entry.subjectKind),
    );
  expect(await kinds(officer)).toEqual(new Set(['agenda', 'chapter']));
  expect(await kinds(officer, { subjectId: id })).toEqual(new Set());
  expect(await kinds(admin)).toEqual(new Set(['agenda', 'chapter', 'department', 'member', 'workspace']));
});

test("another workspace's record is out of reach", async () => {
  const { officer, workspaceId } = await beginAgenda();
  const other = await api.createWorkspace('Kleinhausen');
  const refusal = await other.admin.refusal(listActivity, { params: { workspaceId } });
  expect(refusal).toMatchObject({ status: 404 });
  const { items } = await officer.call(listActivity, {
    params: { workspaceId },
    query: { subjectId: other.workspaceId },
  });
  expect(items).toEqual([]);
});
