import {
  createDecision,
  deleteDecision,
  getDecision,
  judgeSensitivity,
  listDecisions,
  rankOptions,
  saveJudgements,
  supersedeDecision,
  takeDecision,
  updateDecision,
} from '@agendawerk/shared/decisions/index.ts';
import { createMeasure } from '@agendawerk/shared/measures/index.ts';
import { getRoadmap } from '@agendawerk/shared/roadmap/index.ts';
import { search } from '@agendawerk/shared/search/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { beginDecision, judgeDecision, toScores } from '../../../test/support/test-decision.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp({ now: () => new Date('2026-11-26T10:00:00Z') });
});
afterAll(() => api.close());

const choice = { reason: 'Am wenigsten Aufwand im Betrieb.', decidedOn: '2026-11-20' };

test('a decision begins with the criteria of the catalogue and whoever began it as first assessor', async () => {
  const { decision, admin, inAgenda } = await beginDecision(api);
  expect(decision.criteria).toHaveLength(14);
  expect(decision.criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  expect(decision.mustHaves.map(({ title }) => title)).toContain('Barrierefreiheit');
  expect(decision.assessors).toMatchObject([{ name: 'Ada Admin' }]);
  expect((await admin.call(listDecisions, { params: inAgenda })).items).toMatchObject([
    {
      id: decision.id,
      title: 'Terminsoftware',
      options: [{ title: 'Lösung A' }, { title: 'Lösung B' }],
      decidedOn: null,
    },
  ]);
});

test('weights of 60 and 40 rank B before A, and at 66.7 % they change places', async () => {
  const { judged, admin, params } = await judgeDecision(api);
  const { decision } = await admin.call(getDecision, { params });
  expect(decision).toEqual(judged);
  const values = rankOptions(decision).map(({ option, value }) => [option.title, value?.toFixed(1)]);
  expect(values).toEqual([
    ['Lösung B', '7.2'],
    ['Lösung A', '6.8'],
  ]);
  expect(judgeSensitivity(decision)?.intervals[0]?.to.toFixed(1)).toBe('66.7');
});

describe('what is judged', () => {
  test('is written cell by cell: what is not sent stays, what is emptied goes', async () => {
    const { admin, params, judged } = await judgeDecision(api);
    const [first] = toScores(judged, [[3]]);
    if (!first) throw new Error('there is a score');
    const reason = `<script>alert(1)</script> =SUMME(A1) 👩‍👩‍👧‍👦 שלום \u0001`;
    const changed = await admin.call(saveJudgements, {
      params,
      revision: 3,
      body: { scores: [{ ...first, reason }] },
    });
    expect(changed.scores).toHaveLength(4);
    expect(changed.scores).toContainEqual({ ...first, score: 3, reason });
    const emptied = await admin.call(saveJudgements, {
      params,
      revision: 4,
      body: { scores: [{ ...first, score: null, reason: '' }] },
    });
    expect(emptied.scores).toHaveLength(3);
  });

  test('is refused at its cell where it is wrong', async () => {
    const { admin, params, judged } = await judgeDecision(api);
    const [first, second] = toScores(judged, [[11, 5]]);
    if (!first || !second) throw new Error('there are scores');
    const optionId = judged.options[0]?.id ?? '';
    const body = {
      scores: [first, { ...second, reason: 'x'.repeat(40_000) }],
      flows: [{ optionId, year: 1, cost: '-5.00', benefit: null }],
    };
    expect((await admin.refusal(saveJudgements, { params, revision: 3, body })).fields).toEqual([
      { path: ['body', 'scores', 0, 'score'], code: 'decision.score_range' },
      { path: ['body', 'scores', 1, 'reason'], code: 'text.too_long' },
      { path: ['body', 'flows', 0, 'cost'], code: 'money.negative' },
    ]);
    const foreign = { scores: [{ ...second, score: 5, optionId: second.criterionId }] };
    expect((await admin.refusal(saveJudgements, { params, revision: 3, body: foreign })).fields).toEqual([
      { path: ['body', 'scores', 0, 'optionId'], code: 'line.unknown' },
    ]);
  });

  test('goes with the option or the criterion that it was about', async () => {
    const { admin, params, judged } = await judgeDecision(api);
    const [criterion] = judged.criteria;
    const body = { criteria: [{ id: criterion?.id ?? '', title: 'Passung', weight: 100 }] };
    const left = await admin.call(updateDecision, { params, revision: 3, body });
    expect(left.scores.map(({ criterionId }) => criterionId)).toEqual([criterion?.id, criterion?.id]);
  });

  test('keeps amounts to the cent', async () => {
    const { admin, params, judged } = await judgeDecision(api);
    const flows = [{ optionId: judged.options[0]?.id ?? '', year: 0, cost: '999999999999.99', benefit: '0.01' }];
    const saved = await admin.call(saveJudgements, { params, revision: 3, body: { flows } });
    expect(saved.flows).toEqual(flows);
  });
});

test('criteria keep what is typed', async () => {
  const { admin, params } = await beginDecision(api);
  const text = `<script>alert(1)</script> =SUMME(A1) 👩‍👩‍👧‍👦 שלום \u0001`;
  const body = { criteria: [{ title: text, question: text, weight: 100 }] };
  expect(await admin.call(updateDecision, { params, revision: 1, body })).toMatchObject(body);
});

test('weights that are not 100 together are refused at the criteria, and nothing is written', async () => {
  const { admin, params, decision } = await beginDecision(api);
  const body = {
    title: 'Anders',
    criteria: [
      { title: 'Passung', weight: 60 },
      { title: 'Kosten', weight: 50 },
    ],
  };
  expect((await admin.refusal(updateDecision, { params, revision: 1, body })).fields).toEqual([
    { path: ['body', 'criteria'], code: 'decision.weights_sum' },
  ]);
  expect((await admin.call(getDecision, { params })).decision).toEqual(decision);
});

describe('whose a decision is', () => {
  test('the owner of the measure and the head of its department decide, others only read', async () => {
    const { staff, head, addMember, params, judged } = await judgeDecision(api);
    await staff.call(updateDecision, { params, revision: 3, body: { need: 'Termine ohne Anruf' } });
    const other = await addMember({ roles: ['staff'] });
    expect((await other.call(getDecision, { params })).abilities).toEqual({
      edit: false,
      decide: false,
      supersede: false,
      remove: false,
    });
    expect(await other.refusal(updateDecision, { params, revision: 4, body: { need: 'x' } })).toMatchObject({
      status: 403,
      needs: 'decision.edit',
    });
    const body = { ...choice, chosenOptionId: judged.options[0]?.id ?? '' };
    expect(await head.call(takeDecision, { params, revision: 4, body })).toMatchObject({ decidedOn: '2026-11-20' });
    const council = await addMember({ roles: ['council'] });
    expect(await council.refusal(getDecision, { params })).toMatchObject({ status: 403 });
  });

  test('who acts on what is theirs begins decisions for that only, and takes in no measure of others', async () => {
    const { staff, admin, inAgenda, measure, params } = await judgeDecision(api);
    const foreign = await admin.call(createMeasure, { params: inAgenda, body: { title: 'Fremde Maßnahme' } });
    const begin = (measureIds: string[]) => ({ params: inAgenda, body: { title: 'Neu', measureIds } });
    await staff.call(createDecision, begin([measure.id]));
    expect(await staff.refusal(createDecision, begin([]))).toMatchObject({
      code: 'decision.measure_required',
      fields: [{ path: ['body', 'measureIds'] }],
    });
    for (const measureIds of [[foreign.id], [measure.id, foreign.id]])
      expect(await staff.refusal(createDecision, begin(measureIds))).toMatchObject({ status: 403 });
    const body = { measureIds: [measure.id, foreign.id] };
    expect(await staff.refusal(updateDecision, { params, revision: 3, body })).toMatchObject({ status: 403 });
    await admin.call(updateDecision, { params, revision: 3, body });
    await staff.call(updateDecision, { params, revision: 4, body: { ...body, need: 'Gemeinsam' } });
  });

  test('nobody decides for measures of others, deletes what is decided for them, or takes them out', async () => {
    const { staff, head, admin, inAgenda, workspaceId, measure, params, judged } = await judgeDecision(api);
    const foreign = await admin.call(createMeasure, { params: inAgenda, body: { title: 'Fremde Maßnahme' } });
    await admin.call(updateDecision, { params, revision: 3, body: { measureIds: [measure.id, foreign.id] } });
    const taking = { ...choice, chosenOptionId: judged.options[0]?.id ?? '' };
    for (const person of [staff, head]) {
      expect((await person.call(getDecision, { params })).abilities).toEqual({
        edit: true,
        decide: false,
        supersede: false,
        remove: false,
      });
      const alone = { measureIds: [measure.id] };
      for (const refusal of [
        await person.refusal(takeDecision, { params, revision: 4, body: taking }),
        await person.refusal(deleteDecision, { params, revision: 4 }),
        await person.refusal(updateDecision, { params, revision: 4, body: alone }),
      ])
        expect(refusal).toMatchObject({ status: 403, needs: 'decision.edit' });
    }
    await admin.call(takeDecision, { params, revision: 4, body: taking });
    expect(await head.refusal(supersedeDecision, { params })).toMatchObject({ status: 403 });
    const successor = await admin.call(supersedeDecision, { params });
    const next = { workspaceId, decisionId: successor.id };
    await admin.call(updateDecision, { params: next, revision: 1, body: { measureIds: [measure.id] } });
    await head.call(deleteDecision, { params: next, revision: 2 });
  });
});

test('step 2 is done when the measure has a decision among options that were judged for the future', async () => {
  const { admin, params, judged, inAgenda } = await judgeDecision(api);
  const step = async () =>
    (await admin.call(getRoadmap, { params: inAgenda })).steps.find(({ number }) => number === 2);
  expect(await step()).toMatchObject({
    state: 'started',
    points: [{ state: 'met' }, { state: 'met' }, { state: 'met' }, { state: 'unmet', open: [{ part: 'decision' }] }],
  });
  const body = { ...choice, chosenOptionId: judged.options[0]?.id ?? '' };
  await admin.call(takeDecision, { params, revision: 3, body });
  expect(await step()).toMatchObject({ state: 'done', met: 4, total: 4 });
});

test('a decision is found by its words and those of its options', async () => {
  const { admin, workspaceId } = await beginDecision(api, {
    need: 'Selbstbedienungsterminals',
    options: [{ title: 'Kranichportal', provider: 'Zweckverband Nordlicht' }],
  });
  for (const q of ['Selbstbedienungsterminal', 'Kranichportal', 'Nordlicht'])
    expect((await admin.call(search, { params: { workspaceId }, query: { q } })).items).toMatchObject([
      { kind: 'decision' },
    ]);
});
