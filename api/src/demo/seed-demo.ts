import type { Config } from '../config/config.ts';
import { connectAsOwner } from '../db/owner-connection.ts';
import type { Database } from '../db/pool.ts';
import { type DemoSignIn, readSignIns } from './demo-sign-ins.ts';
import { removeUnfinishedDemo } from './unfinished-demo.ts';

interface SeedDemo {
  config: Config & { authSecret: string };
  db: Database;
  ownerUrl: string;
}

/**
 * Called at every start: takes away what a start that was killed has left half done, and loads the demo where it is
 * wanted and no workspace exists yet.
 * @returns undefined where there is no demo; `signIns` is undefined where they lie in another data folder.
 */
export async function seedDemo({
  config,
  db,
  ownerUrl,
}: SeedDemo): Promise<{ signIns: DemoSignIn[] | undefined } | undefined> {
  const owner = await connectAsOwner(ownerUrl);
  try {
    // Two programs that start on one server must not both load it.
    await owner.query(`select pg_advisory_lock(hashtext('agendawerk demo'))`);
    await removeUnfinishedDemo(owner);
    const { rows } = await owner.query<{ is_demo: boolean }>(
      'select is_demo from workspace order by is_demo desc limit 1',
    );
    if (rows[0]) return rows[0].is_demo ? { signIns: readSignIns(config.dataDirectory) } : undefined;
    if (!config.isDemo) return undefined;
    // Read only where it is needed: most starts find everything in its place.
    const { loadDemo } = await import('./load-demo.ts');
    return { signIns: await loadDemo({ config, db, ownerUrl, owner }) };
  } finally {
    await owner.end();
  }
}
