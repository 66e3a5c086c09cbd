import { getAgendaContent } from '@agendawerk/shared/agendas/index.ts';
import { allContracts } from '@agendawerk/shared/all-contracts.ts';
import { getMe } from '@agendawerk/shared/me/index.ts';
import {
  addRoundDepartments,
  answerRound,
  closeRound,
  createRemark,
  endRoundSession,
  getCoSigning,
  getRound,
  getRoundContent,
  getRoundLink,
  nameDeputy,
  remindRound,
  revokeRoundLinks,
  viewPlace,
} from '@agendawerk/shared/rounds/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFurnishedWorkspace } from '../../../test/support/furnished-workspace.ts';
import { sampleInput } from '../../../test/support/sample-input.ts';
import { callerOf, createTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { askForCoSigning, listTokens } from '../../../test/support/test-round.ts';

let api: TestApp;
beforeAll(async () => {
  api = await createTestApp();
});
afterAll(() => api.close());

/** A browser without a session that keeps what it is given, as browsers do: by path. */
async function openLink(token: string, more: Record<string, string> = {}) {
  const response = await api.app.inject({
    method: 'POST',
    url: `/api/round-links/${token}/session`,
    headers: { 'sec-fetch-site': 'same-origin', ...more },
  });
  const [cookie] = response.cookies;
  return {
    status: response.statusCode,
    body: response.json<{ code?: string; roundId?: string }>(),
    cookie,
    browser: callerOf(api.app, {
      ...more,
      cookie: [more['cookie'], cookie && `${cookie.name}=${cookie.value}`].filter(Boolean).join('; '),
    }),
  };
}

async function sendLinks() {
  const asked = await askForCoSigning(api);
  const [ofHead] = await listTokens(api, { roundId: asked.round.id, departmentId: asked.building.id });
  return { ...asked, token: ofHead?.token ?? '', memberId: ofHead?.memberId };
}

test('each person who answers gets a link of their own, kept as a hash', async () => {
  const { head, round, token, memberId } = await sendLinks();
  expect(memberId).toBe(head.memberId);
  const { rows } = await api.owner.query<{ token_hash: Buffer }>('select * from round_link where round_id = $1', [
    round.id,
  ]);
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toContain(token.split('.')[1]);
});

test('a link says whom it is for and does nothing before it is confirmed', async () => {
  const { token, ofBuilding } = await sendLinks();
  expect(await api.stranger.call(getRoundLink, { params: { token } })).toEqual({
    workspaceName: 'Musterlingen',
    roundTitle: 'Abstimmung',
    departmentName: 'Bauamt',
    memberName: 'Person head',
    dueOn: '2199-12-31',
    isSomebodyElse: false,
  });
  expect(await api.stranger.refusal(getCoSigning, { params: ofBuilding })).toMatchObject({ status: 401 });
  const { rows } = await api.owner.query('select from round_session where round_id = $1', [ofBuilding.roundId]);
  expect(rows).toEqual([]);
});

test('confirmed, it lets that person read, remark and answer, in their own name', async () => {
  const { token, ofBuilding, place, led } = await sendLinks();
  const { browser, cookie } = await openLink(token);
  expect(cookie).toMatchObject({
    path: `/api/workspaces/${ofBuilding.workspaceId}/rounds/${ofBuilding.roundId}/departments/${ofBuilding.departmentId}`,
    httpOnly: true,
    sameSite: 'Strict',
  });
  const page = await browser.call(getCoSigning, { params: ofBuilding });
  expect(page.memberName).toBe('Person head');
  await browser.call(getRoundContent, { params: ofBuilding });
  await browser.call(viewPlace, { params: ofBuilding, body: { kind: 'measure', id: led.id } });
  const remark = await browser.call(createRemark, { params: ofBuilding, body: { place, text: 'Gut so.' } });
  expect(remark.authorName).toBe('Person head');
  const answered = await browser.call(answerRound, {
    params: ofBuilding,
    revision: 1,
    body: { verdict: 'signed_with_remarks' },
  });
  expect(answered.answers).toMatchObject([{ memberName: 'Person head' }]);
  const { rows } = await api.owner.query<{ member_id: string; table_name: string }>(
    `select member_id, table_name from audit_entry where subject_id = $1 and table_name in ('round_session', 'round_answer')`,
    [ofBuilding.roundId],
  );
  expect(rows).toHaveLength(2);
  await browser.call(endRoundSession, { params: ofBuilding });
  expect(await browser.refusal(getCoSigning, { params: ofBuilding })).toMatchObject({ status: 401 });
});

test('it opens what is marked for it and nothing else in the whole API', async () => {
  const { ids, workspaceId, people } = await createFurnishedWorkspace(api);
  const links = await listTokens(api, { roundId: ids['roundId'] ?? '', departmentId: ids['departmentId'] ?? '' });
  const own = links.find(({ memberId }) => memberId === people.head.memberId);
  const { browser } = await openLink(own?.token ?? '');
  const opened: string[] = [];
  for (const contract of allContracts.filter(({ access }) => access !== 'public')) {
    if (contract.name === 'endRoundSession') continue;
    const { status } = await browser.send(contract, sampleInput(contract, ids));
    if (status !== 401) opened.push(contract.name);
  }
  expect(opened.toSorted()).toEqual([
    'answerRound',
    'createRemark',
    'deleteRemark',
    'getCoSigning',
    'getRoundContent',
    'updateRemark',
    'viewPlace',
  ]);
  expect(await browser.refusal(getMe, {})).toMatchObject({ status: 401 });
  expect(
    await browser.refusal(getAgendaContent, { params: { workspaceId, agendaId: ids['agendaId'] ?? '' } }),
  ).toMatchObject({ status: 401 });
});

describe('abuse', () => {
  const closedCodes = async (token: string) => {
    const seen = await api.stranger.refusal(getRoundLink, { params: { token } });
    const { status, body, cookie } = await openLink(token);
    expect(cookie).toBeUndefined();
    expect({ status, code: body.code }).toEqual({ status: seen.status, code: seen.code });
    return { status, code: seen.code };
  };

  // Whoever holds the mail holds the link. The mail says so, the page names the person and asks; what is done then is in
  // the record with the session, and the officer can withdraw it (docs/decisions/0019).
  test('forwarded: a second browser acts only as that person and only here, also where somebody else is signed in', async () => {
    const { token, otherHead, ofBuilding, ofSchools, place } = await sendLinks();
    const signedIn = { cookie: otherHead.cookie };
    const other = callerOf(api.app, signedIn);
    expect(await other.call(getRoundLink, { params: { token } })).toMatchObject({ isSomebodyElse: true });
    const { browser } = await openLink(token, signedIn);
    const remark = await browser.call(createRemark, { params: ofBuilding, body: { place, text: 'Wer?' } });
    expect(remark.authorName).toBe('Person head');
    expect(remark.authorId).not.toBe(otherHead.memberId);
    // Their own page stays their own: the browser sends the link's cookie to its own address alone.
    expect((await other.call(getCoSigning, { params: ofSchools })).department.name).toBe('Schulamt');
    expect(await other.refusal(getCoSigning, { params: ofBuilding })).toMatchObject({ status: 403 });
  });

  test('expired: thirty days after the deadline, also for who is in already', async () => {
    const { token, ofBuilding } = await sendLinks();
    const { browser } = await openLink(token);
    await api.owner.query('update round set due_on = current_date - 30 where id = $1', [ofBuilding.roundId]);
    await browser.call(getCoSigning, { params: ofBuilding });
    await api.owner.query('update round set due_on = current_date - 31 where id = $1', [ofBuilding.roundId]);
    expect(await browser.refusal(getCoSigning, { params: ofBuilding })).toMatchObject({ status: 401 });
    expect(await closedCodes(token)).toEqual({ status: 410, code: 'round_link.expired' });
  });

  test('revoked by the officer: the link and what was opened with it', async () => {
    const { token, officer, ofBuilding, ofRound, building } = await sendLinks();
    const { browser } = await openLink(token);
    await officer.call(revokeRoundLinks, { params: ofBuilding });
    expect(await browser.refusal(getCoSigning, { params: ofBuilding })).toMatchObject({ status: 401 });
    expect(await closedCodes(token)).toEqual({ status: 410, code: 'round_link.revoked' });
    await officer.call(remindRound, { params: ofRound, body: { departmentIds: [building.id] } });
    const fresh = (await listTokens(api, { roundId: ofRound.roundId, departmentId: building.id })).at(-1);
    expect((await openLink(fresh?.token ?? '')).status).toBe(201);
  });

  test('revoked because the person left, or is no deputy any more', async () => {
    const { token, head, ofBuilding, addMember, building, round } = await sendLinks();
    const staff = await addMember({ roles: ['staff'] });
    await head.call(nameDeputy, { params: ofBuilding, revision: 1, body: { deputyId: staff.memberId } });
    const tokens = await listTokens(api, { roundId: round.id, departmentId: building.id });
    const ofDeputy = tokens.find(({ memberId }) => memberId === staff.memberId)?.token ?? '';
    const { browser: deputy } = await openLink(ofDeputy);
    await deputy.call(getCoSigning, { params: ofBuilding });
    await head.call(nameDeputy, { params: ofBuilding, revision: 2, body: { deputyId: null } });
    expect(await deputy.refusal(getCoSigning, { params: ofBuilding })).toMatchObject({ status: 401 });
    expect(await closedCodes(ofDeputy)).toEqual({ status: 410, code: 'round_link.revoked' });

    const { browser } = await openLink(token);
    await api.owner.query(`update member set status = 'ended' where id = $1`, [head.memberId]);
    expect(await browser.refusal(getCoSigning, { params: ofBuilding })).toMatchObject({ status: 401 });
    expect(await closedCodes(token)).toEqual({ status: 410, code: 'round_link.revoked' });
  });

  test('never more than the person may do themselves', async () => {
    const { token, head, ofBuilding } = await sendLinks();
    const { browser } = await openLink(token);
    await api.owner.query(`update member set roles = '{council}' where id = $1`, [head.memberId]);
    expect(await browser.refusal(getCoSigning, { params: ofBuilding })).toMatchObject({
      status: 403,
      needs: 'round.answer',
    });
  });

  test.each([
    ['another signature', (token: string) => `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`],
    ['another id', (token: string) => `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`],
    ['a signature of nothing', (token: string) => `${token.split('.')[0]}.`],
    ['something behind it', (token: string) => `${token}.x`],
    ['nothing but letters', () => 'a'.repeat(60)],
  ])('altered: %s', async (_case, alter) => {
    const { token } = await sendLinks();
    expect(await closedCodes(alter(token))).toEqual({ status: 404, code: 'resource.not_found' });
  });

  test('replayed after the closing: neither the link nor the session that it opened', async () => {
    const { token, officer, otherHead, ofBuilding, ofSchools, ofRound } = await sendLinks();
    const { browser } = await openLink(token);
    await browser.call(answerRound, { params: ofBuilding, revision: 1, body: { verdict: 'signed' } });
    await otherHead.call(answerRound, { params: ofSchools, revision: 1, body: { verdict: 'signed' } });
    await officer.call(closeRound, { params: ofRound, revision: 1 });
    expect(await closedCodes(token)).toEqual({ status: 410, code: 'round_link.closed' });
    expect(
      await browser.refusal(answerRound, { params: ofBuilding, revision: 2, body: { verdict: 'signed' } }),
    ).toMatchObject({ status: 401 });
  });

  test('used for another department, another round, another municipality', async () => {
    const { token, ofBuilding, ofSchools, ofRound } = await sendLinks();
    const other = await sendLinks();
    const { browser } = await openLink(token);
    await browser.call(getCoSigning, { params: ofBuilding });
    const places = [
      ofSchools,
      { ...ofBuilding, roundId: other.ofRound.roundId },
      { ...ofBuilding, workspaceId: other.workspaceId },
      other.ofBuilding,
    ];
    for (const params of places)
      expect(await browser.refusal(getCoSigning, { params }), JSON.stringify(params)).toMatchObject({ status: 401 });
    expect(await browser.refusal(getRound, { params: ofRound })).toMatchObject({ status: 401 });
    expect(
      await browser.refusal(addRoundDepartments, {
        params: ofRound,
        body: { departmentIds: [ofSchools.departmentId] },
      }),
    ).toMatchObject({ status: 401 });
  });

  test('a session cookie that somebody has made up opens nothing', async () => {
    const { ofBuilding } = await sendLinks();
    const forged = callerOf(api.app, { cookie: 'agendawerk.round_token=made-up' });
    expect(await forged.refusal(getCoSigning, { params: ofBuilding })).toMatchObject({ status: 401 });
  });

  test('another page cannot make a browser confirm a link or answer with it', async () => {
    const { token, ofBuilding } = await sendLinks();
    const foreign = await openLink(token, { 'sec-fetch-site': 'cross-site' });
    expect(foreign).toMatchObject({ status: 403, body: { code: 'access.foreign_origin' } });
    const { browser } = await openLink(token);
    const answer = { params: ofBuilding, revision: 1, body: { verdict: 'signed' as const } };
    const { status } = await browser.send(answerRound, answer, { 'sec-fetch-site': 'cross-site' });
    expect(status).toBe(403);
  });
});

test('a session ends after twelve hours', async () => {
  const { token, ofBuilding } = await sendLinks();
  const { browser, cookie } = await openLink(token);
  expect(cookie?.maxAge).toBe(12 * 60 * 60);
  await api.owner.query(`update round_session set expires_at = now() - interval '1 second' where round_id = $1`, [
    ofBuilding.roundId,
  ]);
  expect(await browser.refusal(getCoSigning, { params: ofBuilding })).toMatchObject({ status: 401 });
});
