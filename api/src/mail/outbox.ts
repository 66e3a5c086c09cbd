import { newId } from '../db/ids.ts';
import { statement } from '../db/statement.ts';
import type { Transaction } from '../db/transaction.ts';
import { type KeptMail, renderKept } from './kept-mail.ts';
import { type RenderedLetter, renderLetter, type SecretLetter } from './letter.ts';
import { createSeal } from './seal.ts';

const queueing = statement<{ id: string | null }>(
  'mail.queue',
  'select app.queue_mail($1, $2, $3, $4, $5, $6, $7, null, $8, $9) as id',
);

export interface QueuedMail {
  /** The member it is for: decides the language. Null only where the person is no member. */
  memberId: string | null;
  to: { name: string; email: string };
  /** A letter that lets its holder in. All others are made from notifications, see notify.ts. */
  letter: SecretLetter;
  /** Of two mails of the workspace with the same key only the first is written. */
  key: string;
}

/** Where mails are written that go out once the transaction is committed. */
export interface Outbox {
  /** There is a mail server; without one mails wait. */
  canSend: boolean;
  publicUrl: string;
  /** In the transaction of what the mail tells of. @returns false where one with this key was written before. */
  queueMail: (transaction: Transaction, mail: QueuedMail) => Promise<boolean>;
  /** Encrypts a letter for `auth.queue_mail`. */
  seal: (mailId: string, letter: SecretLetter) => Buffer;
  /** A mail of the outbox in words; undefined where its letter was encrypted with another secret. */
  render: (mailId: string, mail: KeptMail) => RenderedLetter | undefined;
}

export function createOutbox({
  secret,
  publicUrl,
  canSend,
}: {
  secret: string;
  publicUrl: string;
  canSend: boolean;
}): Outbox {
  const seal = createSeal(secret);
  return {
    canSend,
    publicUrl,
    seal: seal.close,
    render: (mailId, mail) => renderKept(mail, mailId, { secret, publicUrl }),
    queueMail: async (transaction, { memberId, to, letter, key }) => {
      const id = newId();
      const { kind, expiresAt } = letter;
      const values = [id, memberId, to.name, to.email, kind, key, titleOf(letter), seal.close(id, letter), expiresAt];
      return (await transaction.find(queueing, values))?.id != null;
    },
  };
}

/** What the list of mails shows: the subject, in German as the list's source. It holds no link. */
export function titleOf(letter: SecretLetter): string {
  const nobody = { recipient: '', workspaceName: '', publicUrl: '', unsubscribe: undefined };
  return renderLetter(letter, { ...nobody, locale: 'de' }).subject;
}
