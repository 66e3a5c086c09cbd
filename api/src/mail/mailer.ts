import type { Transporter } from 'nodemailer';
import type { Config } from '../config/config.ts';
import { type Letter, renderLetter } from './letter.ts';

export type MailResult = 'sent' | 'failed' | 'not_configured';

export interface Mailer {
  /** Without a mail server nothing is sent; links are then shown to the administration. */
  isConfigured: boolean;
  /** Never throws: a mail that cannot be delivered must not undo what it tells of. */
  send: (to: Recipient, letter: Letter) => Promise<MailResult>;
  close: () => void;
}

export interface Recipient {
  name: string;
  email: string;
}

interface Log {
  info: (fields: object, message: string) => void;
  warn: (fields: object, message: string) => void;
}

/** Long enough for a slow server, short enough for the person who waits for the answer. */
const patience = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 };

export function createMailer({ config, log }: { config: Config['mail']; log: Log }): Mailer {
  const { smtpUrl, from } = config;
  let transport: Promise<Transporter> | undefined;
  if (smtpUrl === undefined) return { isConfigured: false, send: async () => 'not_configured', close: () => undefined };

  return {
    isConfigured: true,
    send: async (to, letter) => {
      try {
        transport ??= openTransport(smtpUrl);
        const { subject, text, html } = renderLetter(letter);
        await (await transport).sendMail({
          from,
          // As an object: a name with commas and angle brackets stays a name.
          to: { name: to.name, address: to.email },
          subject,
          text,
          html,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
        log.info({ letter: letter.kind }, 'mail sent');
        return 'sent';
      } catch (error) {
        // The message of the error quotes addresses; these two fields do not.
        log.warn(
          { letter: letter.kind, code: read(error, 'code'), response: read(error, 'responseCode') },
          'mail not sent',
        );
        return 'failed';
      }
    },
    close: () => void transport?.then((open) => open.close()),
  };
}

async function openTransport(smtpUrl: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport({ url: smtpUrl, ...patience });
}

function read(error: unknown, field: 'code' | 'responseCode'): unknown {
  return error instanceof Error ? Reflect.get(error, field) : undefined;
}
