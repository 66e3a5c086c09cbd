import type { Client } from 'pg';

/** Leads the slug of a demo workspace until it is finished. */
export const unfinishedPrefix = 'beispiel-entsteht-';
/** Ends the addresses of the demo's people, which nobody real can have (RFC 2606). */
const addressEnd = 'musterlingen.example';

/** A start that was killed while loading leaves unfinished workspaces, and accounts that belong nowhere. */
export async function removeUnfinishedDemo(owner: Client): Promise<void> {
  const unfinished = 'is_demo and starts_with(slug, $1)';
  await owner.query('begin');
  // Agendas first: what they hold refers to the departments and members of their workspace.
  await owner.query(`delete from agenda where workspace_id in (select id from workspace where ${unfinished})`, [
    unfinishedPrefix,
  ]);
  await owner.query(`delete from workspace where ${unfinished}`, [unfinishedPrefix]);
  await owner.query(
    `delete from auth."user" u
      where right(u.email, length($1)) = $1 and not exists (select from member m where m.user_id = u.id)`,
    [addressEnd],
  );
  await owner.query('commit');
}
