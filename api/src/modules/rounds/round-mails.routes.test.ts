import { listMails, openMail } from '@agendawerk/shared/mails/index.ts';
import { listNotifications, updateNotificationSettings } from '@agendawerk/shared/notifications/index.ts';
import {
  answerRound,
  closeRound,
  createRemark,
  getRoundLink,
  nameDeputy,
  noteRemarks,
  remindRound,
} from '@agendawerk/shared/rounds/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linkIn, type MailServer, startMailServer } from '../../../test/support/mail-server.ts';
import { createTestApp, type Person, type TestApp } from '../../../test/support/test-app.ts';
import { askForCoSigning, listTokens } from '../../../test/support/test-round.ts';
import { remind } from '../../mail/reminders.ts';

let api: TestApp;
let mailServer: MailServer;
beforeAll(async () => {
  mailServer = await startMailServer();
  api = await createTestApp({ environment: { SMTP_URL: mailServer.url, MAIL_FROM: 'agenda@musterlingen.example' } });
});
afterAll(async () => {
  await api.close();
  await mailServer.close();
});

const addressOf = ({ userId }: Person) => `${userId}@musterlingen.example`;

async function told(person: Person, workspaceId: string) {
  const { items } = await person.call(listNotifications, { params: { workspaceId } });
  return items.map(({ kind, title, path }) => ({ kind, title, path }));
}

test('each head gets a mail with the message and a link that opens their own co-signing', async () => {
  const { head, otherHead, workspaceId, round, ofBuilding, agenda } = await askForCoSigning(api);
  const mail = await mailServer.nextTo(addressOf(head));
  expect(mail.subject).toContain('Abstimmung');
  expect(mail.text).toContain('Bitte prüfen Sie Ihre Maßnahmen.');
  const token = new URL(linkIn(mail)).pathname.split('/').at(-1) ?? '';
  expect(await api.stranger.call(getRoundLink, { params: { token } })).toMatchObject({ departmentName: 'Bauamt' });
  const other = await mailServer.nextTo(addressOf(otherHead));
  expect(linkIn(other)).not.toBe(linkIn(mail));
  expect(await told(head, workspaceId)).toEqual([
    {
      kind: 'cosign_asked',
      title: 'Abstimmung',
      path: expect.stringContaining(`/a/${agenda.slug}/rounds/${round.id}/departments/${ofBuilding.departmentId}`),
    },
  ]);
});

test('the administration sees that the mail went out, and never the link in it', async () => {
  const { admin, workspaceId, round } = await askForCoSigning(api);
  const { items } = await admin.call(listMails, { params: { workspaceId } });
  const asked = items.filter(({ kind }) => kind === 'cosign_request');
  expect(asked).toHaveLength(2);
  const params = { workspaceId, mailId: asked[0]?.id ?? '' };
  expect(await admin.refusal(openMail, { params })).toMatchObject({ status: 404 });
  const { rows } = await api.owner.query('select * from post.mail where workspace_id = $1', [workspaceId]);
  expect(JSON.stringify(rows)).not.toContain('/co-signing/');
  expect(round.departments).toHaveLength(2);
});

test('whoever wants no mails at once gets no link either, and still learns of it', async () => {
  const { head, officer, workspaceId, ofRound, ofBuilding, building } = await askForCoSigning(api);
  const before = await listTokens(api, { roundId: ofRound.roundId, departmentId: building.id });
  await head.call(updateNotificationSettings, {
    params: { workspaceId },
    body: { deliveries: { cosign_asked: 'digest' } },
  });
  await officer.call(remindRound, { params: ofRound, body: { departmentIds: [ofBuilding.departmentId] } });
  expect(await listTokens(api, { roundId: ofRound.roundId, departmentId: building.id })).toEqual(before);
  expect(await told(head, workspaceId)).toHaveLength(2);
});

test('a deputy is asked by a mail of their own; whoever remarked on something learns of the closing', async () => {
  const { head, otherHead, officer, addMember, workspaceId, ofRound, ofBuilding, ofSchools, place } =
    await askForCoSigning(api);
  const deputy = await addMember({ roles: ['staff'] });
  await head.call(nameDeputy, { params: ofBuilding, revision: 1, body: { deputyId: deputy.memberId } });
  expect((await mailServer.nextTo(addressOf(deputy))).subject).toContain('Abstimmung');
  const remark = await deputy.call(createRemark, { params: ofBuilding, body: { place, text: 'Gut.' } });
  await deputy.call(answerRound, { params: ofBuilding, revision: 2, body: { verdict: 'signed_with_remarks' } });
  await otherHead.call(answerRound, { params: ofSchools, revision: 1, body: { verdict: 'signed' } });
  await officer.call(noteRemarks, { params: ofRound, body: { remarks: [{ remarkId: remark.id, revision: 1 }] } });
  await officer.call(closeRound, { params: ofRound, revision: 1 });
  expect((await told(deputy, workspaceId)).map(({ kind }) => kind)).toContain('round_closed');
  expect((await told(otherHead, workspaceId)).map(({ kind }) => kind)).not.toContain('round_closed');
});

describe('the program reminds by itself', () => {
  const on = (day: string) => remind({ pool: api.db.worker, now: () => new Date(`${day}T06:00:00Z`) });
  const remindersOf = async (person: Person, workspaceId: string) =>
    (await told(person, workspaceId)).filter(({ kind }) => kind === 'reminder').length;

  test('three days and one day before the deadline and the day after, along the chain, each once', async () => {
    const { head, otherHead, officer, addMember, workspaceId, ofBuilding, ofSchools } = await askForCoSigning(api, {
      dueOn: '2199-06-15',
    });
    const deputy = await addMember({ roles: ['staff'] });
    await head.call(nameDeputy, { params: ofBuilding, revision: 1, body: { deputyId: deputy.memberId } });
    await otherHead.call(answerRound, { params: ofSchools, revision: 1, body: { verdict: 'signed' } });
    const counts = async () =>
      Promise.all([head, deputy, officer, otherHead].map((person) => remindersOf(person, workspaceId)));
    await on('2199-06-10');
    expect(await counts()).toEqual([0, 0, 0, 0]);
    await on('2199-06-12');
    await on('2199-06-12');
    expect(await counts()).toEqual([1, 0, 0, 0]);
    await on('2199-06-14');
    expect(await counts()).toEqual([2, 1, 0, 0]);
    await on('2199-06-16');
    expect(await counts()).toEqual([3, 2, 1, 0]);
  });
});
