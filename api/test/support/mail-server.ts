import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A real mail server on this machine that keeps what it is given. */
export interface MailServer {
  url: string;
  /** Mails in the order of their arrival, with all that a mail program would show. */
  mails: Email[];
  /** The newest mail to this address; waits until there is one. */
  nextTo: (address: string) => Promise<Email>;
  close: () => Promise<void>;
}

export async function startMailServer(
  options: { refuses?: boolean; password?: string; port?: number; delayMs?: number } = {},
): Promise<MailServer> {
  const { password } = options;
  const mails: Email[] = [];
  const keep = async (stream: Readable, done: (error?: Error) => void) => {
    try {
      mails.push(await PostalMime.parse(Buffer.concat(await stream.toArray())));
      if (options.delayMs !== undefined) await pause(options.delayMs);
      done();
    } catch {
      // Whoever hangs up in the middle has sent nothing.
      done(new Error('incomplete'));
    }
  };
  const server = new SMTPServer({
    authOptional: password === undefined,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: (given, _session, done) =>
      given.password === password ? done(null, { user: given.username }) : done(new Error('wrong password')),
    onRcptTo: (_address, _session, done) => done(options.refuses ? new Error('no such mailbox') : null),
    onData: (stream, _session, done) => void keep(stream, done),
  });
  server.on('error', () => undefined); // a caller that hangs up is none of the test's business
  const listening = server.listen(options.port ?? 0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    nextTo: async (wanted) => {
      for (let tries = 0; tries < 100; tries += 1) {
        const index = mails.findIndex((mail) => mail.to?.some((to) => to.address === wanted));
        const [found] = index === -1 ? [] : mails.splice(index, 1);
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(`No mail to ${wanted} has arrived.`);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The link that a person would click. */
export function linkIn(mail: Email): string {
  const link = /https?:\/\/\S+/.exec(mail.text ?? '')?.[0];
  if (link === undefined) throw new Error('The mail has no link.');
  return link;
}
