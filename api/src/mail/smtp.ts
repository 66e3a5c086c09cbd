import { Readable } from 'node:stream';
import type { MailProblem } from '@agendawerk/shared/mails/index.ts';
import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';

/** A message as it goes over the wire. */
export interface Message {
  /** Stable over all attempts: mail programs show a mail that came twice once. */
  messageId: string;
  date: Date;
  to: { name: string; email: string };
  subject: string;
  text: string;
  html: string;
  /** Address for the one click with which a mail program unsubscribes. */
  oneClick: string | undefined;
}

/**
 * What is known after an attempt. `put_off`: the mail has surely not gone out and may be tried again. `refused`: it has
 * not, and never will. `unclear`: the connection broke after the text was on its way. `taken`: another worker has it.
 */
export type Outcome =
  | { result: 'sent' }
  | { result: 'put_off' | 'refused' | 'unclear'; problem: MailProblem }
  | { result: 'taken' };

export interface Smtp {
  /**
   * Hands one message over. `begin` is called at the one moment from which on the server may have it: it has taken the
   * addresses and waits for the text, of which nothing was sent yet. If it answers false, nothing is sent.
   */
  handOver: (message: Message, begin: () => Promise<boolean>) => Promise<Outcome>;
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
/** Shorter than the two minutes after which the queue takes a job for lost. */
const longestAttempt = 90_000;

/**
 * Speaks SMTP connection by connection instead of by nodemailer's transport, because only here it can be told on which
 * side of "the server has it" an attempt ended. (docs/decisions/0015)
 */
export function createSmtp({ smtpUrl, from }: { smtpUrl: string; from: string }): Smtp {
  return {
    handOver: async (message, begin) => {
      const { envelope, raw } = await compose(message, from);
      const connection = await connect(smtpUrl);
      let hasBegun = false;
      let isTaken = false;
      // Read when the server has said 354, and not before.
      const body = Readable.from(
        (async function* () {
          if (!(await begin())) {
            isTaken = true;
            throw new Error('another worker has this mail');
          }
          hasBegun = true;
          yield raw;
        })(),
      );
      const deadline = setTimeout(() => connection.fail(new Error('the attempt took too long')), longestAttempt);
      try {
        await connection.open();
        await connection.send(envelope, body);
        return { result: 'sent' };
      } catch (error) {
        return isTaken ? { result: 'taken' } : judge(error, hasBegun);
      } finally {
        clearTimeout(deadline);
        body.destroy();
        connection.close();
      }
    },
  };
}

async function compose(message: Message, from: string) {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const { messageId, date, to, subject, text, html, oneClick } = message;
  const compiled = new MailComposer({
    from,
    // As an object: a name with commas and angle brackets stays a name.
    to: { name: to.name, address: to.email },
    subject,
    text,
    html,
    messageId,
    date,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(oneClick === undefined
        ? {}
        : {
            'List-Unsubscribe': { prepared: true, value: `<${oneClick}>` },
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
    },
  }).compile();
  return { envelope: compiled.getEnvelope(), raw: await compiled.build() };
}

async function connect(smtpUrl: string) {
  const [{ default: SmtpConnection }, { parseConnectionUrl }] = await Promise.all([
    import('nodemailer/lib/smtp-connection'),
    import('nodemailer/lib/shared'),
  ]);
  const { auth, ...options } = parseConnectionUrl(smtpUrl);
  const connection = new SmtpConnection({ ...(options as SMTPConnectionOptions), ...patience });
  // What breaks the connection ends whatever is being waited for.
  let fail: (error: Error) => void = () => undefined;
  const broken = new Promise<never>((_, reject) => {
    fail = reject;
  });
  broken.catch(() => undefined);
  connection.on('error', fail);
  connection.on('end', () => fail(new Error('the connection has ended')));
  const step = <Result>(run: (done: (error?: Error | null, result?: Result) => void) => void) =>
    Promise.race([
      broken,
      new Promise<Result | undefined>((resolve, reject) => {
        run((error, result) => (error ? reject(error) : resolve(result)));
      }),
    ]);
  return {
    fail,
    open: async () => {
      await step((done) => connection.connect(done));
      const { user = '', pass = '' } = (auth ?? {}) as { user?: string; pass?: string };
      if (auth && connection.allowsAuth)
        await step((done) => connection.login({ user, credentials: { user, pass } }, done));
    },
    send: (envelope: Parameters<typeof connection.send>[0], body: Readable) =>
      step((done) => connection.send(envelope, body, done)),
    close: () => connection.close(),
  };
}

/** Only an answer of the server makes an attempt clear once the text was on its way. */
function judge(error: unknown, hasBegun: boolean): Outcome {
  const { code, responseCode, command = '' } = error as { code?: string; responseCode?: number; command?: string };
  const isFinal = responseCode !== undefined && responseCode >= 500;
  if (hasBegun) {
    if (responseCode === undefined || command !== 'DATA') return { result: 'unclear', problem: 'connection_lost' };
    return isFinal ? { result: 'refused', problem: 'message_refused' } : { result: 'put_off', problem: 'server_busy' };
  }
  if (code === 'EAUTH' || command.startsWith('AUTH')) return { result: 'put_off', problem: 'server_refuses_login' };
  // Nobody but the operator can mend the sender: the mails wait for it.
  if (command === 'MAIL FROM' && isFinal) return { result: 'put_off', problem: 'sender_refused' };
  if (command === 'DATA' && isFinal) return { result: 'refused', problem: 'message_refused' };
  if ((command === 'RCPT TO' && isFinal) || (code === 'EENVELOPE' && command === 'API'))
    return { result: 'refused', problem: 'address_refused' };
  return { result: 'put_off', problem: responseCode === undefined ? 'server_away' : 'server_busy' };
}
