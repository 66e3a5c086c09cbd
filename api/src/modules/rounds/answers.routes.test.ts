import { answerRound, getCoSigning, listRemarks, nameDeputy } from '@agendawerk/shared/rounds/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { askForCoSigning } from '../../../test/support/test-round.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

describe('an answer', () => {
  test('may be changed until the closing, and every one is kept', async () => {
    const { officer, head, ofBuilding, ofRound } = await askForCoSigning(api);
    const give = (revision: number, body: { verdict: 'signed' | 'refused'; reason?: string }) =>
      head.call(answerRound, { params: ofBuilding, revision, body });
    await give(1, { verdict: 'refused', reason: 'Zu teuer.' });
    expect((await officer.call(listRemarks, { params: ofRound })).items).toMatchObject([{ text: 'Zu teuer.' }]);
    const { answers } = await give(2, { verdict: 'signed' });
    expect(answers.map(({ verdict }) => verdict)).toEqual(['refused', 'signed']);
    // Nobody has to weigh a refusal that was taken back.
    expect((await officer.call(listRemarks, { params: ofRound })).items).toEqual([]);
    await expect(api.owner.query('delete from round_answer where round_id = $1', [ofRound.roundId])).rejects.toThrow(
      'rows never change',
    );
  });

  test('of two at the same moment one wins, and the other sees it', async () => {
    const { admin, addMember, head, ofBuilding } = await askForCoSigning(api);
    const deputy = await addMember({ roles: ['staff'] });
    await head.call(nameDeputy, { params: ofBuilding, revision: 1, body: { deputyId: deputy.memberId } });
    const both = await Promise.all([
      head.send(answerRound, { params: ofBuilding, revision: 2, body: { verdict: 'signed' } }),
      deputy.send(answerRound, { params: ofBuilding, revision: 2, body: { verdict: 'refused', reason: 'Nein.' } }),
    ]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 412]);
    const lost = both.find(({ status }) => status === 412)?.body as { current: { answers: unknown[] } };
    expect(lost.current.answers).toHaveLength(1);
    expect(await admin.refusal(getCoSigning, { params: ofBuilding })).toMatchObject({
      status: 403,
      needs: 'round.answer',
    });
  });

  test('wants a remark where it says "mit Anmerkungen", and a reason where it refuses', async () => {
    const { head, ofBuilding } = await askForCoSigning(api);
    expect(
      await head.refusal(answerRound, { params: ofBuilding, revision: 1, body: { verdict: 'signed_with_remarks' } }),
    ).toMatchObject({ code: 'round.remark_required' });
    expect(
      await head.refusal(answerRound, { params: ofBuilding, revision: 1, body: { verdict: 'refused', reason: ' ' } }),
    ).toMatchObject({
      code: 'round.reason_required',
      fields: [{ path: ['body', 'reason'] }],
    });
  });

  test('is given by the head of this department alone, and by a deputy while they are one', async () => {
    const { officer, head, otherHead, addMember, ofBuilding } = await askForCoSigning(api);
    const body = { verdict: 'signed' as const };
    expect(await otherHead.refusal(answerRound, { params: ofBuilding, revision: 1, body })).toMatchObject({
      status: 403,
    });
    const staff = await addMember({ roles: ['staff'] });
    expect(await staff.refusal(answerRound, { params: ofBuilding, revision: 1, body })).toMatchObject({ status: 403 });
    await officer.call(nameDeputy, { params: ofBuilding, revision: 1, body: { deputyId: staff.memberId } });
    expect((await staff.call(getCoSigning, { params: ofBuilding })).department.deputy?.memberId).toBe(staff.memberId);
    await head.call(nameDeputy, { params: ofBuilding, revision: 2, body: { deputyId: null } });
    expect(await staff.refusal(answerRound, { params: ofBuilding, revision: 3, body })).toMatchObject({ status: 403 });
  });

  test('a deputy is somebody who may answer, named by the head or the officer', async () => {
    const { head, otherHead, addMember, ofBuilding } = await askForCoSigning(api);
    const council = await addMember({ roles: ['council'] });
    const naming = { params: ofBuilding, revision: 1, body: { deputyId: council.memberId } };
    expect(await head.refusal(nameDeputy, naming)).toMatchObject({ code: 'round.deputy_cannot_answer' });
    expect(await otherHead.refusal(nameDeputy, naming)).toMatchObject({ status: 403, needs: 'round.name_deputy' });
  });
});
