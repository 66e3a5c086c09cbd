import { createDepartment } from '@agendawerk/shared/departments/index.ts';
import { updateMeasure } from '@agendawerk/shared/measures/index.ts';
import {
  addRoundDepartments,
  answerRound,
  closeRound,
  createRemark,
  evaluateRemark,
  getCoSigning,
  getRound,
  getRoundContent,
  listRemarks,
  listRounds,
  noteRemarks,
  openRound,
  remindRound,
  updateRound,
  viewPlace,
} from '@agendawerk/shared/rounds/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { askForCoSigning, farDeadline } from '../../../test/support/test-round.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

test('a round from the question to the closing: two answer, one stays silent', async () => {
  const { admin, officer, head, otherHead, ofBuilding, ofSchools, ofRound, led, place } = await askForCoSigning(api);
  const page = await head.call(getCoSigning, { params: ofBuilding });
  expect(page.round.message).toBe('Bitte prüfen Sie Ihre Maßnahmen.');
  expect(page.concerns.map(({ id, reasons }) => [id === led.id, reasons])).toEqual([
    [true, ['lead']],
    [false, ['consulted']],
  ]);
  await head.call(viewPlace, { params: ofBuilding, body: { kind: 'measure', id: led.id } });
  await head.call(viewPlace, { params: ofBuilding, body: { kind: 'measure', id: led.id } });
  const remark = await head.call(createRemark, {
    params: ofBuilding,
    body: {
      place: { ...place, part: 'benefit' },
      quote: 'wartet kürzer',
      text: 'Bitte beziffern.',
      suggestion: 'wartet zwei Wochen kürzer',
    },
  });
  expect(remark).toMatchObject({ placeTitle: '0.1 Digitaler Bauantrag', departmentName: 'Bauamt', evaluation: null });
  const answered = await head.call(answerRound, {
    params: ofBuilding,
    revision: page.department.revision,
    body: { verdict: 'signed_with_remarks' },
  });
  expect(answered).toMatchObject({ concerned: 2, looked: 1, hasLooked: true, remarks: 1, isMine: true });
  const refused = await otherHead.call(answerRound, {
    params: ofSchools,
    revision: 1,
    body: { verdict: 'refused', reason: 'Ohne Personal nicht machbar.' },
  });
  expect(refused.answers).toMatchObject([{ verdict: 'refused', reason: 'Ohne Personal nicht machbar.' }]);

  const { round } = await officer.call(getRound, { params: ofRound });
  expect(round).toMatchObject({ remarks: 2, openRemarks: 2, closedAt: null });
  const refusal = await officer.refusal(closeRound, { params: ofRound, revision: round.revision });
  expect(refusal).toMatchObject({ status: 409, code: 'round.remarks_open' });

  const { items } = await officer.call(listRemarks, { params: ofRound });
  expect(items.map(({ isRefusal, text }) => [isRefusal, text])).toEqual([
    [false, 'Bitte beziffern.'],
    [true, 'Ohne Personal nicht machbar.'],
  ]);
  for (const each of items) {
    await officer.call(evaluateRemark, {
      params: { ...ofRound, remarkId: each.id },
      revision: each.revision,
      body: each.isRefusal
        ? { evaluation: 'declined', reason: 'Das Personal kommt mit dem Stellenplan 2027.' }
        : { evaluation: 'accepted' },
    });
  }
  const closed = await officer.call(closeRound, { params: ofRound, revision: round.revision });
  expect(closed).toMatchObject({ openRemarks: 0, closedByName: 'Person officer' });
  const result = await head.call(getCoSigning, { params: ofBuilding });
  expect(result.remarks).toMatchObject([{ id: remark.id, evaluation: 'accepted', evaluatedByName: 'Person officer' }]);
  expect((await admin.call(listRemarks, { params: ofRound })).items).toHaveLength(2);
});

describe('opening', () => {
  test('shows the version as it was frozen, whatever is written in the working copy', async () => {
    const { admin, head, ofBuilding, led, workspaceId } = await askForCoSigning(api);
    await admin.call(updateMeasure, {
      params: { workspaceId, measureId: led.id },
      revision: led.revision,
      body: { title: 'Anders' },
    });
    const content = await head.call(getRoundContent, { params: ofBuilding });
    expect(content.measures.map(({ title }) => title)).toContain('Digitaler Bauantrag');
  });

  test('asks a department once on a version while a round is open, and again afterwards', async () => {
    const { officer, workspaceId, version, building, schools, ofRound, head, otherHead, ofBuilding, ofSchools } =
      await askForCoSigning(api);
    const params = { workspaceId, versionId: version.id };
    const again = { title: 'Noch einmal', dueOn: farDeadline, departmentIds: [building.id] };
    expect(await officer.refusal(openRound, { params, body: again })).toMatchObject({
      code: 'round.department_already_asked',
      fields: [{ path: ['body', 'departmentIds'] }],
    });
    await expect(
      api.owner.query(
        `insert into round_department (workspace_id, id, round_id, version_id, department_id, department_name)
         select workspace_id, gen_random_uuid(), round_id, version_id, department_id, department_name from round_department where round_id = $1`,
        [ofRound.roundId],
      ),
    ).rejects.toThrow(/round_department_(open_idx|once)/);
    await head.call(answerRound, { params: ofBuilding, revision: 1, body: { verdict: 'signed' } });
    await otherHead.call(answerRound, { params: ofSchools, revision: 1, body: { verdict: 'signed' } });
    await officer.call(closeRound, { params: ofRound, revision: 1 });
    const second = await officer.call(openRound, {
      params,
      body: { ...again, departmentIds: [building.id, schools.id] },
    });
    expect(second.departments.map(({ answers }) => answers)).toEqual([[], []]);
    const { items } = await officer.call(listRounds, { params: { workspaceId, agendaId: version.agendaId } });
    expect(items.map(({ title }) => title)).toEqual(['Noch einmal', 'Abstimmung']);
  });

  test('wants a deadline that has not passed and departments that are there', async () => {
    const { admin, officer, workspaceId, version } = await askForCoSigning(api);
    const params = { workspaceId, versionId: version.id };
    const culture = await admin.call(createDepartment, { params: { workspaceId }, body: { name: 'Kulturamt' } });
    const unknown = await officer.refusal(openRound, {
      params,
      body: { title: 'x', dueOn: farDeadline, departmentIds: [version.id] },
    });
    expect(unknown).toMatchObject({ status: 422, code: 'resource.unknown_reference' });
    const nobody = await officer.refusal(openRound, {
      params,
      body: { title: 'x', dueOn: farDeadline, departmentIds: [] },
    });
    expect(nobody.fields).toMatchObject([{ code: 'round.nobody_asked' }]);
    const past = { title: 'x', dueOn: '2020-01-01', departmentIds: [culture.id] };
    expect(await officer.refusal(openRound, { params, body: past })).toMatchObject({
      code: 'round.deadline_in_past',
      fields: [{ path: ['body', 'dueOn'] }],
    });
  });
});

describe('the deadline', () => {
  test('moves, and further departments join', async () => {
    const { admin, officer, ofRound, workspaceId } = await askForCoSigning(api, { dueOn: '2199-01-31' });
    const moved = await officer.call(updateRound, { params: ofRound, revision: 1, body: { dueOn: farDeadline } });
    expect(moved).toMatchObject({
      dueOn: farDeadline,
      title: 'Abstimmung',
      message: 'Bitte prüfen Sie Ihre Maßnahmen.',
    });
    expect(
      await officer.refusal(updateRound, { params: ofRound, revision: 2, body: { dueOn: '2020-01-01' } }),
    ).toMatchObject({ code: 'round.deadline_in_past' });
    expect(await officer.refusal(updateRound, { params: ofRound, revision: 1, body: { title: 'y' } })).toMatchObject({
      status: 412,
      current: { title: 'Abstimmung' },
    });
    const culture = await admin.call(createDepartment, { params: { workspaceId }, body: { name: 'Kulturamt' } });
    const joined = await officer.call(addRoundDepartments, { params: ofRound, body: { departmentIds: [culture.id] } });
    expect(joined.departments.map(({ name, heads }) => [name, heads.length])).toEqual([
      ['Bauamt', 1],
      ['Kulturamt', 0],
      ['Schulamt', 1],
    ]);
  });

  test('has to pass before a round is closed over somebody who is silent', async () => {
    const { officer, head, ofBuilding, ofRound } = await askForCoSigning(api, { silence: 'deemed_signed' });
    await head.call(answerRound, { params: ofBuilding, revision: 1, body: { verdict: 'signed' } });
    expect(await officer.refusal(closeRound, { params: ofRound, revision: 1 })).toMatchObject({
      code: 'round.departments_waiting',
    });
    await api.owner.query(`update round set due_on = current_date - 1 where id = $1`, [ofRound.roundId]);
    const closed = await officer.call(closeRound, { params: ofRound, revision: 2 });
    expect(closed).toMatchObject({ silence: 'deemed_signed' });
    expect(closed.closedAt).not.toBeNull();
  });

  test('a reminder goes to those who have not answered', async () => {
    const { officer, head, ofBuilding, ofRound, building, schools } = await askForCoSigning(api);
    await head.call(answerRound, { params: ofBuilding, revision: 1, body: { verdict: 'signed' } });
    const { departments } = await officer.call(remindRound, {
      params: ofRound,
      body: { departmentIds: [building.id, schools.id] },
    });
    expect(departments.map(({ remindedAt }) => remindedAt !== null)).toEqual([false, true]);
    expect(
      await officer.refusal(remindRound, { params: ofRound, body: { departmentIds: [ofRound.roundId] } }),
    ).toMatchObject({
      code: 'resource.unknown_reference',
    });
  });
});

test('nothing changes in a round that was closed, neither through the API nor in the database', async () => {
  const { officer, head, otherHead, ofBuilding, ofSchools, ofRound, place, building } = await askForCoSigning(api);
  const remark = await head.call(createRemark, { params: ofBuilding, body: { place, text: 'Gut.' } });
  await officer.call(noteRemarks, { params: ofRound, body: { remarks: [{ remarkId: remark.id, revision: 1 }] } });
  await head.call(answerRound, { params: ofBuilding, revision: 1, body: { verdict: 'signed' } });
  await otherHead.call(answerRound, { params: ofSchools, revision: 1, body: { verdict: 'signed' } });
  await officer.call(closeRound, { params: ofRound, revision: 1 });

  const refusals = await Promise.all([
    head.refusal(answerRound, { params: ofBuilding, revision: 2, body: { verdict: 'signed' } }),
    head.refusal(createRemark, { params: ofBuilding, body: { place, text: 'Noch etwas.' } }),
    head.refusal(viewPlace, { params: ofBuilding, body: { kind: 'measure', id: place.id } }),
    officer.refusal(updateRound, { params: ofRound, revision: 2, body: { title: 'Neu' } }),
    officer.refusal(closeRound, { params: ofRound, revision: 2 }),
    officer.refusal(remindRound, { params: ofRound, body: { departmentIds: [building.id] } }),
    officer.refusal(evaluateRemark, {
      params: { ...ofRound, remarkId: remark.id },
      revision: 2,
      body: { evaluation: 'accepted' },
    }),
    officer.refusal(noteRemarks, { params: ofRound, body: { remarks: [{ remarkId: remark.id, revision: 2 }] } }),
  ]);
  expect(refusals.map(({ code }) => code)).toEqual(refusals.map(() => 'round.closed'));
  for (const sql of [
    `update round set title = 'Neu' where id = $1`,
    `update round_department set deputy_id = null, answered_at = now() where round_id = $1`,
    `insert into round_answer select workspace_id, gen_random_uuid(), round_id, round_department_id, verdict, reason, member_id, member_name from round_answer where round_id = $1`,
    `update round_remark set evaluation = 'accepted' where round_id = $1`,
    `delete from round_remark where round_id = $1`,
    `delete from round where id = $1`,
  ])
    await expect(api.owner.query(sql, [ofRound.roundId]), sql).rejects.toThrow(/never changes|stays/);
});

test('a round does not close over a remark that nobody has evaluated, not even in the database', async () => {
  const { head, ofBuilding, ofRound, place } = await askForCoSigning(api);
  await head.call(createRemark, { params: ofBuilding, body: { place, text: 'Moment.' } });
  await expect(
    api.owner.query(`update round set closed_at = now(), closed_by_name = 'x' where id = $1`, [ofRound.roundId]),
  ).rejects.toThrow('every remark is evaluated');
});

test('a council member sees nothing of a round', async () => {
  const { addMember, ofRound, ofBuilding, inAgenda } = await askForCoSigning(api);
  const council = await addMember({ roles: ['council'] });
  const answers = await Promise.all([
    council.refusal(listRounds, { params: inAgenda }),
    council.refusal(getRound, { params: ofRound }),
    council.refusal(listRemarks, { params: ofRound }),
    council.refusal(getCoSigning, { params: ofBuilding }),
    council.refusal(getRoundContent, { params: ofBuilding }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
});
