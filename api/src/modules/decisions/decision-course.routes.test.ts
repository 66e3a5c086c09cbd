import {
  deleteDecision,
  getDecision,
  listDecisions,
  rankOptions,
  saveJudgements,
  supersedeDecision,
  takeDecision,
  updateDecision,
} from '@agendawerk/shared/decisions/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { beginDecision, judgeDecision } from '../../../test/support/test-decision.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp({ now: () => new Date('2026-11-26T10:00:00Z') });
});
afterAll(() => api.close());

const choice = { reason: 'Am wenigsten Aufwand im Betrieb.', decidedOn: '2026-11-20' };

describe('a choice', () => {
  test('is kept with its reasons, who made it and when; and from then on nothing changes', async () => {
    const { admin, params, judged } = await judgeDecision(api);
    const [, best] = judged.options;
    const body = { ...choice, chosenOptionId: best?.id ?? '' };
    const taken = await admin.call(takeDecision, { params, revision: 3, body });
    expect(taken).toMatchObject({
      chosenOptionId: best?.id,
      decisionReason: choice.reason,
      decidedOn: '2026-11-20',
      decidedByName: 'Ada Admin',
    });
    for (const [contract, sent] of [
      [updateDecision, { title: 'Anders' }],
      [saveJudgements, {}],
      [takeDecision, body],
    ] as const)
      expect(await admin.refusal(contract, { params, revision: 4, body: sent })).toMatchObject({
        status: 409,
        code: 'decision.already_taken',
      });
    expect(await admin.refusal(deleteDecision, { params, revision: 4 })).toMatchObject({
      code: 'decision.already_taken',
    });
  });

  test('wants two options, every judgement of what is chosen, and no must-have missed', async () => {
    const { admin, params, judged } = await judgeDecision(api);
    const [a, b] = judged.options;
    const refuse = async (revision: number, chosenOptionId = a?.id ?? '') =>
      (await admin.refusal(takeDecision, { params, revision, body: { ...choice, chosenOptionId } })).fields;
    const at = (code: string) => [{ path: ['body', 'chosenOptionId'], code }];
    const guarded = await admin.call(updateDecision, {
      params,
      revision: 3,
      body: { mustHaves: [{ title: 'Datenschutz' }] },
    });
    expect(await refuse(4)).toEqual(at('decision.option_incomplete'));
    const mustHaveId = guarded.mustHaves[0]?.id ?? '';
    const verdicts = [{ optionId: a?.id ?? '', mustHaveId, isMet: false, reason: 'Server in den USA' }];
    await admin.call(saveJudgements, { params, revision: 4, body: { verdicts } });
    expect(await refuse(5)).toEqual(at('decision.option_excluded'));
    expect(await refuse(5, mustHaveId)).toEqual(at('resource.unknown_reference'));
    await admin.call(updateDecision, { params, revision: 5, body: { options: [{ id: b?.id ?? '', title: 'B' }] } });
    expect(await refuse(6, b?.id)).toEqual(at('decision.options_missing'));
  });

  test('has a reason, and a day that has come', async () => {
    const { admin, params, judged } = await judgeDecision(api);
    const chosenOptionId = judged.options[0]?.id ?? '';
    const refuse = async (body: object) =>
      (await admin.refusal(takeDecision, { params, revision: 3, body: { ...choice, chosenOptionId, ...body } })).fields;
    expect(await refuse({ reason: ' ' })).toEqual([{ path: ['body', 'reason'], code: 'text.empty' }]);
    expect(await refuse({ reason: 'x'.repeat(40_000) })).toEqual([{ path: ['body', 'reason'], code: 'text.too_long' }]);
    expect(await refuse({ decidedOn: '2026-11-27' })).toEqual([
      { path: ['body', 'decidedOn'], code: 'date.in_future' },
    ]);
  });

  test('is kept by the database, down to the last score', async () => {
    const { admin, params, judged, workspaceId } = await judgeDecision(api);
    const open = await beginDecision(api);
    const body = { ...choice, chosenOptionId: judged.options[0]?.id ?? '' };
    await admin.call(takeDecision, { params, revision: 3, body });
    const change = (sql: string, id = params.decisionId, workspace = workspaceId) =>
      api.owner.query(sql, [workspace, id]);
    const ofIt = 'where workspace_id = $1 and decision_id = $2';
    for (const sql of [
      `update decision_score set score = 1 ${ofIt}`,
      `delete from decision_score ${ofIt}`,
      `update decision_option set title = 'Anders' ${ofIt}`,
      `update decision_criterion set weight = 1 ${ofIt}`,
      `delete from decision_measure ${ofIt}`,
      `update decision set decided_on = null, chosen_option_id = null, decision_reason = null, decided_by_name = null where workspace_id = $1 and id = $2`,
    ])
      await expect(change(sql), sql).rejects.toThrow('never changes');
    await expect(change('delete from decision where workspace_id = $1 and id = $2')).rejects.toThrow('stays');
    const take = `update decision set decided_on = '2026-11-20', decision_reason = 'x', decided_by_name = 'x',
      chosen_option_id = (select id from decision_option ${ofIt} limit 1) where workspace_id = $1 and id = $2`;
    await expect(change(take, open.params.decisionId, open.workspaceId)).rejects.toThrow('every must-have');
  });
});

describe('a new decision in the place of one that was taken', () => {
  test('begins with all of it, and supersedes it once it is taken itself', async () => {
    const { admin, params, judged, workspaceId, inAgenda } = await judgeDecision(api);
    expect(await admin.refusal(supersedeDecision, { params })).toMatchObject({ code: 'decision.not_taken' });
    const chosen = { ...choice, chosenOptionId: judged.options[1]?.id ?? '' };
    await admin.call(takeDecision, { params, revision: 3, body: chosen });
    const next = await admin.call(supersedeDecision, { params });
    expect(next).toMatchObject({ supersedesId: judged.id, decidedOn: null, title: judged.title });
    expect(rankOptions(next).map(({ option, value }) => [option.title, value])).toEqual(
      rankOptions(judged).map(({ option, value }) => [option.title, value]),
    );
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
    expect(ids(next.options)).not.toEqual(ids(judged.options));
    const before = await admin.call(getDecision, { params });
    expect(before).toMatchObject({
      decision: { successorId: next.id, isSuperseded: false },
      abilities: { supersede: false },
    });
    expect(await admin.refusal(supersedeDecision, { params })).toMatchObject({ code: 'decision.has_successor' });
    const other = { ...choice, chosenOptionId: next.options[0]?.id ?? '' };
    const nextParams = { workspaceId, decisionId: next.id };
    await admin.call(takeDecision, { params: nextParams, revision: next.revision, body: other });
    const { items } = await admin.call(listDecisions, { params: inAgenda });
    expect(items).toMatchObject([
      { id: judged.id, isSuperseded: true, successorId: next.id },
      { id: next.id, isSuperseded: false, supersedesId: judged.id },
    ]);
  });
});

test('of two who choose at once one is told', async () => {
  const { admin, params, judged } = await judgeDecision(api);
  const answers = await Promise.all(
    judged.options.map(({ id }) =>
      admin.send(takeDecision, { params, revision: 3, body: { ...choice, chosenOptionId: id } }),
    ),
  );
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
});

test('a decision that was not taken can be deleted; the old one is then current again', async () => {
  const { admin, params, judged, workspaceId } = await judgeDecision(api);
  const body = { ...choice, chosenOptionId: judged.options[0]?.id ?? '' };
  await admin.call(takeDecision, { params, revision: 3, body });
  const next = await admin.call(supersedeDecision, { params });
  await admin.call(deleteDecision, { params: { workspaceId, decisionId: next.id }, revision: next.revision });
  expect((await admin.call(getDecision, { params })).decision.successorId).toBeNull();
});
