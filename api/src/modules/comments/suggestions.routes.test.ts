import { listActivity } from '@agendawerk/shared/activity/index.ts';
import { acceptSuggestion, createComment, declineSuggestion, listComments } from '@agendawerk/shared/comments/index.ts';
import { createKpi, listKpis } from '@agendawerk/shared/kpis/index.ts';
import { getMeasure, updateMeasure } from '@agendawerk/shared/measures/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { createDiscussed, type Discussed, key, statusesOf } from '../../../test/support/test-comment.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

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
    const town = await createDiscussed(api);
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
    expect(items).toMatchObject([
      { memberId: town.officer.memberId, commentId: id, after: { benefit: expect.anything() as string } },
    ]);
  });

  test('of a passage of a rich text leaves everything else as it is', async () => {
    const town = await createDiscussed(api);
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

  test('of a passage at the very beginning of a text may strike it', async () => {
    const town = await createDiscussed(api);
    const { id, quote } = await town.comment(town.staff, {
      part: 'benefit',
      quote: { exact: 'Wer bucht, wartet höchstens', prefix: '', suffix: ' zehn Minuten.' },
      suggestion: { form: 'passage', text: '' },
    });
    expect(quote?.prefix).toBe('');
    await town.officer.call(acceptSuggestion, { ...key(town, id), revision: 1, body: { subjectRevision: 1 } });
    expect((await read(town)).benefit).toBe(' zehn Minuten.');
  });

  test('of a date is taken over adapted', async () => {
    const town = await createDiscussed(api);
    const value = { date: '2027-07-01', precision: 'quarter' as const };
    const { id } = await town.comment(town.staff, { part: 'start', suggestion: { form: 'value', value } });
    const adapted = { form: 'value' as const, value: { date: '2027-04-01', precision: 'quarter' as const } };
    const body = { subjectRevision: 1, adapted };
    const thread = await town.officer.call(acceptSuggestion, { ...key(town, id), revision: 1, body });
    expect(thread.suggestion).toMatchObject({
      decision: 'adapted',
      value,
      base: { date: '2027-01-01', precision: 'year' },
    });
    expect((await read(town)).start).toMatchObject({ date: '2027-04-01', precision: 'quarter' });
  });

  test('of who leads names a department, and is taken over with one click', async () => {
    const town = await createDiscussed(api);
    const value = town.schoolOffice.id;
    const { id, suggestion } = await town.comment(town.staff, {
      part: 'leadDepartmentId',
      suggestion: { form: 'value', value },
    });
    expect(suggestion).toMatchObject({ value, base: town.mainOffice.id });
    await town.officer.call(acceptSuggestion, { ...key(town, id), revision: 1, body: { subjectRevision: 1 } });
    expect((await read(town)).leadDepartmentId).toBe(value);
  });

  test.each([
    ['ownerId', (town: Discussed) => town.officer.memberId, (town: Discussed) => town.staff.memberId],
    ['priority', () => 'high', () => null],
    ['effort', () => 2, () => null],
    ['isInternal', () => true, () => null],
    ['usesAi', () => true, () => false],
    ['fieldId', () => null, (town: Discussed) => town.fieldId],
  ] as const)('of a value (%s) is kept with what stood there, and taken over', async (part, propose, stood) => {
    const town = await createDiscussed(api);
    const value = propose(town);
    const { id, suggestion } = await town.comment(town.staff, { part, suggestion: { form: 'value', value } });
    expect(suggestion).toMatchObject({ value, base: stood(town) });
    await town.officer.call(acceptSuggestion, { ...key(town, id), revision: 1, body: { subjectRevision: 1 } });
    expect((await read(town))[part]).toBe(value);
  });

  test('of a KPI’s baseline is a number, and taken over adapted', async () => {
    const town = await createDiscussed(api);
    const kpi = await town.officer.call(createKpi, {
      params: town.params,
      body: { name: 'Online-Anteil', unit: '%', baselineValue: 12.5 },
    });
    const { id, suggestion } = await town.comment(town.staff, {
      subjectKind: 'kpi',
      subjectId: kpi.id,
      part: 'baselineValue',
      suggestion: { form: 'value', value: 20 },
    });
    expect(suggestion).toMatchObject({ value: 20, base: 12.5 });
    const body = { subjectRevision: kpi.revision, adapted: { form: 'value' as const, value: 18 } };
    const thread = await town.officer.call(acceptSuggestion, { ...key(town, id), revision: 1, body });
    expect(thread.suggestion).toMatchObject({ decision: 'adapted' });
    const { items } = await town.officer.call(listKpis, { params: town.params });
    expect(items).toMatchObject([{ baselineValue: 18 }]);
  });

  test.each([
    ['somebody of another municipality', 'ownerId', (other: Discussed) => other.staff.memberId],
    ['a department of another municipality', 'leadDepartmentId', (other: Discussed) => other.mainOffice.id],
    ['a field of another agenda', 'fieldId', (other: Discussed) => other.fieldId],
  ] as const)('that names %s is refused, also adapted', async (_name, part, find) => {
    const [town, other] = [await createDiscussed(api), await createDiscussed(api)];
    const suggestion = { form: 'value' as const, value: find(other) };
    const body = { subjectKind: 'measure' as const, subjectId: town.measureId, text: 'x', part, suggestion };
    expect(await town.staff.refusal(createComment, { params: town.params, body })).toMatchObject({
      code: 'resource.unknown_reference',
      fields: [{ path: ['body', 'suggestion'] }],
    });
    const { id } = await town.comment(town.staff, { part, suggestion: { form: 'value', value: null } });
    const accept = { ...key(town, id), revision: 1, body: { subjectRevision: 1, adapted: suggestion } };
    expect(await town.officer.refusal(acceptSuggestion, accept)).toMatchObject({
      code: 'resource.unknown_reference',
      fields: [{ path: ['body', 'adapted'] }],
    });
  });

  test('of who leads is neither offered to nor taken over by somebody who may not give the measure away', async () => {
    const town = await createDiscussed(api);
    const value = town.schoolOffice.id;
    const { id } = await town.comment(town.officer, { part: 'leadDepartmentId', suggestion: { form: 'value', value } });
    const { items } = await town.staff.call(listComments, { params: town.params, query: {} });
    expect(items.find((thread) => thread.id === id)?.abilities.decide).toBe(false);
    const accept = { ...key(town, id), revision: 1, body: { subjectRevision: 1 } };
    expect(await town.staff.refusal(acceptSuggestion, accept)).toMatchObject({ code: 'comment.not_yours_to_decide' });
    expect((await read(town)).leadDepartmentId).toBe(town.mainOffice.id);
  });

  test('is declined with a reason that its author reads', async () => {
    const town = await createDiscussed(api);
    const { id } = await suggestFive(town);
    const body = { reason: 'Das schafft der Schalter nicht.' };
    await town.officer.call(declineSuggestion, { ...key(town, id), revision: 1, body });
    const { items } = await town.schoolOffice.head.call(listComments, { params: town.params });
    expect(items).toMatchObject([
      { suggestion: { decision: 'declined', reason: body.reason }, resolvedByName: 'Person officer' },
    ]);
    expect((await read(town)).benefit).toContain('zehn');
    const again = { ...key(town, id), revision: 2, body };
    expect(await town.officer.refusal(declineSuggestion, again)).toMatchObject({ code: 'comment.already_decided' });
  });

  test('is told when the thing changed meanwhile, and nothing is written', async () => {
    const town = await createDiscussed(api);
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
    const town = await createDiscussed(api);
    const { id } = await suggestFive(town);
    await town.officer.call(updateMeasure, { params: params(town), revision: 1, body: { benefit: 'Alles neu.' } });
    const accept = { ...key(town, id), revision: 1, body: { subjectRevision: 2 } };
    expect(await town.officer.refusal(acceptSuggestion, accept)).toMatchObject({ code: 'comment.passage_gone' });
  });

  test('is taken over by nobody who could not make the change', async () => {
    const town = await createDiscussed(api);
    const { id } = await suggestFive(town);
    const accept = { ...key(town, id), revision: 1, body: { subjectRevision: 1 } };
    expect(await town.schoolOffice.head.refusal(acceptSuggestion, accept)).toMatchObject({
      status: 403,
      code: 'comment.not_yours_to_decide',
    });
  });

  test('taken over and declined at the same moment: exactly one wins', async () => {
    const town = await createDiscussed(api);
    const { id } = await suggestFive(town);
    const both = await Promise.all([
      town.officer.send(acceptSuggestion, { ...key(town, id), revision: 1, body: { subjectRevision: 1 } }),
      town.staff.send(declineSuggestion, { ...key(town, id), revision: 1, body: { reason: 'Nein' } }),
    ]);
    expect(statusesOf(both)).toEqual([200, 412]);
    const isAccepted = both[0].status === 200;
    expect((await read(town)).benefit).toContain(isAccepted ? 'fünf' : 'zehn');
  });

  test.each([
    [
      'a value that the property refuses',
      { part: 'title', suggestion: { form: 'value', value: '' } },
      'comment.value_unfit',
    ],
    [
      'a choice that there is not',
      { part: 'priority', suggestion: { form: 'value', value: 'sehr hoch' } },
      'comment.value_unfit',
    ],
    ['a step beyond the scale', { part: 'effort', suggestion: { form: 'value', value: 9 } }, 'comment.value_unfit'],
    ['a part that has no value', { part: 'costs', suggestion: { form: 'value', value: '5' } }, 'comment.value_unfit'],
    [
      'other words for no passage',
      { part: 'benefit', suggestion: { form: 'passage', text: 'x' } },
      'comment.passage_needs_quote',
    ],
  ] as const)('with %s is refused', async (_name, more, code) => {
    const town = await createDiscussed(api);
    const body = { subjectKind: 'measure' as const, subjectId: town.measureId, text: 'x', ...more };
    expect(await town.staff.refusal(createComment, { params: town.params, body })).toMatchObject({
      status: 422,
      fields: [{ path: ['body', 'suggestion'], code }],
    });
  });
});
