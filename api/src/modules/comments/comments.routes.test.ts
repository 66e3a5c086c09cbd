import { deleteMeasure, createMeasure, getMeasure, updateMeasure } from '@agendawerk/shared/measures/index.ts';
import {
  acceptSuggestion,
  answerComment,
  countComments,
  createComment,
  type CreateComment,
  declineSuggestion,
  listComments,
  reopenComment,
  resolveComment,
  updateComment,
  withdrawComment,
} from '@agendawerk/shared/comments/index.ts';
import { listActivity } from '@agendawerk/shared/activity/index.ts';
import { updateMember } from '@agendawerk/shared/members/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestAgenda, type TestAgenda } from '../../../test/support/test-agenda.ts';
import { createTestApp, type Person, type TestApp } from '../../../test/support/test-app.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

interface Discussed extends TestAgenda {
  measureId: string;
  /** Comments on the measure as this person. */
  comment: (person: Person, more?: Partial<CreateComment>) => ReturnType<typeof write>;
}

function write(person: Person, town: TestAgenda, body: CreateComment) {
  return person.call(createComment, { params: town.params, body });
}

/** A measure that the main office leads and a member of staff owns. */
async function createDiscussed(): Promise<Discussed> {
  const town = await createTestAgenda(api);
  const measure = await town.officer.call(createMeasure, {
    params: town.params,
    body: {
      title: 'Online-Terminvergabe',
      fieldId: town.fieldId,
      leadDepartmentId: town.mainOffice.id,
      ownerId: town.staff.memberId,
      benefit: 'Wer bucht, wartet höchstens zehn Minuten.',
      description: 'Termine im Bürgerbüro.\n\nGebucht wird nur online.',
      start: { date: '2027-01-01', precision: 'year' },
    },
  });
  const comment: Discussed['comment'] = (person, more = {}) =>
    write(person, town, { subjectKind: 'measure', subjectId: measure.id, text: 'Bitte prüfen.', ...more });
  return { ...town, measureId: measure.id, comment };
}

const key = ({ workspaceId }: TestAgenda, commentId: string) => ({ params: { workspaceId, commentId } });

describe('a thread', () => {
  test('is begun, answered, settled and opened again', async () => {
    const town = await createDiscussed();
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

    const { items } = await town.officer.call(listComments, { params: town.params, query: { subjectId: town.measureId } });
    expect(items).toMatchObject([{ id: begun.id, answers: [{ text: 'Das Hauptamt.' }, { text: 'Einverstanden.' }] }]);
  });

  test('stays with its words and the last name of its place when that is deleted', async () => {
    const town = await createDiscussed();
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
    const town = await createDiscussed();
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
    const town = await createDiscussed();
    const other = await createDiscussed();
    const body = { subjectKind: 'measure' as const, subjectId: other.measureId, text: 'Fremd' };
    expect(await town.officer.refusal(createComment, { params: town.params, body })).toMatchObject({
      code: 'resource.unknown_reference',
      fields: [{ path: ['body', 'subjectId'] }],
    });
    const part = { ...body, subjectId: town.measureId, part: 'colour' };
    expect(await town.officer.refusal(createComment, { params: town.params, body: part })).toMatchObject({
      status: 422,
      fields: [{ path: ['body', 'part'], code: 'comment.part_unknown' }],
    });
  });
});

describe('one’s own words', () => {
  test('are edited with the earlier ones kept', async () => {
    const town = await createDiscussed();
    const { id } = await town.comment(town.staff, { text: 'Zu teuer.' });
    const edit = (text: string, revision: number) =>
      town.staff.call(updateComment, { ...key(town, id), revision, body: { text } });
    await edit('Zu teuer, finde ich.', 1);
    const edited = await edit('Das ist viel Geld.', 2);
    expect(edited.earlier.map(({ text }) => text)).toEqual(['Zu teuer.', 'Zu teuer, finde ich.']);
    expect(edited).toMatchObject({ text: 'Das ist viel Geld.', editedAt: expect.any(String) as string });
  });

  test('are nobody else’s to change or withdraw, not even the administration’s', async () => {
    const town = await createDiscussed();
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
    const town = await createDiscussed();
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
    const town = await createDiscussed();
    const { id } = await town.comment(town.staff);
    await town.staff.call(withdrawComment, { ...key(town, id), revision: 1 });
    expect(await town.officer.call(listComments, { params: town.params })).toEqual({ items: [] });
    expect(await town.officer.call(countComments, { params: town.params })).toEqual({ items: [] });
  });

  test('of two windows at once: one is told, and what is there is sent along', async () => {
    const town = await createDiscussed();
    const { id } = await town.comment(town.staff);
    const edits = await Promise.all(
      ['Eins', 'Zwei'].map((text) => town.staff.send(updateComment, { ...key(town, id), revision: 1, body: { text } })),
    );
    expect(edits.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const won = edits.find(({ status }) => status === 200)?.body as { text: string };
    expect(edits.find(({ status }) => status === 412)?.body).toMatchObject({ current: { text: won.text, revision: 2 } });
  });
});

describe('who is mentioned', () => {
  test('stands with the comment, and changes with it', async () => {
    const town = await createDiscussed();
    const { memberId } = town.mainOffice.head;
    const begun = await town.comment(town.staff, { text: '@Person head bitte', mentionIds: [memberId, memberId] });
    expect(begun.mentionIds).toEqual([memberId]);
    const body = { text: 'Erledigt', mentionIds: [town.officer.memberId] };
    const edited = await town.staff.call(updateComment, { ...key(town, begun.id), revision: 1, body });
    expect(edited.mentionIds).toEqual([town.officer.memberId]);
  });

  test('must be able to read the working copy', async () => {
    const town = await createDiscussed();
    const left = await town.workspace.addMember({ roles: ['staff'] });
    const params = { workspaceId: town.workspaceId, memberId: left.memberId };
    await town.workspace.admin.call(updateMember, { params, revision: 1, body: { status: 'ended' } });
    for (const person of [town.council, left]) {
      const body = { subjectKind: 'measure' as const, subjectId: town.measureId, text: '@', mentionIds: [person.memberId] };
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
    const town = await createDiscussed();
    const { id } = await town.comment(town.schoolOffice.head);
    expect(await who(town).call(resolveComment, { ...key(town, id), revision: 1 })).toMatchObject({ revision: 2 });
  });

  test('is refused to others, with the reason', async () => {
    const town = await createDiscussed();
    const { id } = await town.comment(town.officer);
    const { items } = await town.schoolOffice.head.call(listComments, { params: town.params });
    expect(items[0]?.abilities).toMatchObject({ resolve: false, answer: true });
    expect(await town.schoolOffice.head.refusal(resolveComment, { ...key(town, id), revision: 1 })).toMatchObject({
      status: 403,
      code: 'comment.not_yours_to_resolve',
    });
  });

  test('by two at the same moment: exactly one wins, the other sees who did', async () => {
    const town = await createDiscussed();
    const { id } = await town.comment(town.schoolOffice.head);
    const both = await Promise.all(
      [town.officer, town.staff].map((person) => person.send(resolveComment, { ...key(town, id), revision: 1 })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const won = both.find(({ status }) => status === 200)?.body as { resolvedByName: string };
    expect(both.find(({ status }) => status === 412)?.body).toMatchObject({
      current: { resolvedByName: won.resolvedByName },
    });
  });
});

describe('a suggested change', () => {
  const params = (town: Discussed) => ({ workspaceId: town.workspaceId, measureId: town.measureId });
  const read = async (town: Discussed) => (await town.officer.call(getMeasure, { params: params(town) })).measure;
  const suggestFive = (town: Discussed) =>
    town.comment(town.schoolOffice.head, {
      part: 'benefit',
      quote: { exact: 'zehn Minuten', prefix: 'wartet höchstens ', suffix: '.' },
      text: 'Fünf reichen.',
      suggestion: { form: 'passage', text: 'fünf Minuten' },
    });

  test('of a passage is taken over under the officer’s name, with a reference', async () => {
    const town = await createDiscussed();
    const { id, suggestion } = await suggestFive(town);
    expect(suggestion).toMatchObject({ base: 'Wer bucht, wartet höchstens zehn Minuten.', decision: null });
    const accepted = await town.officer.call(acceptSuggestion, {
      ...key(town, id),
      revision: 1,
      body: { subjectRevision: 1 },
    });
    expect(accepted).toMatchObject({
      suggestion: { decision: 'accepted', decidedByName: 'Person officer' },
      resolvedByName: 'Person officer',
    });
    expect((await read(town)).benefit).toBe('Wer bucht, wartet höchstens fünf Minuten.');
    const { items } = await town.officer.call(listActivity, {
      params: town.params,
      query: { subjectId: town.measureId, limit: 1 },
    });
    expect(items).toMatchObject([{ memberId: town.officer.memberId, commentId: id, after: { benefit: expect.anything() as string } }]);
  });

  test('of a passage of a rich text leaves everything else as it is', async () => {
    const town = await createDiscussed();
    const { id } = await town.comment(town.staff, {
      part: 'description',
      quote: { exact: 'nur online', prefix: 'Gebucht wird ', suffix: '.' },
      suggestion: { form: 'passage', text: 'online oder am Telefon' },
    });
    await town.staff.call(acceptSuggestion, { ...key(town, id), revision: 1, body: { subjectRevision: 1 } });
    expect((await read(town)).description).toMatchObject({
      content: [
        { content: [{ text: 'Termine im Bürgerbüro.' }] },
        { content: [{ text: 'Gebucht wird online oder am Telefon.' }] },
      ],
    });
  });

  test('of a date is taken over adapted', async () => {
    const town = await createDiscussed();
    const value = { date: '2027-07-01', precision: 'quarter' as const };
    const { id } = await town.comment(town.staff, { part: 'start', suggestion: { form: 'value', value } });
    const adapted = { form: 'value' as const, value: { date: '2027-04-01', precision: 'quarter' as const } };
    const body = { subjectRevision: 1, adapted };
    const thread = await town.officer.call(acceptSuggestion, { ...key(town, id), revision: 1, body });
    expect(thread.suggestion).toMatchObject({ decision: 'adapted', value, base: { date: '2027-01-01', precision: 'year' } });
    expect((await read(town)).start).toMatchObject({ date: '2027-04-01', precision: 'quarter' });
  });

  test('is declined with a reason that its author reads', async () => {
    const town = await createDiscussed();
    const { id } = await suggestFive(town);
    const body = { reason: 'Das schafft der Schalter nicht.' };
    await town.officer.call(declineSuggestion, { ...key(town, id), revision: 1, body });
    const { items } = await town.schoolOffice.head.call(listComments, { params: town.params });
    expect(items).toMatchObject([{ suggestion: { decision: 'declined', reason: body.reason }, resolvedByName: 'Person officer' }]);
    expect((await read(town)).benefit).toContain('zehn');
    const again = { ...key(town, id), revision: 2, body };
    expect(await town.officer.refusal(declineSuggestion, again)).toMatchObject({ code: 'comment.already_decided' });
  });

  test('is told when the thing changed meanwhile, and nothing is written', async () => {
    const town = await createDiscussed();
    const { id } = await suggestFive(town);
    await town.officer.call(updateMeasure, { params: params(town), revision: 1, body: { priority: 'high' } });
    const accept = { ...key(town, id), revision: 1, body: { subjectRevision: 1 } };
    expect(await town.officer.refusal(acceptSuggestion, accept)).toMatchObject({
      code: 'resource.changed_meanwhile',
      current: { id: town.measureId, revision: 2 },
    });
    const { items } = await town.officer.call(listComments, { params: town.params });
    expect(items).toMatchObject([{ revision: 1, suggestion: { decision: null } }]);
  });

  test('whose passage is gone is not taken over', async () => {
    const town = await createDiscussed();
    const { id } = await suggestFive(town);
    await town.officer.call(updateMeasure, { params: params(town), revision: 1, body: { benefit: 'Alles neu.' } });
    const accept = { ...key(town, id), revision: 1, body: { subjectRevision: 2 } };
    expect(await town.officer.refusal(acceptSuggestion, accept)).toMatchObject({ code: 'comment.passage_gone' });
  });

  test('is taken over by nobody who could not make the change', async () => {
    const town = await createDiscussed();
    const { id } = await suggestFive(town);
    const accept = { ...key(town, id), revision: 1, body: { subjectRevision: 1 } };
    expect(await town.schoolOffice.head.refusal(acceptSuggestion, accept)).toMatchObject({
      status: 403,
      code: 'comment.not_yours_to_decide',
    });
  });

  test('taken over and declined at the same moment: exactly one wins', async () => {
    const town = await createDiscussed();
    const { id } = await suggestFive(town);
    const both = await Promise.all([
      town.officer.send(acceptSuggestion, { ...key(town, id), revision: 1, body: { subjectRevision: 1 } }),
      town.staff.send(declineSuggestion, { ...key(town, id), revision: 1, body: { reason: 'Nein' } }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const isAccepted = both[0].status === 200;
    expect((await read(town)).benefit).toContain(isAccepted ? 'fünf' : 'zehn');
  });

  test.each([
    ['a value that the property refuses', { part: 'title', suggestion: { form: 'value', value: '' } }, 'comment.value_unfit'],
    ['a part that has no value', { part: 'costs', suggestion: { form: 'value', value: '5' } }, 'comment.value_unfit'],
    ['other words for no passage', { part: 'benefit', suggestion: { form: 'passage', text: 'x' } }, 'comment.passage_needs_quote'],
  ] as const)('with %s is refused', async (_name, more, code) => {
    const town = await createDiscussed();
    const body = { subjectKind: 'measure' as const, subjectId: town.measureId, text: 'x', ...more };
    expect(await town.staff.refusal(createComment, { params: town.params, body })).toMatchObject({
      status: 422,
      fields: [{ path: ['body', 'suggestion'], code }],
    });
  });
});

describe('the database', () => {
  test('keeps who said what about what', async () => {
    const town = await createDiscussed();
    const { id } = await town.comment(town.staff);
    const change = (sql: string, values: string[] = [id]) => api.owner.query(sql, values);
    await expect(change('update comment set author_id = $2 where id = $1', [id, town.officer.memberId])).rejects.toThrow(
      'never change',
    );
    await expect(change(`update comment set part = 'costs' where id = $1`)).rejects.toThrow('never change');
    await town.staff.call(updateComment, { ...key(town, id), revision: 1, body: { text: 'Anders' } });
    await expect(change(`update comment_wording set body = 'x' where comment_id = $1`)).rejects.toThrow('never change');
  });
});
