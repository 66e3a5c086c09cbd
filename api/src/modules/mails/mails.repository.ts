import type { Mail, MailState } from '@agendawerk/shared/mails/index.ts';
import { statement } from '../../db/statement.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { KeptMail } from '../../mail/index.ts';

const moment = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const listing = statement<{ items: Mail[]; counts: Partial<Record<MailState, number>> }>(
  'mail.list',
  `select coalesce((
            select json_agg(json_build_object('id', m.id, 'kind', m.kind, 'subject', m.title, 'recipientName', m.recipient_name,
                     'recipientEmail', m.recipient_email, 'state', m.state, 'problem', m.problem, 'attempts', m.attempts,
                     'createdAt', ${moment('m.created_at')}, 'triedAt', ${moment('m.tried_at')}, 'sentAt', ${moment('m.sent_at')},
                     'expiresAt', ${moment('m.expires_at')}, 'abilities', json_build_object('open', m.can_open, 'retry', m.can_retry))
                     order by m.created_at desc, m.id desc)
              from app.list_mails($1::text[], $2) m), '[]') as items,
          coalesce((select json_object_agg(c.state, c.many) from app.count_mails() c), '{}') as counts`,
);
const opening = statement<KeptMail>('mail.open', 'select * from app.open_mail($1)');
const retrying = statement<{ state: MailState | null }>('mail.retry', 'select app.retry_mail($1) as state');

/** Newest first, at most `most` of them. */
export async function listMails(
  transaction: Transaction,
  { states, most }: { states: readonly MailState[]; most: number },
): Promise<{ items: Mail[]; counts: Partial<Record<MailState, number>> }> {
  return (await transaction.find(listing, [states, most])) ?? { items: [], counts: {} };
}

/** @returns undefined where there is no such mail, or its letter is gone or not for the caller's eyes. */
export async function openMail(transaction: Transaction, mailId: string): Promise<KeptMail | undefined> {
  return transaction.find(opening, [mailId]);
}

/** @returns in which state the mail was; null where there is none. Only failed and unclear ones are sent again. */
export async function retryMail(transaction: Transaction, mailId: string): Promise<MailState | null> {
  return (await transaction.find(retrying, [mailId]))?.state ?? null;
}
