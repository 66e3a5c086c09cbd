import { toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import type { Notice } from '@agendawerk/shared/notifications/index.ts';
import { composeDigest, digestKey } from '@agendawerk/shared/reminders/index.ts';
import type { Locale } from './letter.ts';
import type { PostRound } from './post-round.ts';

interface DigestRow {
  workspace_id: string;
  member_id: string;
  locale: Locale;
  reminded_at: Date | null;
  items: (Notice & { id: string })[];
}

/** Writes the daily mails of today, one for a person with something new. @returns how many were written. */
export async function writeDigests({ pool, now }: Pick<PostRound, 'pool' | 'now'>): Promise<number> {
  const at = now();
  const today = toBerlinDay(at);
  const { rows } = await pool.query<DigestRow>('select * from post.list_digests()');
  let written = 0;
  for (const { workspace_id: workspaceId, member_id: memberId, reminded_at: lastReminderAt, items } of rows) {
    const chosen = composeDigest({ items, lastReminderAt, now: at });
    if (!chosen) continue;
    const letter = { kind: 'digest', notices: chosen.map(({ id: _id, ...notice }) => notice) };
    const ids = chosen.map(({ id }) => id);
    const title = chosen.length === 1 ? 'Eine Neuigkeit' : `${chosen.length} Neuigkeiten`;
    const result = await pool.query<{ written: boolean }>({
      name: 'post.queue_digest',
      text: 'select post.queue_digest($1, $2, $3, $4, $5, $6::uuid[], $7) as written',
      values: [workspaceId, memberId, digestKey(memberId, today), title, letter, ids, at],
    });
    if (result.rows[0]?.written) written += 1;
  }
  return written;
}
