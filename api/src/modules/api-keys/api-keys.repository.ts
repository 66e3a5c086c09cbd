import type { Role } from '@agendawerk/shared/access/index.ts';
import type { ApiKey } from '@agendawerk/shared/api-keys/index.ts';
import { statement } from '../../db/statement.ts';
import type { Transaction } from '../../db/transaction.ts';

interface Row {
  id: string;
  name: string;
  role: Role;
  created_at: Date;
  expires_at: Date | null;
  revoked_at: Date | null;
  member_id: string;
}

const columns = 'id, name, role, created_at, expires_at, revoked_at, member_id';
const listing = statement<Row>(
  'api_key.list',
  `select ${columns} from api_key where workspace_id = $1 order by created_at desc, id desc`,
);
const inserting = statement<Row>(
  'api_key.insert',
  `insert into api_key (workspace_id, id, member_id, name, role, token_hash, expires_at) values ($1, $2, $3, $4, $5, $6, $7) returning ${columns}`,
);
// A second revocation leaves the moment of the first.
const revoking = statement<Row>(
  'api_key.revoke',
  `update api_key set revoked_at = coalesce(revoked_at, $3) where workspace_id = $1 and id = $2 returning ${columns}`,
);

export async function listApiKeys(transaction: Transaction, workspaceId: string): Promise<ApiKey[]> {
  return (await transaction.list(listing, [workspaceId])).map(toApiKey);
}

export async function insertApiKey(
  transaction: Transaction,
  key: {
    workspaceId: string;
    id: string;
    memberId: string;
    name: string;
    role: Role;
    tokenHash: Buffer;
    expiresAt: string | null;
  },
): Promise<ApiKey | undefined> {
  const row = await transaction.find(inserting, [
    key.workspaceId,
    key.id,
    key.memberId,
    key.name,
    key.role,
    key.tokenHash,
    key.expiresAt,
  ]);
  return row && toApiKey(row);
}

export async function revokeApiKey(
  transaction: Transaction,
  { workspaceId, id, now }: { workspaceId: string; id: string; now: Date },
): Promise<ApiKey | undefined> {
  const row = await transaction.find(revoking, [workspaceId, id, now]);
  return row && toApiKey(row);
}

function toApiKey(row: Row): ApiKey {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    memberId: row.member_id,
  };
}
