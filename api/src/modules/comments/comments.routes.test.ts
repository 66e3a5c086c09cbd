import { deleteMeasure, updateMeasure } from '@agendawerk/shared/measures/index.ts';
import {
  answerComment,
  countComments,
  createComment,
  listComments,
  reopenComment,
  resolveComment,
  updateComment,
  withdrawComment,
} from '@agendawerk/shared/comments/index.ts';
import { deleteAgenda } from '@agendawerk/shared/agendas/index.ts';
import { listActivity } from '@agendawerk/shared/activity/index.ts';
import { updateMember } from '@agendawerk/shared/members/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { createDiscussed, type Discussed, key, statusesOf } from '../../../test/support/test-comment.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

describe('a thread', () => {
  test('is begun, answered, settled and opened again', async () => {
    const town = await createDiscussed(api);
    const begun = await town.comment(town.schoolOffice.head, { part: 'costs', text: 'Wer zahlt die Schulung?' });
    expect(begun).toMatchObject({
      place: { kind: 'measure', id: town.measureId, part: 'costs', label: '1.1 Online-Terminvergabe', isGone: false },
      leadDepartmentId: town.mainOffice.id,
      text: 'Wer zahlt die Schulung?',
      authorId: town.schoolOffice.head.memberId,
      abilities: { edit: true, withdraw: true, answer: true, resolve: true, reopen: false, decide: false },
    });
    const answered = await town.staff.call(answerComment, { ...key(town, begun.id), body: { text: 'Das Hauptamt.' } });
    expect(answered.answers).toMatchObject([{ text: 'Das Hauptamt.', abilities: { edit: true } }]);
    const answerId = answered.answers[0]?.id ?? '';
    const again = await town.officer.call(answerComment, { ...key(town, answerId), body: { text: 'Einverstanden.' } });
    expect(again.answers.map(({ text }) => text)).toEqual(['Das Hauptamt.', 'Einverstanden.']);

    const settled = await town.staff.call(resolveComment, { ...key(town, begun.id), revision: 1 });
    expect(settled).toMatchObject({ resolvedByName: 'Person staff', abilities: { resolve: false, reopen: true } });
    const open = await town.schoolOffice.head.call(reopenComment, { ...key(town, begun.id), revision: 2 });
    expect(open).toMatchObject({ resolvedAt: null, resolvedByName: null, revision: 3 });

    const { items } = await town.officer.call(listComments, {
      params: town.params,
      query: { subjectId: town.measureId },
    });
    expect(items).toMatchObject([{ id: begun.id, answers: [{ text: 'Das Hauptamt.' }, { text: 'Einverstanden.' }] }]);
  });

  test('stays with its words and the last name of its place when that is deleted', async () => {
    const town = await createDiscussed(api);
    await town.comment(town.staff, { part: 'benefit', text: 'Bleibt das?' });
    const params = { workspaceId: town.workspaceId, measureId: town.measureId };
    await town.officer.call(updateMeasure, { params, revision: 1, body: { title: 'Termine online' } });
    await town.officer.call(deleteMeasure, { params, revision: 2 });
    const { items } = await town.officer.call(listComments, { params: town.params });
    expect(items).toMatchObject([
      { text: 'Bleibt das?', place: { label: '1.1 Termine online', isGone: true, part: 'benefit' } },
    ]);
  });

  test('is counted by part, open and all', async () => {
    const town = await createDiscussed(api);
    const first = await town.comment(town.staff, { part: 'costs' });
    await town.comment(town.staff, { part: 'costs' });
    await town.comment(town.staff);
    await town.officer.call(resolveComment, { ...key(town, first.id), revision: 1 });
    const { items } = await town.officer.call(countComments, { params: town.params });
    const counted = { kind: 'measure', id: town.measureId };
    expect(items).toHaveLength(2);
    expect(items).toEqual(
      expect.arrayContaining([
        { ...counted, part: 'costs', open: 1, total: 2 },
        { ...counted, part: null, open: 1, total: 1 },
      ]),
    );
  });

  test('is refused on what is not in this agenda, and on parts that the thing does not have', async () => {
    const town = await createDiscussed(api);
    const other = await createDiscussed(api);
    const body = { subjectKind: 'measure' as const, subjectId: other.measureId, text: 'Fremd' };
    expect(await town.officer.refusal(createComment, { params: town.params, body })).toMatchObject({
      code: 'resource.unknown_reference',
      fields: [{ path: ['body', 'subjectId'] }],
    });
    const part = { ...body, subjectId: town.measureId, part: 'body' as const };
    expect(await town.officer.refusal(createComment, { params: town.params, body: part })).toMatchObject({
      status: 422,
      fields: [{ path: ['body', 'part'], code: 'comment.part_unknown' }],
    });
  });
});

describe('one’s own words', () => {
  test('are edited with the earlier ones kept', async () => {
    const town = await createDiscussed(api);
    const { id } = await town.comment(town.staff, { text: 'Zu teuer.' });
    const edit = (text: string, revision: number) =>
      town.staff.call(updateComment, { ...key(town, id), revision, body: { text } });
    await edit('Zu teuer, finde ich.', 1);
    const edited = await edit('Das ist viel Geld.', 2);
    expect(edited.earlier.map(({ text }) => text)).toEqual(['Zu teuer.', 'Zu teuer, finde ich.']);
    expect(edited).toMatchObject({ text: 'Das ist viel Geld.', editedAt: expect.any(String) as string });
  });

  test('are nobody else’s to change or withdraw, not even the administration’s', async () => {
    const town = await createDiscussed(api);
    const { id } = await town.comment(town.staff);
    const { admin } = town.workspace;
    for (const person of [town.officer, admin, town.mainOffice.head]) {
      const edit = { ...key(town, id), revision: 1, body: { text: 'Anders' } };
      expect(await person.refusal(updateComment, edit)).toMatchObject({ code: 'comment.not_author' });
      expect(await person.refusal(withdrawComment, { ...key(town, id), revision: 1 })).toMatchObject({
        status: 403,
        code: 'comment.not_author',
      });
    }
  });

  test('are gone when withdrawn, for good and with their earlier wordings; answers stay', async () => {
    const town = await createDiscussed(api);
    const { id } = await town.comment(town.staff, { text: 'Vertraulich' });
    await town.staff.call(updateComment, { ...key(town, id), revision: 1, body: { text: 'Doch nicht' } });
    await town.officer.call(answerComment, { ...key(town, id), body: { text: 'Warum?' } });
    const withdrawn = await town.staff.call(withdrawComment, { ...key(town, id), revision: 2 });
    expect(withdrawn).toMatchObject({ text: null, earlier: [], isWithdrawn: true, answers: [{ text: 'Warum?' }] });
    const edit = { ...key(town, id), revision: 3, body: { text: 'Wieder da' } };
    expect(await town.staff.refusal(updateComment, edit)).toMatchObject({ code: 'comment.withdrawn' });
    await expect(api.owner.query('update comment set withdrawn_at = null where id = $1', [id])).rejects.toThrow(
      'withdrawn for good',
    );
    const { items } = await town.officer.call(listActivity, { params: town.params, query: { kind: 'comment' } });
    expect(items.length).toBeGreaterThan(2);
    expect(JSON.stringify(items)).not.toMatch(/Vertraulich|Doch nicht|Warum/);
  });

  test('that nobody answered leave nothing in the list when withdrawn', async () => {
    const town = await createDiscussed(api);
    const { id } = await town.comment(town.staff);
    await town.staff.call(withdrawComment, { ...key(town, id), revision: 1 });
    expect(await town.officer.call(listComments, { params: town.params })).toEqual({ items: [] });
    expect(await town.officer.call(countComments, { params: town.params })).toEqual({ items: [] });
  });

  test('of two windows at once: one is told, and what is there is sent along', async () => {
    const town = await createDiscussed(api);
    const { id } = await town.comment(town.staff);
    const edits = await Promise.all(
      ['Eins', 'Zwei'].map((text) => town.staff.send(updateComment, { ...key(town, id), revision: 1, body: { text } })),
    );
    expect(statusesOf(edits)).toEqual([200, 412]);
    const won = edits.find(({ status }) => status === 200)?.body as { text: string };
    expect(edits.find(({ status }) => status === 412)?.body).toMatchObject({
      current: { text: won.text, revision: 2 },
    });
  });
});

describe('who is mentioned', () => {
  test('stands with the comment, and changes with it', async () => {
    const town = await createDiscussed(api);
    const { memberId } = town.mainOffice.head;
    const begun = await town.comment(town.staff, { text: '@Person head bitte', mentionIds: [memberId, memberId] });
    expect(begun.mentionIds).toEqual([memberId]);
    const body = { text: 'Erledigt', mentionIds: [town.officer.memberId] };
    const edited = await town.staff.call(updateComment, { ...key(town, begun.id), revision: 1, body });
    expect(edited.mentionIds).toEqual([town.officer.memberId]);
  });

  test('must be able to read the working copy', async () => {
    const town = await createDiscussed(api);
    const left = await town.workspace.addMember({ roles: ['staff'] });
    const params = { workspaceId: town.workspaceId, memberId: left.memberId };
    await town.workspace.admin.call(updateMember, { params, revision: 1, body: { status: 'ended' } });
    for (const person of [town.council, left]) {
      const body = {
        subjectKind: 'measure' as const,
        subjectId: town.measureId,
        text: '@',
        mentionIds: [person.memberId],
      };
      expect(await town.officer.refusal(createComment, { params: town.params, body })).toMatchObject({
        status: 422,
        code: 'comment.reader_unknown',
        fields: [{ path: ['body', 'mentionIds'] }],
      });
    }
  });
});

describe('settling', () => {
  test.each([
    ['its author', (town: Discussed) => town.schoolOffice.head, undefined],
    ['whoever owns the measure', (town: Discussed) => town.staff, undefined],
    ['the head of its lead department', (town: Discussed) => town.mainOffice.head, undefined],
    ['the officer', (town: Discussed) => town.officer, undefined],
  ])('is done by %s', async (_name, who) => {
    const town = await createDiscussed(api);
    const { id } = await town.comment(town.schoolOffice.head);
    expect(await who(town).call(resolveComment, { ...key(town, id), revision: 1 })).toMatchObject({ revision: 2 });
  });

  test('is refused to others, with the reason', async () => {
    const town = await createDiscussed(api);
    const { id } = await town.comment(town.officer);
    const { items } = await town.schoolOffice.head.call(listComments, { params: town.params });
    expect(items[0]?.abilities).toMatchObject({ resolve: false, answer: true });
    expect(await town.schoolOffice.head.refusal(resolveComment, { ...key(town, id), revision: 1 })).toMatchObject({
      status: 403,
      code: 'comment.not_yours_to_resolve',
    });
  });

  test('by two at the same moment: exactly one wins, the other sees who did', async () => {
    const town = await createDiscussed(api);
    const { id } = await town.comment(town.schoolOffice.head);
    const both = await Promise.all(
      [town.officer, town.staff].map((person) => person.send(resolveComment, { ...key(town, id), revision: 1 })),
    );
    expect(statusesOf(both)).toEqual([200, 412]);
    const won = both.find(({ status }) => status === 200)?.body as { resolvedByName: string };
    expect(both.find(({ status }) => status === 412)?.body).toMatchObject({
      current: { resolvedByName: won.resolvedByName },
    });
  });
});

test('goes with its agenda, and with nothing less', async () => {
  const town = await createDiscussed(api);
  const { id } = await town.comment(town.staff, { mentionIds: [town.officer.memberId] });
  await town.staff.call(updateComment, { ...key(town, id), revision: 1, body: { text: 'Anders' } });
  await town.officer.call(answerComment, { ...key(town, id), body: { text: 'Gut.' } });
  await town.workspace.admin.call(deleteAgenda, { params: town.params, revision: 1 });
  const { rows } = await api.owner.query('select from comment where workspace_id = $1', [town.workspaceId]);
  expect(rows).toEqual([]);
});

describe('the database', () => {
  test('keeps who said what about what', async () => {
    const town = await createDiscussed(api);
    const { id } = await town.comment(town.staff);
    const change = (sql: string, values: string[] = [id]) => api.owner.query(sql, values);
    await expect(
      change('update comment set author_id = $2 where id = $1', [id, town.officer.memberId]),
    ).rejects.toThrow('never change');
    await expect(change(`update comment set part = 'costs' where id = $1`)).rejects.toThrow('never change');
    await town.staff.call(updateComment, { ...key(town, id), revision: 1, body: { text: 'Anders' } });
    await expect(change(`update comment_wording set body = 'x' where comment_id = $1`)).rejects.toThrow('never change');
  });
});
