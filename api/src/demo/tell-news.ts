import type { Client } from 'pg';
import type { Database } from '../db/pool.ts';
import { remind, writeDigests } from '../mail/index.ts';

/** How much of what a person was told while the towns were written is still new to them. */
const stillNew = 2;

/** Leaves everybody a little news as on any morning, and writes the mails that tell of it, so that they can be looked at. */
export async function tellNews({
  owner,
  db,
  workspaceIds,
}: {
  owner: Client;
  db: Database;
  workspaceIds: readonly string[];
}): Promise<void> {
  await owner.query(
    `update notification n set read_at = now()
       from (select workspace_id, id, row_number() over (partition by workspace_id, member_id order by created_at desc, id) as place
               from notification where workspace_id = any ($1)) ranked
      where ranked.workspace_id = n.workspace_id and ranked.id = n.id and ranked.place > $2`,
    [workspaceIds, stillNew],
  );
  const now = () => new Date();
  await remind({ pool: db.worker, now });
  await writeDigests({ pool: db.worker, now });
}
