import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { type KeptMail, renderKept } from './kept-mail.ts';
import type { Smtp } from './smtp.ts';

export interface Delivery {
  pool: Pool;
  smtp: Smtp;
  secret: string;
  publicUrl: string;
  now: () => Date;
  log: Record<'info' | 'warn' | 'error', (fields: object, message: string) => void>;
}

interface OpenMail extends KeptMail {
  state: 'waiting' | 'sending';
  attempts: number;
  expires_at: Date;
  tried_at: Date | null;
}

/** Thrown where the queue is to try again later. */
export class PutOff extends Error {}

/** An attempt that is older has surely ended: its own deadline is a minute and a half. */
const attemptMs = 110_000;

/**
 * One attempt at one mail. At most one text of a mail ever goes to a server by itself: `post.begin_mail` is committed
 * before the first byte, and what died after that is never tried again without a person.
 * @returns what became of it; throws `PutOff` where it is to be tried again.
 */
export async function deliverMail(delivery: Delivery, mailId: string): Promise<string> {
  const { pool, smtp, now, log } = delivery;
  const found = await pool.query<OpenMail>({
    name: 'post.read_mail',
    text: 'select * from post.read_mail($1)',
    values: [mailId],
  });
  const mail = found.rows[0];
  if (!mail) return 'nothing_to_do';
  if (mail.state === 'sending') {
    if (mail.tried_at !== null && now().getTime() - mail.tried_at.getTime() < attemptMs)
      throw new PutOff('being handed over');
    await pool.query('select post.doubt_mails($1)', [new Date(now().getTime() - attemptMs)]);
    log.warn({ mailId, kind: mail.kind }, 'mail: an attempt was interrupted, it is not repeated by itself');
    return 'unclear';
  }
  if (mail.expires_at <= now()) {
    await pool.query('select post.tidy($1)', [now()]);
    return 'expired';
  }
  const rendered = renderKept(mail, mailId, delivery);
  if (!rendered) {
    await pool.query('select post.put_off_mail($1, $2, true, $3)', [mailId, 'secret_changed', now()]);
    return 'failed';
  }

  const attempt = randomUUID();
  const begin = async () => {
    const { rows } = await pool.query<{ begun: boolean }>({
      name: 'post.begin_mail',
      text: 'select post.begin_mail($1, $2, $3) as begun',
      values: [mailId, attempt, now()],
    });
    return rows[0]?.begun === true;
  };
  const settle = (state: string, problem: string | null) =>
    pool.query({
      name: 'post.settle_mail',
      text: 'select post.settle_mail($1, $2, $3, $4, $5)',
      values: [mailId, attempt, state, problem, now()],
    });
  const message = {
    messageId: messageIdOf(mailId, delivery.publicUrl),
    date: now(),
    to: { name: mail.recipient_name, email: mail.recipient_email },
    subject: rendered.subject,
    text: rendered.text,
    html: rendered.html,
    oneClick: rendered.oneClick,
  };
  let hasBegun = false;
  const outcome = await smtp.handOver(message, async () => {
    hasBegun = await begin();
    return hasBegun;
  });
  const fields = { mailId, kind: mail.kind, attempt: mail.attempts + 1 };
  switch (outcome.result) {
    case 'sent':
      await settle('sent', null);
      log.info(fields, 'mail sent');
      return 'sent';
    case 'taken':
      return 'taken';
    case 'unclear':
      await settle('unclear', outcome.problem);
      log.warn({ ...fields, problem: outcome.problem }, 'mail: nobody knows whether it arrived');
      return 'unclear';
    case 'refused':
    case 'put_off': {
      const isFinal = outcome.result === 'refused';
      if (hasBegun) await settle(isFinal ? 'failed' : 'waiting', outcome.problem);
      else await pool.query('select post.put_off_mail($1, $2, $3, $4)', [mailId, outcome.problem, isFinal, now()]);
      log.warn({ ...fields, problem: outcome.problem }, isFinal ? 'mail refused' : 'mail put off');
      if (isFinal) return 'failed';
      throw new PutOff(outcome.problem);
    }
  }
}

/** The same on every attempt. */
function messageIdOf(mailId: string, publicUrl: string): string {
  return `<${mailId}@${new URL(publicUrl).hostname}>`;
}
