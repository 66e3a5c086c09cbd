import type { createSetup } from '@agendawerk/shared/setup/index.ts';
import type { z } from 'zod';
import { statement } from '../../db/statement.ts';
import type { Transaction } from '../../db/transaction.ts';

const describing = statement<{ is_set_up: boolean; is_demo: boolean }>(
  'setup.describe',
  'select app.is_set_up() as is_set_up, app.has_demo() as is_demo',
);
const founding = statement<{ is_founded: boolean }>(
  'setup.found',
  'select app.set_up($1, $2, $3, $4, $5, $6, $7, $8) as is_founded',
);
const insertingMunicipality = statement(
  'setup.insert_municipality',
  'insert into municipality (workspace_id, id, name, kind, population) values ($1, $2, $3, $4, $5)',
);

export interface Founding {
  workspaceId: string;
  slug: string;
  workspaceName: string;
  memberId: string;
  userId: string;
  name: string;
  email: string;
  passwordHash: string;
}

export async function describeInstallation(transaction: Transaction): Promise<{ isSetUp: boolean; isDemo: boolean }> {
  const row = await transaction.find(describing);
  return { isSetUp: row?.is_set_up ?? false, isDemo: row?.is_demo ?? false };
}

/** @returns false where somebody else was faster. From here on the connection acts for the new workspace. */
export async function foundInstallation(transaction: Transaction, values: Founding): Promise<boolean> {
  const { workspaceId, slug, workspaceName, memberId, userId, name, email, passwordHash } = values;
  return (
    (await transaction.find(founding, [workspaceId, slug, workspaceName, memberId, userId, name, email, passwordHash]))
      ?.is_founded ?? false
  );
}

export async function insertMunicipality(
  transaction: Transaction,
  {
    workspaceId,
    id,
    municipality,
  }: { workspaceId: string; id: string; municipality: z.output<typeof createSetup.body>['municipality'] },
): Promise<void> {
  await transaction.list(insertingMunicipality, [
    workspaceId,
    id,
    municipality.name,
    municipality.kind,
    municipality.population,
  ]);
}
