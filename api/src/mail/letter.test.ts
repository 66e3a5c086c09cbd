import { mailKinds } from '@agendawerk/shared/mails/index.ts';
import { describe, expect, test } from 'vitest';
import { type Envelope, type Letter, renderLetter } from './letter.ts';

const invitation: Letter = {
  kind: 'invitation',
  workspaceName: 'Stadt <Musterlingen> & "Umland"',
  inviter: 'Ada Admin',
  link: 'https://agenda.example.de/invitation?token=abc_def-123',
  expiresAt: '2026-07-01T10:00:00Z',
};
const envelope: Envelope = {
  locale: 'de',
  recipient: 'Jörg Öztürk',
  workspaceName: 'Musterlingen',
  publicUrl: 'https://agenda.example.de',
  unsubscribe: 'https://agenda.example.de/unsubscribe/abc',
};
const assigned = {
  kind: 'measure_assigned' as const,
  title: 'Bauantrag online',
  params: { part: 'owner' },
  actor: 'Ada Admin',
  path: '/w/musterlingen/a/agenda/measures/1',
};

test('an invitation is German, greets, names the end in local time, and its markup cannot be broken by a name', () => {
  const { subject, text, html } = renderLetter(invitation, envelope);
  expect(subject).toBe('Einladung: Digitale Agenda Stadt <Musterlingen> & "Umland"');
  expect(text).toContain('Guten Tag Jörg Öztürk,');
  expect(text).toContain('Er gilt bis 1. Juli 2026 um 12:00 Uhr');
  expect(text).toContain(invitation.link);
  expect(html).toContain('Stadt &lt;Musterlingen&gt; &amp; &quot;Umland&quot;');
  expect(html).toContain(`href="${invitation.link}"`);
});

test('who reads English gets an English letter', () => {
  const letter: Letter = { kind: 'password_reset', link: invitation.link, expiresAt: invitation.expiresAt };
  const { subject, text, html } = renderLetter(letter, { ...envelope, locale: 'en' });
  expect(subject).toBe('New password for Agendawerk');
  expect(text).toContain('valid until 1 July 2026 at 12:00 and');
  expect(html).toContain('<html lang="en">');
});

test('a quote stands in the marks of the language that the person reads', () => {
  const answered = { ...assigned, kind: 'thread_answered' as const, params: { excerpt: 'Das kostet mehr.' } };
  const { text } = renderLetter({ kind: 'digest', notices: [answered] }, { ...envelope, locale: 'en' });
  expect(text).toContain('  “Das kostet mehr.”');
  expect(text).not.toContain('„');
});

test('a daily mail lists what happened with links and quotes, and how to end it', () => {
  const answered = {
    ...assigned,
    kind: 'thread_answered' as const,
    params: { excerpt: 'Das <kostet> mehr.' },
    path: '/w/musterlingen/a/agenda/goals/2',
  };
  const { subject, text, html } = renderLetter({ kind: 'digest', notices: [assigned, answered] }, envelope);
  expect(subject).toBe('2 Neuigkeiten: Musterlingen');
  expect(text).toContain(
    '* Sie verantworten jetzt die Maßnahme „Bauantrag online“.\n  https://agenda.example.de/w/musterlingen/a/agenda/measures/1',
  );
  expect(text).toContain('  „Das <kostet> mehr.“');
  expect(text).toContain('Tägliche E-Mail abbestellen:\nhttps://agenda.example.de/unsubscribe/abc');
  expect(html).toContain('Das &lt;kostet&gt; mehr.');
  expect(html).toContain('href="https://agenda.example.de/w/musterlingen/a/agenda/goals/2"');
});

/** One of each kind. */
const letters: { [Kind in Letter['kind']]: Extract<Letter, { kind: Kind }> } = {
  invitation,
  password_reset: { kind: 'password_reset', link: invitation.link, expiresAt: invitation.expiresAt },
  service_sign_in: {
    kind: 'service_sign_in',
    serviceName: 'Landeskonto',
    link: 'https://agenda.example.de/sign-in',
    expiresAt: invitation.expiresAt,
  },
  cosign_request: {
    kind: 'cosign_request',
    roundTitle: 'Entwurf 2',
    asker: 'Olga Amt',
    message: 'Bitte vor allem Kapitel 3.',
    until: '2026-12-04',
    link: 'https://agenda.example.de/co-sign/abc',
    expiresAt: invitation.expiresAt,
  },
  notification: { kind: 'notification', notice: assigned },
  digest: { kind: 'digest', notices: [assigned] },
};

test('lines that the officer wrote stay lines', () => {
  const letter: Letter = { ...letters.cosign_request, message: 'Guten Tag,\nbitte <vor allem> Kapitel 3.' };
  expect(renderLetter(letter, envelope).html).toContain('Guten Tag,<br>bitte &lt;vor allem&gt; Kapitel 3.');
});

test("the administration's list knows every kind of letter, and no other", () => {
  expect(new Set<string>(mailKinds)).toEqual(new Set(Object.keys(letters)));
});

describe.each(Object.values(letters))('$kind', (letter) => {
  test.each(['de', 'en'] as const)('reads without pictures and foreign addresses (%s)', (locale) => {
    const { subject, text, html } = renderLetter(letter, { ...envelope, locale });
    expect(subject).not.toMatch(/undefined|\n/);
    expect(text).toContain('https://agenda.example.de/');
    expect(text + html).not.toMatch(/undefined|\[object/);
    expect(html).not.toMatch(/<img|<script|<link|url\(|@import/);
    const hosts = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address = '']) => new URL(address).host);
    expect(new Set(hosts)).toEqual(new Set(['agenda.example.de']));
  });
});
