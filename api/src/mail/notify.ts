import type { NotificationKind } from '@agendawerk/shared/notifications/index.ts';
import { statement } from '../db/statement.ts';
import type { Transaction } from '../db/transaction.ts';

const notifying = statement<{ member_id: string; is_at_once: boolean }>(
  'notification.notify',
  'select member_id, is_at_once from app.notify($1, $2::uuid[], $3, $4, $5, $6, $7, $8, $9, $10)',
);

export interface Notification {
  kind: NotificationKind;
  /** Who is told. Whoever acts is left out, and so is who is no active member. May hold the same member twice. */
  memberIds: readonly string[];
  /** What it is about; `title` is its name now. */
  subject: { kind: string; id: string; title: string };
  /** The agenda it is in; null for what belongs to the workspace. */
  agendaId: string | null;
  /** The place in the web app below that agenda, or below the workspace: `/measures/<id>#comments`. */
  path: string;
  /** What its sentence needs beside the title, see shared/src/notifications/notification-words.rules.ts. */
  params?: Readonly<Record<string, string>>;
  /** A person is told once of what has the same key, for ever: `mentioned:<comment id>`. */
  key: string;
  /** The caller writes the mail itself (by `Outbox.queueMail`) for those who want one at once. */
  hasOwnLetter?: boolean;
}

/**
 * Tells members of something, in the transaction in which it happens: in the bell, in the daily mail or by a mail at once,
 * as each has chosen for the kind. Who acts is taken from the connection.
 * @returns who was told just now, and who of them wants a mail at once.
 */
export async function notify(
  { transaction }: { transaction: Transaction },
  { kind, memberIds, subject, agendaId, path, params = {}, key, hasOwnLetter = false }: Notification,
): Promise<{ told: string[]; atOnce: string[] }> {
  const { id, title } = subject;
  const values = [kind, memberIds, agendaId, subject.kind, id, title, path, JSON.stringify(params), key, hasOwnLetter];
  const rows = await transaction.list(notifying, values);
  return {
    told: rows.map((row) => row.member_id),
    atOnce: rows.filter((row) => row.is_at_once).map((row) => row.member_id),
  };
}
