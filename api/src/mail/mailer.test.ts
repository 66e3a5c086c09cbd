import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkIn, type MailServer, startMailServer } from '../../test/support/mail-server.ts';
import type { Letter } from './letter.ts';
import { createMailer } from './mailer.ts';

const invitation: Letter = {
  kind: 'invitation',
  locale: 'de',
  recipient: 'Jörg Öztürk',
  workspaceName: 'Stadt <Musterlingen> & "Umland"',
  inviter: 'Ada Admin',
  link: 'https://agenda.example.de/invitation?token=abc_def-123',
  expiresAt: new Date('2026-07-01T10:00:00Z'),
};
const to = { name: 'Öztürk, Jörg <Amt 10>', email: 'joerg@musterlingen.example' };
const from = 'Agendawerk <agendawerk@musterlingen.example>';

let server: MailServer;
const lines: string[] = [];
const log = {
  info: (fields: object, message: string) => lines.push(JSON.stringify([fields, message])),
  warn: (fields: object, message: string) => lines.push(JSON.stringify([fields, message])),
};

beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.close());

test('an invited person gets a German letter that can be read without pictures and as plain text', async () => {
  const mailer = createMailer({ config: { smtpUrl: server.url, from }, log });
  expect(await mailer.send(to, invitation)).toBe('sent');
  const mail = await server.nextTo(to.email);
  mailer.close();
  expect(mail.subject).toBe('Einladung: Digitale Agenda Stadt <Musterlingen> & "Umland"');
  expect(mail.to).toEqual([{ name: to.name, address: to.email }]);
  expect(mail.text).toContain('Guten Tag Jörg Öztürk,');
  expect(mail.text).toContain('Er gilt bis 1. Juli 2026 um 12:00 Uhr');
  expect(linkIn(mail)).toBe(invitation.link);
  expect(mail.html).toContain('Stadt &lt;Musterlingen&gt; &amp; &quot;Umland&quot;');
  expect(mail.html).toContain(`href="${invitation.link}"`);
  expect(mail.html).not.toMatch(/<img|<script|url\(/);
  expect(mail.headers).toContainEqual(expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }));
});

test('a person who reads English gets an English letter', async () => {
  const mailer = createMailer({ config: { smtpUrl: server.url, from }, log });
  await mailer.send(to, {
    kind: 'password_reset',
    locale: 'en',
    recipient: 'Jörg Öztürk',
    link: invitation.link,
    expiresAt: invitation.expiresAt,
  });
  const mail = await server.nextTo(to.email);
  mailer.close();
  expect(mail.subject).toBe('New password for Agendawerk');
  expect(mail.text).toContain('valid until 1 July 2026 at 12:00 and');
  expect(mail.html).toContain('<html lang="en">');
});

test('a mailbox that is refused and a server that is away are told, and the log names nobody', async () => {
  const refusing = await startMailServer({ refuses: true });
  const mailer = createMailer({ config: { smtpUrl: refusing.url, from }, log });
  expect(await mailer.send(to, invitation)).toBe('failed');
  await refusing.close();
  expect(await mailer.send(to, invitation)).toBe('failed');
  mailer.close();
  expect(lines.join('\n')).toContain('mail not sent');
  expect(lines.join('\n')).not.toMatch(/musterlingen|Öztürk|token/i);
});

test('without a mail server nothing is sent, and the administration is told so', async () => {
  const mailer = createMailer({ config: { smtpUrl: undefined, from }, log });
  expect(mailer.isConfigured).toBe(false);
  expect(await mailer.send(to, invitation)).toBe('not_configured');
});
