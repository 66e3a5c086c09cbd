import { updateMeasure } from '@agendawerk/shared/measures/index.ts';
import {
  answerRound,
  closeRound,
  createRemark,
  deleteRemark,
  evaluateRemark,
  getCoSigning,
  listRemarks,
  noteRemarks,
  type Remark,
  updateRemark,
  viewPlace,
} from '@agendawerk/shared/rounds/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { askForCoSigning } from '../../../test/support/test-round.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

describe('remarks', () => {
  test('hang on a place that the version has', async () => {
    const { head, ofBuilding, round } = await askForCoSigning(api);
    const body = { place: { kind: 'measure' as const, id: round.id, part: 'whole' as const }, text: 'Wo?' };
    expect(await head.refusal(createRemark, { params: ofBuilding, body })).toMatchObject({
      code: 'round.place_unknown',
    });
    expect(await head.refusal(viewPlace, { params: ofBuilding, body: { kind: 'kpi', id: round.id } })).toMatchObject({
      code: 'round.place_unknown',
    });
  });

  test('are changed and withdrawn by whoever made them, until they are evaluated', async () => {
    const { officer, head, otherHead, ofBuilding, ofSchools, ofRound, place } = await askForCoSigning(api);
    const remark = await head.call(createRemark, { params: ofBuilding, body: { place, text: 'Zu früh.' } });
    const own = { ...ofBuilding, remarkId: remark.id };
    const changed = await head.call(updateRemark, { params: own, revision: 1, body: { text: 'Zu spät.' } });
    expect(changed).toMatchObject({ text: 'Zu spät.', quote: null, revision: 2 });
    expect(
      await otherHead.refusal(updateRemark, {
        params: { ...ofSchools, remarkId: remark.id },
        revision: 2,
        body: { text: 'x' },
      }),
    ).toMatchObject({ status: 404 });
    await officer.call(evaluateRemark, {
      params: { ...ofRound, remarkId: remark.id },
      revision: 2,
      body: { evaluation: 'noted' },
    });
    expect(await head.refusal(deleteRemark, { params: own, revision: 3 })).toMatchObject({
      code: 'round.remark_fixed',
    });
    await expect(api.owner.query(`update round_remark set text = 'x' where id = $1`, [remark.id])).rejects.toThrow(
      'a remark that was evaluated stays as it is',
    );
    const second = await head.call(createRemark, { params: ofBuilding, body: { place, text: 'Doch nicht.' } });
    await head.call(deleteRemark, { params: { ...ofBuilding, remarkId: second.id }, revision: 1 });
    expect((await head.call(getCoSigning, { params: ofBuilding })).remarks.map(({ id }) => id)).toEqual([remark.id]);
  });

  test('propose another text or date, kept beside what the version holds', async () => {
    const { admin, officer, head, ofBuilding, ofRound, led, place } = await askForCoSigning(api);
    const benefit = { ...place, part: 'benefit' as const };
    const until = { date: '2027-07-01', precision: 'quarter' as const };
    const body = {
      place: benefit,
      text: 'Zu knapp.',
      proposal: { property: 'benefit', value: 'Wer baut, spart Wege.' },
    };
    const remark = await head.call(createRemark, { params: ofBuilding, body });
    expect(remark.proposal).toEqual({ ...body.proposal, base: 'Wer baut, wartet kürzer.' });
    await head.call(createRemark, {
      params: ofBuilding,
      body: { place: { ...place, part: 'time' }, text: 'Später.', proposal: { property: 'end', value: until } },
    });
    // What is written in the working copy meanwhile is none of what was proposed for.
    await admin.call(updateMeasure, {
      params: { workspaceId: ofRound.workspaceId, measureId: led.id },
      revision: led.revision,
      body: { benefit: 'Ganz anders.' },
    });
    const changed = await head.call(updateRemark, {
      params: { ...ofBuilding, remarkId: remark.id },
      revision: 1,
      body: { proposal: { property: 'targetGroup', value: 'Bauherrinnen' } },
    });
    expect(changed.proposal).toEqual({ property: 'targetGroup', value: 'Bauherrinnen', base: null });
    const { items } = await officer.call(listRemarks, { params: ofRound });
    expect(items.map(({ proposal }) => proposal)).toEqual([
      changed.proposal,
      { property: 'end', value: until, base: null },
    ]);
    await officer.call(noteRemarks, { params: ofRound, body: { remarks: [{ remarkId: remark.id, revision: 2 }] } });
    await expect(api.owner.query(`update round_remark set proposal = null where id = $1`, [remark.id])).rejects.toThrow(
      'a remark that was evaluated stays as it is',
    );
  });

  test.each([
    ['a value that the part does not take', 'time', { property: 'end', value: 'bald' }, null],
    ['a property that the part does not show', 'time', { property: 'benefit', value: 'Kürzer.' }, null],
    ['a property that nobody can propose for', 'costs', { property: 'costs', value: '5' }, null],
    ['both words and a value', 'benefit', { property: 'benefit', value: 'A' }, 'B'],
  ] as const)('do not propose %s', async (_case, part, proposal, suggestion) => {
    const { head, ofBuilding, place } = await askForCoSigning(api);
    const body = { place: { ...place, part }, text: 'Anders.', proposal, suggestion };
    expect(await head.refusal(createRemark, { params: ofBuilding, body })).toMatchObject({
      status: 422,
      fields: [{ path: ['body', 'proposal'], code: 'comment.value_unfit' }],
    });
  });

  test('strike a passage by no words for it, and nothing where there is no passage', async () => {
    const { head, ofBuilding, place } = await askForCoSigning(api);
    const body = { place, text: 'Das stimmt nicht.', quote: 'wartet kürzer', suggestion: '' };
    const remark = await head.call(createRemark, { params: ofBuilding, body });
    expect(remark).toMatchObject({ quote: 'wartet kürzer', suggestion: '' });
    const empty = { status: 422, fields: [{ path: ['body', 'suggestion'], code: 'text.empty' }] };
    expect(await head.refusal(createRemark, { params: ofBuilding, body: { ...body, quote: null } })).toMatchObject(
      empty,
    );
    const own = { ...ofBuilding, remarkId: remark.id };
    expect(await head.refusal(updateRemark, { params: own, revision: 1, body: { quote: null } })).toMatchObject(empty);
  });

  test('of other departments are seen once the round is closed', async () => {
    const { officer, head, otherHead, ofBuilding, ofSchools, ofRound, place } = await askForCoSigning(api);
    const remark = await head.call(createRemark, { params: ofBuilding, body: { place, text: 'Nur für Sie.' } });
    expect((await otherHead.call(listRemarks, { params: ofRound })).items).toEqual([]);
    expect((await head.call(listRemarks, { params: ofRound })).items).toHaveLength(1);
    await head.call(answerRound, { params: ofBuilding, revision: 1, body: { verdict: 'signed' } });
    await otherHead.call(answerRound, { params: ofSchools, revision: 1, body: { verdict: 'signed' } });
    const body = { remarks: [{ remarkId: remark.id, revision: 1 }] };
    await officer.call(noteRemarks, { params: ofRound, body });
    await officer.call(closeRound, { params: ofRound, revision: 1 });
    expect((await otherHead.call(listRemarks, { params: ofRound })).items).toMatchObject([{ evaluation: 'noted' }]);
  });
});

describe('evaluating', () => {
  async function withRemarks(count: number) {
    const asked = await askForCoSigning(api);
    const { head, ofBuilding, place } = asked;
    const remarks: Remark[] = [];
    for (let index = 0; index < count; index += 1)
      remarks.push(await head.call(createRemark, { params: ofBuilding, body: { place, text: `Anmerkung ${index}` } }));
    return { ...asked, remarks };
  }

  test('of two at the same moment exactly one wins', async () => {
    const { admin, officer, ofRound, remarks } = await withRemarks(1);
    const params = { ...ofRound, remarkId: remarks[0]?.id ?? '' };
    const both = await Promise.all([
      officer.send(evaluateRemark, { params, revision: 1, body: { evaluation: 'accepted' } }),
      admin.send(evaluateRemark, { params, revision: 1, body: { evaluation: 'declined', reason: 'Nein.' } }),
    ]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    const won = both.find(({ status }) => status === 200)?.body as Remark;
    const lost = both.find(({ status }) => status === 412)?.body as { current: Remark };
    expect(lost.current).toMatchObject({ evaluation: won.evaluation, revision: 2 });
  });

  test('wants a reason for what is not followed, or in part', async () => {
    const { officer, ofRound, remarks } = await withRemarks(1);
    const params = { ...ofRound, remarkId: remarks[0]?.id ?? '' };
    for (const evaluation of ['partly', 'declined'] as const)
      expect(await officer.refusal(evaluateRemark, { params, revision: 1, body: { evaluation } })).toMatchObject({
        code: 'round.evaluation_reason_required',
        fields: [{ path: ['body', 'reason'] }],
      });
  });

  test('takes note of many at once and leaves alone what somebody else has evaluated', async () => {
    const { officer, admin, ofRound, remarks } = await withRemarks(3);
    const [first] = remarks;
    await admin.call(evaluateRemark, {
      params: { ...ofRound, remarkId: first?.id ?? '' },
      revision: 1,
      body: { evaluation: 'accepted' },
    });
    const body = { remarks: remarks.map(({ id, revision }) => ({ remarkId: id, revision })) };
    const { items, skipped } = await officer.call(noteRemarks, { params: ofRound, body });
    expect({ noted: items.length, skipped }).toEqual({ noted: 2, skipped: 1 });
    const { items: all } = await officer.call(listRemarks, { params: ofRound });
    expect(all.map(({ evaluation }) => evaluation)).toEqual(['accepted', 'noted', 'noted']);
  });
});
