import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkIn, type MailServer, startMailServer } from '../../test/support/mail-server.ts';
import { createSmtp, type Message } from './smtp.ts';

const message: Message = {
  messageId: '<0197-1@agenda.example.de>',
  date: new Date('2026-06-01T08:00:00Z'),
  to: { name: 'Öztürk, Jörg <Amt 10>', email: 'joerg@musterlingen.example' },
  subject: 'Einladung: Agenda „Grün & Digital“',
  text: 'Guten Tag,\nhttps://agenda.example.de/x\n.\nEnde\n',
  html: '<p>Guten Tag</p>',
  oneClick: 'https://agenda.example.de/api/unsubscribe/abc.def',
};
const from = 'Agendawerk <agendawerk@musterlingen.example>';
const yes = async () => true;

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.close());

test('a mail arrives whole: name with commas, umlauts, a line with a dot, message id, one click to unsubscribe', async () => {
  expect(await createSmtp({ smtpUrl: server.url, from }).handOver(message, yes)).toEqual({ result: 'sent' });
  const mail = await server.nextTo(message.to.email);
  expect(mail.subject).toBe(message.subject);
  expect(mail.to).toEqual([{ name: message.to.name, address: message.to.email }]);
  expect(mail.messageId).toBe(message.messageId);
  expect(mail.text).toContain('\n.\nEnde');
  expect(linkIn(mail)).toBe('https://agenda.example.de/x');
  const headers = Object.fromEntries(mail.headers.map(({ key, value }) => [key, value]));
  expect(headers['auto-submitted']).toBe('auto-generated');
  expect(headers['list-unsubscribe']).toBe('<https://agenda.example.de/api/unsubscribe/abc.def>');
  expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
});

test('where another worker was faster nothing is sent', async () => {
  const outcome = await createSmtp({ smtpUrl: server.url, from }).handOver(message, async () => false);
  expect(outcome).toEqual({ result: 'taken' });
  expect(server.mails).toEqual([]);
});

test('the login is used, and a wrong one is told apart', async () => {
  const strict = await startMailServer({ password: 'geheim' });
  const url = new URL(strict.url);
  url.username = 'agendawerk';
  url.password = 'geheim';
  expect(await createSmtp({ smtpUrl: url.toString(), from }).handOver(message, yes)).toEqual({ result: 'sent' });
  url.password = 'falsch';
  expect(await createSmtp({ smtpUrl: url.toString(), from }).handOver(message, yes)).toEqual({
    result: 'put_off',
    problem: 'server_refuses_login',
  });
  await strict.close();
});

/** A server that says what it is told, line by line, and hangs up where there is nothing more to say. */
async function startScripted(answers: string[]): Promise<{ url: string; heard: () => string; close: () => void }> {
  let heard = '';
  const sockets = new Set<Socket>();
  const scripted = createServer((socket) => {
    const rest = [...answers];
    sockets.add(socket.on('error', () => undefined));
    const speak = () => {
      const answer = rest.shift();
      if (answer === undefined) socket.destroy();
      else if (answer !== '…') socket.write(`${answer}\r\n`);
    };
    let isData = false;
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      heard += chunk;
      if (!isData) {
        isData = chunk.startsWith('DATA');
        speak();
      } else if (heard.endsWith('\r\n.\r\n')) speak();
    });
    speak();
  });
  scripted.listen(0, '127.0.0.1');
  await once(scripted, 'listening');
  const address = scripted.address();
  return {
    url: `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    heard: () => heard,
    close: () => {
      for (const socket of sockets) socket.destroy();
      scripted.close();
    },
  };
}

const [hello, ok, go] = ['220 hier', '250 gut', '354 nur zu'];
test.each([
  ['hangs up before it greets', [], 'put_off', 'server_away', false],
  ['is too busy to greet', ['421 später'], 'put_off', 'server_busy', false],
  ['knows no such mailbox', [hello, ok, ok, '550 unbekannt'], 'refused', 'address_refused', false],
  ['has a full mailbox now', [hello, ok, ok, '452 voll'], 'put_off', 'server_busy', false],
  ['does not like the sender', [hello, ok, '550 Sie nicht'], 'put_off', 'sender_refused', false],
  ['hangs up before it asks for the text', [hello, ok, ok, ok], 'put_off', 'server_away', false],
  ['refuses the text', [hello, ok, ok, ok, go, '554 Spam'], 'refused', 'message_refused', true],
  ['cannot take the text now', [hello, ok, ok, ok, go, '451 später'], 'put_off', 'server_busy', true],
  ['hangs up when it has the text, and nobody knows', [hello, ok, ok, ok, go], 'unclear', 'connection_lost', true],
])('a server that %s', async (_name, answers, result, problem, hasBegun) => {
  const scripted = await startScripted(answers);
  let begun = false;
  const outcome = await createSmtp({ smtpUrl: scripted.url, from }).handOver(message, async () => {
    // What is written down before the first byte is written down in time.
    expect(scripted.heard()).not.toContain('Guten Tag');
    begun = true;
    return true;
  });
  scripted.close();
  expect({ outcome, begun }).toEqual({ outcome: { result, problem }, begun: hasBegun });
});

test('a server that is not there', async () => {
  const gone = await startMailServer();
  await gone.close();
  expect(await createSmtp({ smtpUrl: gone.url, from }).handOver(message, yes)).toEqual({
    result: 'put_off',
    problem: 'server_away',
  });
});
