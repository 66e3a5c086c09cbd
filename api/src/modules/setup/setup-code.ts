import { randomBytes } from 'node:crypto';
import { pagePaths } from '@agendawerk/shared/contracts/index.ts';
import type { Database } from '../../db/pool.ts';

/** The code of an installation that nobody has set up yet; undefined where there is a workspace. It lives as long as the program runs. */
export async function createSetupCode(db: Pick<Database, 'api'>): Promise<string | undefined> {
  const { rows } = await db.api.query<{ is_set_up: boolean }>('select app.is_set_up()');
  return rows[0]?.is_set_up ? undefined : randomBytes(18).toString('base64url');
}

export function getSetupLink(publicUrl: string, code: string): string {
  return `${publicUrl}${pagePaths.setup}?${new URLSearchParams({ code })}`;
}
